#include "app/cli/FigureDrawing.h"

#include "core/base/ChildProcess.h"
#include "core/base/Error.h"
#include "core/base/Files.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace canns::cli {

namespace {

void run(std::vector<std::string> arguments, const Progress& progress) {
    const std::filesystem::path program = figureProgram();
    if (program.empty())
        throw BadInput("Figures cannot be drawn: the program canns-figures is not beside canns.");
    arguments.insert(arguments.begin(), program.string());
    const ChildResult result = runChild(std::move(arguments), progress);
    if (result.exitCode == 0)
        return;
    std::string said = result.errors;
    while (!said.empty() && said.back() == '\n')
        said.pop_back();
    if (said.empty())
        said = fmt::format("canns-figures ended with {}.", result.exitCode);
    if (result.exitCode == 2)
        throw BadInput(said);
    throw Failure("The figures could not be drawn: " + said);
}

std::vector<std::string> pageArguments(const std::vector<std::string>& names,
                                       const std::filesystem::path& file, const PageOptions& page) {
    std::vector<std::string> arguments{"--out", file.string(), "--dpi", std::to_string(page.dotsPerInch)};
    const auto add = [&arguments](const std::string& flag, const std::string& value) {
        arguments.push_back(flag);
        arguments.push_back(value);
    };
    for (const std::string& name : names)
        add("--figure", name);
    if (page.columns > 0)
        add("--columns", std::to_string(page.columns));
    if (!page.letters.empty())
        add("--letters", page.letters);
    for (const auto& [flag, value] :
         {std::pair("--width", page.widthMillimetres), std::pair("--height", page.heightMillimetres),
          std::pair("--font", page.fontPoints)})
        if (value > 0.0)
            add(flag, fmt::format("{}", value));
    if (page.dark)
        arguments.emplace_back("--dark");
    return arguments;
}

} // namespace

std::vector<std::string> figureFormats(const std::string& text) {
    constexpr std::array<std::string_view, 4> known{"png", "svg", "pdf", "tiff"};
    std::vector<std::string> formats;
    if (text == "none")
        return formats;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t comma = std::min(text.find(',', begin), text.size());
        const std::string format = text.substr(begin, comma - begin);
        begin = comma + 1;
        if (std::ranges::find(known, format) == known.end())
            throw BadInput(fmt::format("\"{}\" is not a format of figures.", format), "--figures",
                           "Choose some of png, svg, pdf, tiff, separated by commas, or none.");
        if (std::ranges::find(formats, format) == formats.end())
            formats.push_back(format);
    }
    return formats;
}

std::vector<std::string> formatsToDraw(const std::optional<std::string>& asked) {
    const bool canDraw = !figureProgram().empty();
    std::vector<std::string> formats = figureFormats(asked.value_or(canDraw ? "png" : "none"));
    if (!formats.empty() && !canDraw)
        throw BadInput("Figures cannot be drawn: the program canns-figures is not beside canns.", "--figures",
                       "Use --figures none, or leave the flag out.");
    return formats;
}

std::filesystem::path figureProgram() {
    const std::filesystem::path program = executablePath().parent_path() / "canns-figures";
    std::error_code ignored;
    return std::filesystem::exists(program, ignored) ? program : std::filesystem::path();
}

void drawFigures(const std::filesystem::path& project, const std::filesystem::path& folder,
                 const std::vector<std::string>& formats, int dotsPerInch, const Progress& progress) {
    run({"--project", project.string(), "--folder", folder.string(), "--formats",
         fmt::format("{}", fmt::join(formats, ",")), "--dpi", std::to_string(dotsPerInch)},
        progress);
}

void drawPersistence(const std::filesystem::path& file, const std::vector<std::string>& formats,
                     int dotsPerInch, const Progress& progress) {
    const std::filesystem::path folder = file.parent_path();
    run({"--persistence", file.string(), "--folder", folder.empty() ? "." : folder.string(), "--prefix",
         file.stem().string() + "-", "--formats", fmt::format("{}", fmt::join(formats, ",")), "--dpi",
         std::to_string(dotsPerInch)},
        progress);
}

void drawFigure(const std::filesystem::path& project, const std::vector<std::string>& names,
                const std::filesystem::path& file, const PageOptions& page, const Progress& progress) {
    std::vector<std::string> arguments = pageArguments(names, file, page);
    arguments.insert(arguments.end(), {"--project", project.string()});
    run(std::move(arguments), progress);
}

void drawBatch(const std::filesystem::path& table, const std::vector<std::string>& measures,
               const BatchAxes& axes, const std::filesystem::path& file, const PageOptions& page,
               const Progress& progress) {
    std::vector<std::string> arguments = pageArguments(measures, file, page);
    arguments.insert(arguments.end(), {"--batch", table.string()});
    for (const auto& [flag, column] : {std::pair("--x", axes.x), std::pair("--y", axes.y)})
        if (!column.empty())
            arguments.insert(arguments.end(), {flag, column});
    run(std::move(arguments), progress);
}

void drawReport(const std::filesystem::path& project, const std::filesystem::path& file,
                const std::string& language, const Progress& progress) {
    run({"--project", project.string(), "--report", file.string(), "--language", language}, progress);
}

} // namespace canns::cli
