#include "core/batch/SlurmScript.h"

#include <fmt/format.h>

#include <algorithm>

namespace canns {

namespace {

/// For a shell: in single quotes, with those inside it written out.
std::string shellQuoted(const std::string& text) {
    std::string result = "'";
    for (const char c : text)
        result += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return result + "'";
}

} // namespace

std::string slurmScript(const SlurmRequest& request) {
    std::string script = "#!/usr/bin/env bash\n";
    script +=
        fmt::format("#SBATCH --job-name=canns-batch\n#SBATCH --array=0-{}\n#SBATCH --cpus-per-task={}\n",
                    std::max(1, request.tasks) - 1, request.threads);
    std::string memoryFlag;
    if (request.memoryBytes > 0) {
        // A little more than canns itself is allowed, for the libraries it loads.
        script += fmt::format("#SBATCH --mem={}M\n", request.memoryBytes / 1'000'000 + 500);
        memoryFlag = fmt::format(" --memory-limit {}", request.memoryBytes);
    }
    const auto absolute = [](const std::filesystem::path& path) {
        std::error_code ignored;
        return shellQuoted(std::filesystem::absolute(path, ignored).string());
    };
    script += "#SBATCH --output=canns-batch-%A-%a.log\n\n";
    script += "# Tasks share the rows through the folder of results, which must lie on a disk that all "
              "machines see.\n";
    script += "exec " + absolute(request.program) + " batch " + absolute(request.batchFile) + " --out " +
              absolute(request.folder) + fmt::format(" --threads {}", request.threads) + memoryFlag + "\n";
    return script;
}

} // namespace canns
