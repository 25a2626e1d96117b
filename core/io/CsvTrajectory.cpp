#include "core/base/Error.h"
#include "core/io/CsvTables.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>

namespace canns {

namespace {

constexpr std::size_t rowsBetweenReports = 1 << 15;

/// Which column of the table is t, x, y, hd.
struct Layout {
    std::array<std::optional<std::size_t>, 4> columns;
    TrajectoryUnits units;
    double secondsPerTick = 1.0;
};

Layout layoutOf(const CsvTable& table, std::vector<std::string>& warnings) {
    Layout layout;
    if (table.headings().empty()) {
        for (std::size_t c = 0; c < table.columns(); ++c)
            layout.columns[c] = c;
        warnings.push_back(fmt::format("The table has no headings; its columns were taken for {}.",
                                       table.columns() == 4 ? "t, x, y, hd" : "t, x, y"));
        return layout;
    }
    std::vector<std::string> ignored;
    for (std::size_t c = 0; c < table.columns(); ++c) {
        const auto heading = parseColumnHeading(table.headings()[c]);
        auto* place = heading ? &layout.columns[static_cast<std::size_t>(heading->column)] : nullptr;
        if (place == nullptr || *place) {
            ignored.push_back(table.headings()[c]);
            continue;
        }
        *place = c;
        if (heading->column == TrajectoryColumn::Time && heading->unit == "ms")
            layout.secondsPerTick = 1e-3;
        if (heading->column == TrajectoryColumn::X)
            layout.units.length = heading->unit;
        if (heading->column == TrajectoryColumn::HeadDirection)
            layout.units.angle = heading->unit;
    }
    if (!ignored.empty())
        warnings.push_back(
            fmt::format("Columns that are no tracking were left out: `{}`.", fmt::join(ignored, "`, `")));
    return layout;
}

} // namespace

bool isCsvTrajectory(const CsvTable& table) {
    if (table.headings().empty())
        return table.columns() == 3 || table.columns() == 4;
    bool hasTime = false;
    bool hasPlace = false;
    for (const std::string& text : table.headings())
        if (const auto heading = parseColumnHeading(text))
            (heading->column == TrajectoryColumn::Time ? hasTime : hasPlace) = true;
    return hasTime && hasPlace;
}

Trajectory readCsvTrajectory(CsvTable& table, const OpenOptions& options, std::vector<std::string>& warnings,
                             const Progress& progress) {
    const std::string where = table.where();
    if (!isCsvTrajectory(table))
        throw BadInput(
            fmt::format("The columns are `{}`, but a time and a position or head direction are wanted.",
                        fmt::join(table.headings(), "`, `")),
            where, "Name the columns t, x, y and hd.");
    const Layout layout = layoutOf(table, warnings);
    Trajectory trajectory;
    const std::array columns{&trajectory.seconds, &trajectory.x, &trajectory.y, &trajectory.headDirection};
    for (std::size_t row = 0; table.next(); ++row) {
        for (std::size_t c = 0; c < columns.size(); ++c)
            if (layout.columns[c])
                columns[c]->push_back(table.number(*layout.columns[c], c != 0));
        if (row % rowsBetweenReports == 0)
            progress.report(table.bytesRead(), table.bytes());
    }
    if (layout.secondsPerTick != 1.0)
        for (double& t : trajectory.seconds)
            t *= layout.secondsPerTick;
    finishTrajectory(trajectory, layout.units, options, where, warnings);
    return trajectory;
}

Trajectory readCsvTrajectory(const std::filesystem::path& path, const OpenOptions& options,
                             std::vector<std::string>& warnings, const Progress& progress) {
    CsvTable table(path);
    return readCsvTrajectory(table, options, warnings, progress);
}

} // namespace canns
