#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

namespace canns {

/// What a cluster is asked for.
struct SlurmRequest {
    std::filesystem::path program; ///< canns
    std::filesystem::path batchFile;
    std::filesystem::path folder; ///< Of results, on a disk that all machines share.
    int tasks = 8;                ///< Of the array: so many processes at most work on the rows.
    int threads = 2;              ///< Processors of one task.
    std::size_t memoryBytes = 0;  ///< Of one task; 0: the cluster's default.
};

/// A script for `sbatch`: an array of tasks that share the rows among them. A task that dies costs nothing:
/// the others, or the script once more, finish what is missing.
std::string slurmScript(const SlurmRequest& request);

} // namespace canns
