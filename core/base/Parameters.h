#pragma once

#include "core/base/Error.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

/// Parameters described once.
///
/// A stage, model or task has a plain aggregate with defaults and, beside it, one table with a row a member.
/// From the table come JSON, command-line flags, `canns describe`, the form in the window, validation and
/// cache keys:
///
///     struct BinningParameters {
///         double binWidthSeconds = 0.01;
///         Kernel kernel = Kernel::Gaussian;
///
///         static const ParameterTable& table();
///     };
///
///     const ParameterTable& BinningParameters::table() {
///         static const ParameterTable rows = describe<BinningParameters>("binning", {
///             row(&BinningParameters::binWidthSeconds,
///                 {.name = "binWidthSeconds", .label = "Bin width", .symbol = "Δt", .unit = "s",
///                  .meaning = "Width of a time bin.", .minimum = 1e-4, .maximum = 10}),
///             row(&BinningParameters::kernel,
///                 {.name = "kernel", .label = "Kernel", .meaning = "…", .choices = {"gaussian", "box"}})});
///         return rows;
///     }
///
/// Members may be bool, int, std::int64_t, double, std::string, std::vector<double>, or an enum class whose
/// values 0, 1, … are named in order by `choices`. describe() refuses a table that misses a member.
namespace canns {

enum class ParameterLevel { Basic, Advanced };

using ParameterValue = std::variant<bool, std::int64_t, double, std::string, std::vector<double>>;

/// What is said of a parameter. `name` is the key in JSON and on the command line and never changes.
struct ParameterInfo {
    std::string name = {};
    std::string label = {};
    std::string symbol = {};
    std::string unit = {};
    std::string meaning = {};
    std::string source = {};
    double minimum = -std::numeric_limits<double>::infinity();
    double maximum = std::numeric_limits<double>::infinity();
    std::vector<std::string> choices = {};
    ParameterLevel level = ParameterLevel::Basic;
};

/// One row of a table: what is said of the member, its default, and how to reach it.
struct ParameterRow {
    ParameterInfo info;
    ParameterValue defaultValue;
    ParameterValue (*read)(const void* object, const void* member) = nullptr;
    void (*write)(void* object, const void* member, const ParameterValue& value) = nullptr;
    std::shared_ptr<const void> member;

    /// "integer", "number", "boolean", "choice", "text" or "list of numbers".
    std::string_view typeName() const;
    /// The value as the right alternative and in range, or BadInput with `where`, what was found and wanted.
    ParameterValue validated(const ParameterValue& value, const std::string& where) const;
    /// Parses a flag's or a field's text.
    ParameterValue parsed(std::string_view text, const std::string& where) const;
};

class ParameterTable {
public:
    ParameterTable(std::string name, std::vector<ParameterRow> rows);

    const std::string& name() const noexcept { return name_; }
    std::span<const ParameterRow> rows() const noexcept { return rows_; }
    /// The row's index, or BadInput that lists near names.
    std::size_t indexOf(std::string_view parameter) const;

private:
    std::string name_;
    std::vector<ParameterRow> rows_;
};

/// The values of all parameters of a table: what forms edit, flags set, projects keep. A value type.
class ParameterValues {
public:
    /// The defaults of `table`, which must outlive this (tables are static).
    explicit ParameterValues(const ParameterTable& table);

    const ParameterTable& table() const noexcept { return *table_; }
    const ParameterValue& operator[](std::size_t index) const { return values_[index]; }
    const ParameterValue& at(std::string_view name) const { return values_[table_->indexOf(name)]; }

    /// Sets one value after validation. Throws BadInput naming "TABLE.PARAMETER".
    void set(std::string_view name, const ParameterValue& value);
    /// The same from text as it stands on a command line.
    void setText(std::string_view name, std::string_view text);
    void reset(std::string_view name);
    bool isDefault(std::size_t index) const;

    /// Fills an aggregate; `P` must be the one that the table describes.
    template <typename P>
    P as() const {
        P parameters;
        require(&P::table() == table_, "ParameterValues::as: the aggregate is the table's");
        fill(&parameters);
        return parameters;
    }

    /// The values of an aggregate, validated.
    template <typename P>
    static ParameterValues from(const P& parameters) {
        ParameterValues values(P::table());
        values.take(&parameters);
        return values;
    }

    nlohmann::json toJson() const;
    /// Starts from the defaults; unknown fields and wrong values throw BadInput naming `where` and the field.
    static ParameterValues fromJson(const ParameterTable& table, const nlohmann::json& json,
                                    const std::string& where);

    /// SHA-256 over names and exact values: the parameters' part of a cache key.
    std::string hash() const;

    bool operator==(const ParameterValues&) const = default;

private:
    void fill(void* object) const;
    void take(const void* object);

    const ParameterTable* table_;
    std::vector<ParameterValue> values_;
};

/// Throws BadInput for the first member that is out of range: what a stage calls first.
template <typename P>
void validate(const P& parameters) {
    ParameterValues::from(parameters);
}

/// What values a number may have, in words with the unit: "between 0.001 and 10 s", "at least 0 m".
std::string rangeText(const ParameterInfo& info);
/// The table as `canns describe --json` prints it.
nlohmann::json describeAsJson(const ParameterTable& table);
/// The value as text that ParameterRow::parsed reads back to the same value.
std::string parameterText(const ParameterRow& row, const ParameterValue& value);

// ---- How rows are made from members ----

namespace detail {

template <typename T>
ParameterValue toValue(const T& member) {
    if constexpr (std::is_same_v<T, bool> || std::is_same_v<T, double> || std::is_same_v<T, std::string> ||
                  std::is_same_v<T, std::vector<double>>)
        return member;
    else
        return static_cast<std::int64_t>(member);
}

template <typename T>
T fromValue(const ParameterValue& value) {
    if constexpr (std::is_same_v<T, bool> || std::is_same_v<T, double> || std::is_same_v<T, std::string> ||
                  std::is_same_v<T, std::vector<double>>)
        return std::get<T>(value);
    else
        return static_cast<T>(std::get<std::int64_t>(value));
}

/// Converts to anything: counts the members of an aggregate by how many braces it takes.
struct Anything {
    template <typename T>
    operator T() const; // NOLINT(google-explicit-constructor)
};

template <typename P, std::size_t... I>
constexpr bool constructibleFrom(std::index_sequence<I...>) {
    return requires { P{(static_cast<void>(I), Anything{})...}; };
}

template <typename P, std::size_t N = 64>
constexpr std::size_t memberCount() {
    static_assert(std::is_aggregate_v<P>, "parameters are plain aggregates");
    if constexpr (N == 0)
        return 0;
    else if constexpr (constructibleFrom<P>(std::make_index_sequence<N>{}))
        return N;
    else
        return memberCount<P, N - 1>();
}

} // namespace detail

/// A row for `P::*member`. The default is the member's initialiser; it is never written twice.
template <typename P, typename T>
ParameterRow row(T P::*member, ParameterInfo info) {
    ParameterRow result;
    result.info = std::move(info);
    result.defaultValue = detail::toValue(P{}.*member);
    result.member = std::make_shared<T P::*>(member);
    result.read = [](const void* object, const void* pointer) {
        return detail::toValue(static_cast<const P*>(object)->**static_cast<T P::*const*>(pointer));
    };
    result.write = [](void* object, const void* pointer, const ParameterValue& value) {
        static_cast<P*>(object)->**static_cast<T P::*const*>(pointer) = detail::fromValue<T>(value);
    };
    if constexpr (std::is_enum_v<T>)
        require(!result.info.choices.empty(), "an enum parameter names its choices");
    return result;
}

/// The table of `P`, one row a member. Throws InternalError when a member has no row (or two).
template <typename P>
ParameterTable describe(std::string name, std::vector<ParameterRow> rows) {
    require(rows.size() == detail::memberCount<P>(), "every member of a parameter aggregate has one row");
    return ParameterTable(std::move(name), std::move(rows));
}

} // namespace canns
