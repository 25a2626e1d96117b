// canns-figures: draws what a project file, the table of a batch or the output of `canns persistence` holds.
// `canns` starts it.
#include "app/figures/BatchFigures.h"
#include "app/figures/Report.h"
#include "app/figures/StageFigures.h"
#include "app/gui/shell/Language.h"
#include "core/base/Error.h"
#include "core/io/MatrixFile.h"
#include "core/io/Zip.h"
#include "core/pipeline/Project.h"
#include "widgets/figure/FigurePage.h"
#include "widgets/selection/Selection.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QHashFunctions>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

struct Request {
    QString project;
    QString persistence;
    QString batch;
    QString x; ///< Columns of the batch; empty: the first two that vary.
    QString y;
    QStringList figures; ///< To `out`, on one page; else all, to `folder` + `prefix`.
    QString out;
    QString folder;
    QString prefix;
    QString report; ///< A report, to this file.
    QString language;
    QStringList formats;
    FigureExport how;
    double widthMillimetres = 0.0;
    double heightMillimetres = 0.0;
    int columns = 0;
    QString letters;
};

Request requestFrom(const QStringList& arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Draws figures for canns."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions(
        {{u"project"_s, u"A project file (.canns)."_s, u"file"_s},
         {u"persistence"_s, u"The .npz of `canns persistence`."_s, u"file"_s},
         {u"batch"_s, u"The table.h5 of `canns batch`."_s, u"file"_s},
         {u"x"_s, u"Column of the batch across."_s, u"column"_s},
         {u"y"_s, u"Column of the batch up."_s, u"column"_s},
         {u"figure"_s, u"A figure, STAGE-NAME; of a batch, a measure; several share a page."_s, u"name"_s},
         {u"out"_s, u"File of these figures: .png, .tiff, .svg or .pdf."_s, u"file"_s},
         {u"folder"_s, u"Folder for all figures."_s, u"folder"_s},
         {u"prefix"_s, u"Begins the names of the files there."_s, u"text"_s},
         {u"report"_s, u"Write the report of the project: .html or .pdf."_s, u"file"_s},
         {u"language"_s, u"Of the report: en or zh_CN."_s, u"code"_s, u"en"_s},
         {u"formats"_s, u"Some of png,svg,pdf,tiff."_s, u"list"_s, u"png"_s},
         {u"columns"_s, u"Panels side by side."_s, u"number"_s, u"0"_s},
         {u"letters"_s, u"Panel letters: A, a or none."_s, u"kind"_s},
         {u"width"_s, u"Width of the page, mm."_s, u"number"_s, u"0"_s},
         {u"height"_s, u"Height of the page, mm."_s, u"number"_s, u"0"_s},
         {u"font"_s, u"Size of the letters, points."_s, u"number"_s, u"0"_s},
         {u"dark"_s, u"On a dark ground."_s},
         {u"dpi"_s, u"Dots per inch of PNG and TIFF."_s, u"number"_s, u"300"_s}});
    parser.process(arguments);
    Request request{.project = parser.value(u"project"_s),
                    .persistence = parser.value(u"persistence"_s),
                    .batch = parser.value(u"batch"_s),
                    .x = parser.value(u"x"_s),
                    .y = parser.value(u"y"_s),
                    .figures = parser.values(u"figure"_s),
                    .out = parser.value(u"out"_s),
                    .folder = parser.value(u"folder"_s),
                    .prefix = parser.value(u"prefix"_s),
                    .report = parser.value(u"report"_s),
                    .language = parser.value(u"language"_s),
                    .formats = parser.value(u"formats"_s).split(u',', Qt::SkipEmptyParts),
                    .how = {},
                    .widthMillimetres = parser.value(u"width"_s).toDouble(),
                    .heightMillimetres = parser.value(u"height"_s).toDouble(),
                    .columns = parser.value(u"columns"_s).toInt(),
                    .letters = parser.value(u"letters"_s)};
    request.how.fontPoints = parser.value(u"font"_s).toDouble();
    if (parser.isSet(u"dark"_s))
        request.how.palette = FigurePalette::darkened();
    bool isNumber = false;
    request.how.dotsPerInch = parser.value(u"dpi"_s).toDouble(&isNumber);
    if (!isNumber || request.how.dotsPerInch < 1 || request.how.dotsPerInch > 2400)
        throw BadInput("Dots per inch are a number from 1 to 2400.", "--dpi");
    if (int(request.project.isEmpty()) + int(request.persistence.isEmpty()) + int(request.batch.isEmpty()) !=
        2)
        throw BadInput("One of --project, --persistence and --batch says what to draw.");
    if (!request.batch.isEmpty() && request.figures.isEmpty())
        throw BadInput("--figure says which measure of the batch to draw.");
    if (!request.report.isEmpty())
        return request;
    if (request.figures.isEmpty() ? request.folder.isEmpty() : request.out.isEmpty())
        throw BadInput("--folder, or --figure and --out, say where to draw.");
    return request;
}

void saveAll(const Figure& figure, const std::string& name, const Request& request) {
    for (const QString& format : request.formats)
        saveFigure(figure,
                   request.folder + u'/' + request.prefix + QString::fromStdString(name) + u'.' + format,
                   request.how);
}

bool hasResult(const Analysis& analysis, const StageFigure& figure) {
    return analysis.status(figure.stage).run != nullptr;
}

/// The figures that were asked for, in that order. Throws BadInput for a name that there is not.
std::vector<std::unique_ptr<Figure>> figuresOf(const Request& request, const Analysis& analysis,
                                               Selection& selection) {
    std::vector<std::string> known;
    for (const StageFigure& entry : stageFigures())
        if (hasResult(analysis, entry))
            known.push_back(entry.name);
    std::vector<std::unique_ptr<Figure>> figures;
    for (const QString& wanted : request.figures) {
        const std::string name = wanted.toStdString();
        const auto entry = std::ranges::find(stageFigures(), name, &StageFigure::name);
        if (entry == stageFigures().end() || !hasResult(analysis, *entry))
            throw BadInput(fmt::format("The project has no figure \"{}\".", name),
                           request.project.toStdString(),
                           known.empty() ? "It holds no results that can be drawn."
                                         : fmt::format("Choose one of {}.", fmt::join(known, ", ")));
        figures.push_back(entry->make(analysis, selection));
        if (!figures.back())
            throw BadInput(fmt::format("The result of {} holds nothing to draw there.", entry->stage), name);
    }
    return figures;
}

void drawPage(const Request& request, const std::vector<std::unique_ptr<Figure>>& figures) {
    constexpr double usualWidthMillimetres = 183.0;
    constexpr double usualFontPoints = 7.0;
    FigureExport how = request.how;
    FigurePage page;
    for (const std::unique_ptr<Figure>& figure : figures)
        page.panels.push_back(figure.get());
    const bool one = figures.size() == 1;
    page.columns = one ? 1 : request.columns > 0 ? request.columns : 2;
    page.letters = request.letters == u"none"_s || (one && request.letters.isEmpty()) ? PanelLetters::None
                   : request.letters == u"a"_s                                        ? PanelLetters::Small
                                                                                      : PanelLetters::Capital;
    if (!one && how.fontPoints <= 0)
        how.fontPoints = usualFontPoints;
    const double width = request.widthMillimetres > 0 ? request.widthMillimetres
                         : one                        ? how.millimetres.width()
                                                      : usualWidthMillimetres;
    how.millimetres = page.sizeFor(width);
    if (request.heightMillimetres > 0)
        how.millimetres.setHeight(request.heightMillimetres);
    saveDrawing(drawingOf(page, how), request.out, how);
}

void drawProject(const Request& request) {
    const OpenedProject opened = openProject(request.project.toStdString(), {}, false);
    const Analysis& analysis = *opened.analysis;
    Selection selection;
    if (!request.figures.isEmpty()) {
        drawPage(request, figuresOf(request, analysis, selection));
        return;
    }
    for (const StageFigure& entry : stageFigures())
        if (hasResult(analysis, entry))
            if (const std::unique_ptr<Figure> figure = entry.make(analysis, selection))
                saveAll(*figure, entry.name, request);
}

void drawBatch(const Request& request) {
    std::vector<std::unique_ptr<Figure>> figures;
    for (const QString& quantity : request.figures)
        figures.push_back(batchFigure(request.batch.toStdString(), quantity.toStdString(),
                                      request.x.toStdString(), request.y.toStdString()));
    drawPage(request, figures);
}

/// Diagrams H0, H1, … of the file.
std::shared_ptr<const Persistence> readPersistence(const std::string& path) {
    auto persistence = std::make_shared<Persistence>();
    const ZipArchive archive(path);
    for (int dimension = 0; dimension == 0 || archive.has(fmt::format("H{}.npy", dimension)); ++dimension) {
        const NumberRows rows = readNumberRows(path, fmt::format("H{}", dimension));
        Diagram diagram;
        for (std::size_t i = 0; i + 1 < rows.values.size(); i += 2)
            diagram.push_back({static_cast<float>(rows.values[i]), static_cast<float>(rows.values[i + 1])});
        persistence->diagrams.push_back(std::move(diagram));
    }
    return persistence;
}

void drawPersistence(const Request& request) {
    const auto persistence = readPersistence(request.persistence.toStdString());
    Selection selection;
    saveAll(*barcodeOf(persistence, selection), "barcode", request);
    saveAll(*diagramOf(persistence, selection), "diagram", request);
}

void drawReport(const Request& request) {
    // With the recording, where it is at hand: it knows its description and whom to cite.
    const OpenedProject opened = openProject(request.project.toStdString());
    useLanguage(request.language);
    writeReport(*opened.analysis, verdictFor(opened.analysis->results()), request.report);
}

} // namespace

} // namespace canns

int main(int argc, char** argv) {
    using namespace canns;
    // Nothing is shown, so no screen is needed; and offscreen figures are the same on every machine's
    // desktop.
    ::setenv("QT_QPA_PLATFORM", "offscreen", 1);
    QHashSeed::setDeterministicGlobalSeed(); // the order of fonts in a PDF hangs on it
    const QApplication application(argc, argv);
    QApplication::setApplicationName(u"canns-figures"_s);
    QApplication::setApplicationVersion(QStringLiteral(CANNS_VERSION));
    try {
        const Request request = requestFrom(QApplication::arguments());
        if (!request.report.isEmpty())
            drawReport(request);
        else if (!request.batch.isEmpty())
            drawBatch(request);
        else if (request.project.isEmpty())
            drawPersistence(request);
        else
            drawProject(request);
        return 0;
    } catch (const BadInput& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 2;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
