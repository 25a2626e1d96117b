#pragma once

#include <string_view>

/// Our layout of a recording in HDF5. Everything is in seconds, metres and radians; all but one of `spikes`
/// and `activity` may be absent.
///
///     /                  attributes: format = "canns recording", format_version = 1, name, description,
///     citation,
///                        simulated (0 or 1), units = "m, s, rad"
///     /spikes/times      S, spike times of all units, unit after unit, ascending within each
///     /spikes/index      N, where each unit ends in `times` (as NWB's ragged index)
///     /spikes/unit_id    N, numbers; only in files of other programs, which have no /units
///     /activity/values   T × N, counts or rates in Hz; attributes of /activity: bin_width, counts (0 or 1)
///     /activity/t        T, start of each bin
///     /units/id, region, quality   N texts
///     /units/depth       N, NaN where unknown
///     /position/t, x, y, hd        samples; NaN where not tracked
///     /epochs/name, begin, end
namespace canns {

constexpr std::string_view hdf5FormatName = "canns recording";

} // namespace canns
