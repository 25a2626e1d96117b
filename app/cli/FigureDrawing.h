#pragma once

#include "core/base/Progress.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// Figures on the command line. `canns` itself knows no Qt, so that it starts at once and runs where there is
/// none: the program canns-figures, which is built with the window, draws what a project file holds.
namespace canns::cli {

/// "png,svg" as a list. Throws BadInput for other formats; "none" is an empty list.
std::vector<std::string> figureFormats(const std::string& text);

/// The formats asked for: PNG when nothing was and figures can be drawn at all. Throws BadInput where figures
/// are wanted and cannot be drawn.
std::vector<std::string> formatsToDraw(const std::optional<std::string>& asked);

/// canns-figures beside this program; empty when it was not built.
std::filesystem::path figureProgram();

/// Draws all figures of a project into a folder. Throws Failure with what the program said.
void drawFigures(const std::filesystem::path& project, const std::filesystem::path& folder,
                 const std::vector<std::string>& formats, int dotsPerInch, const Progress& progress);

/// Draws barcode and diagram of the output of `canns persistence` beside it: FILE-barcode.png and so on.
/// Throws as drawFigures().
void drawPersistence(const std::filesystem::path& file, const std::vector<std::string>& formats,
                     int dotsPerInch, const Progress& progress);

/// How a page is drawn; zero and empty for what is usual.
struct PageOptions {
    int columns = 0;     ///< Of several figures.
    std::string letters; ///< "A", "a" or "none".
    double widthMillimetres = 0.0;
    double heightMillimetres = 0.0;
    double fontPoints = 0.0;
    bool dark = false;
    int dotsPerInch = 300;
};

/// Draws figures, named "STAGE-NAME", to a file: one, or several on one page.
void drawFigure(const std::filesystem::path& project, const std::vector<std::string>& names,
                const std::filesystem::path& file, const PageOptions& page, const Progress& progress);

/// The columns of a batch over which a map is drawn; empty for those that vary.
struct BatchAxes {
    std::string x;
    std::string y;
};

/// Draws maps of measures of a batch, from its table.h5, to a file: one, or several on one page.
void drawBatch(const std::filesystem::path& table, const std::vector<std::string>& measures,
               const BatchAxes& axes, const std::filesystem::path& file, const PageOptions& page,
               const Progress& progress);

/// Writes the report of a project as .html or .pdf, in "en" or "zh_CN".
void drawReport(const std::filesystem::path& project, const std::filesystem::path& file,
                const std::string& language, const Progress& progress);

} // namespace canns::cli
