#pragma once

#include "core/base/Progress.h"

#include <filesystem>
#include <string>
#include <vector>

/// Figures on the command line. `canns` itself knows no Qt, so that it starts at once and runs where there is
/// none: the program canns-figures, which is built with the window, draws what a project file holds.
namespace canns::cli {

/// "png,svg" as a list. Throws BadInput for other formats; "none" is an empty list.
std::vector<std::string> figureFormats(const std::string& text);

/// canns-figures beside this program; empty when it was not built.
std::filesystem::path figureProgram();

/// Draws all figures of a project into a folder. Throws Failure with what the program said.
void drawFigures(const std::filesystem::path& project, const std::filesystem::path& folder,
                 const std::vector<std::string>& formats, int dotsPerInch, const Progress& progress);

/// Draws one figure, named "STAGE-NAME", to a file.
void drawFigure(const std::filesystem::path& project, const std::string& name,
                const std::filesystem::path& file, int dotsPerInch, const Progress& progress);

} // namespace canns::cli
