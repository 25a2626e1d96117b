#pragma once

#include "core/data/Recording.h"
#include "core/io/RecordingReader.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What all readers share: from the numbers of a file to the parts of a Recording, with the warnings that
/// tell what was odd and what was made of it. And what writers share: from the parts to columns.
namespace canns {

/// Metres per "m", "cm", "millimeters", …; nothing for names that are no length.
std::optional<double> metresPerLengthUnit(std::string_view unit);
/// Radians per "rad", "degrees", …; nothing for names that are no angle.
std::optional<double> radiansPerAngleUnit(std::string_view unit);

/// Spike trains of `times`, where unit i ends before ends[i] (NWB's ragged index). Times that do not ascend
/// within a unit are sorted, with a warning. Throws BadInput for times that are not finite and for ends that
/// descend or do not reach the last time.
SpikeTrains makeSpikeTrains(std::vector<double> times, const std::vector<std::int64_t>& ends,
                            const std::string& where, std::vector<std::string>& warnings);

/// Spike trains from one vector a unit, likewise.
SpikeTrains makeSpikeTrains(const std::vector<std::vector<double>>& trains, const std::string& where,
                            std::vector<std::string>& warnings);

/// Binned activity from numbers and the times of the bins. Where the file does not tell `areCounts`, they are
/// counts if all are whole and not negative; otherwise rates, with a warning. Throws BadInput when there are
/// not as many times as bins.
BinnedActivity makeBinnedActivity(Matrix<float> values, std::vector<double> binSeconds,
                                  std::optional<bool> areCounts, const std::string& where,
                                  std::vector<std::string>& warnings);

/// Units named "0", "1", ….
std::vector<Unit> numberedUnits(std::size_t count);

/// What units are known by, a column each, for files that keep tables.
struct UnitTable {
    std::vector<std::string> ids;
    std::vector<std::string> regions;
    std::vector<std::string> qualities;
    std::vector<double> depthMetres; ///< NaN where it is not known.
};
UnitTable unitTable(const std::vector<Unit>& units);

/// Units of measure as a file names them; empty where it does not.
struct TrajectoryUnits {
    std::string length;
    std::string angle;
};

/// Makes a trajectory out of columns as they stand in a file: positions to metres, angles to radians in
/// [0, 2π), times in order. NaN stays where it is. Warns of what had to be guessed; throws BadInput for
/// columns of unequal length and times or infinite values that cannot be, UnknownLengthUnit for positions
/// whose unit has to be asked for.
void finishTrajectory(Trajectory& trajectory, const TrajectoryUnits& units, const OpenOptions& options,
                      const std::string& where, std::vector<std::string>& warnings);

/// A column of a tracking table or archive.
enum class TrajectoryColumn { Time, X, Y, HeadDirection };

/// The column that a heading such as "t", "Time (s)", "x_cm" or "head_direction [deg]" names, with its unit
/// if the heading tells it.
struct ColumnHeading {
    TrajectoryColumn column = TrajectoryColumn::Time;
    std::string unit;
};
std::optional<ColumnHeading> parseColumnHeading(std::string_view heading);

/// Of three coordinates, the one that is the height: that with the smallest range.
std::size_t verticalAxis(const std::vector<double>& x, const std::vector<double>& y,
                         const std::vector<double>& z);

/// Lower case in ASCII.
std::string lowerCase(std::string_view text);

} // namespace canns
