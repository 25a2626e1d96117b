#pragma once

#include "core/batch/BatchMeasures.h"
#include "core/batch/BatchPlan.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace canns {

/// The result of one item: its measures, in the order of BatchPlan::measures, or why there are none.
struct BatchRow {
    std::vector<MeasureValue> values;
    std::string error; ///< Empty if all went well; some measures may be there even so.
    double seconds = 0.0;

    bool operator==(const BatchRow&) const = default;
};

/// The finished rows of a batch on the disk, one small file each, named after the item's key: what a restart
/// goes on from. Several processes may use one folder.
class BatchRows {
public:
    /// Makes the folder. Throws BadInput when that cannot be.
    explicit BatchRows(const std::filesystem::path& folder);

    bool has(const BatchItem& item) const;
    /// The row; nothing if there is none, or none that can be used.
    std::optional<BatchRow> read(const BatchItem& item, const BatchPlan& plan) const;
    /// The row appears whole or not at all. Throws Failure.
    void write(const BatchItem& item, const BatchPlan& plan, const BatchRow& row) const;
    void forget(const BatchItem& item) const;

private:
    std::filesystem::path fileOf(const BatchItem& item) const;

    std::filesystem::path folder_;
};

} // namespace canns
