#pragma once

#include <filesystem>
#include <initializer_list>
#include <optional>
#include <string_view>

/// What a file is, from its name and first bytes. None of these throw.
namespace canns {

/// Whether the name ends so, whatever its case. Extensions are given with their dot, in lower case.
bool hasExtension(const std::filesystem::path& path, std::initializer_list<std::string_view> extensions);
bool looksLikeHdf5(const std::filesystem::path& path);
bool looksLikeZip(const std::filesystem::path& path);
bool looksLikeNpy(const std::filesystem::path& path);

/// The tracking that lies beside a file of spikes: NAME_trajectory, NAME_position or NAME_tracking with one
/// of the extensions; nothing if there is none.
std::optional<std::filesystem::path> companionTrajectory(const std::filesystem::path& path,
                                                         std::initializer_list<std::string_view> extensions);

} // namespace canns
