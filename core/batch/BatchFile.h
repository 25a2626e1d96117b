#pragma once

#include "core/batch/BatchPlan.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <string>

namespace canns {

/// Reads what is to be run:
///
///     {
///       "recordings": ["sample:grid-module", "rats/*.nwb", {"path": "a.npz", "metresPerUnit": 0.01}],
///       "preset": "grid", "through": "gridscore",
///       "set":  {"preprocess.binWidthSeconds": 0.02},
///       "grid": {"tda.landmarks": [400, 800], "tda.neighbours": [200, 400]},
///       "list": [{"decode.iterations": 1}, {"decode.iterations": 3}],
///       "seeds": [1, 2, 3],
///       "measures": ["verdict", "gridness.median"],
///       "projects": true
///     }
///
/// or, in place of "recordings", "simulations", a list of {"model": …, "task": …} or {"preset": …}, with
/// parameters named "model.…", "task.…" and "simulation.…". Every recording or simulation meets every member
/// of "list", of the product over "grid", and of "seeds". Paths are relative to the file; `*`, `?` and `[…]`
/// in them stand for what is there. Every set of parameters is checked here, before anything runs.
/// Throws BadInput that names the file and the member.
BatchPlan readBatchFile(const std::filesystem::path& path);

/// The same of JSON that is at hand; `where` names it, `folder` is what paths are relative to.
BatchPlan batchPlanFrom(const nlohmann::ordered_json& json, const std::string& where,
                        const std::filesystem::path& folder);

/// The JSON of a file, whatever it holds. Throws BadInput.
nlohmann::ordered_json readBatchJson(const std::filesystem::path& path);

/// Where the results of a batch file go unless something else is asked for: beside it.
std::filesystem::path batchResultsFolder(const std::filesystem::path& path);

/// Throws BadInput unless this is an object of no other members than a batch file may have.
void checkBatchMembers(const nlohmann::ordered_json& json, const std::string& where);

/// A value of a parameter as text, as the table has it. Throws BadInput.
std::string batchValueText(const nlohmann::ordered_json& value, const std::string& where);

} // namespace canns
