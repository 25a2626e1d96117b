#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace canns {

/// Writes a file so that either the old content or the new is there, never half: `write` is given the path of
/// a new file beside `target`, which is then flushed to the disk and renamed over it. When `write` throws
/// (Cancelled too) nothing is left behind. Throws Failure when the disk says no.
void writeAtomically(const std::filesystem::path& target,
                     const std::function<void(const std::filesystem::path& temporary)>& write);

/// writeAtomically for a text that is at hand.
void writeTextAtomically(const std::filesystem::path& target, std::string_view text);

/// The folder with the program's resources (samples, guide): $CANNS_RESOURCES, else share/canns below the
/// folder above the executable's (so in a build tree as in an installation). Throws Failure when there is
/// none.
std::filesystem::path resourceFolder();

/// The path of the running executable; empty where the system does not tell.
std::filesystem::path executablePath();

} // namespace canns
