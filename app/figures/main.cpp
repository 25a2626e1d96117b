// canns-figures: draws what a project file or the output of `canns persistence` holds. `canns` starts it.
#include "app/figures/StageFigures.h"
#include "core/base/Error.h"
#include "core/io/MatrixFile.h"
#include "core/io/Zip.h"
#include "core/pipeline/Project.h"
#include "widgets/figure/FigureExport.h"
#include "widgets/selection/Selection.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QHashFunctions>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cstdio>
#include <cstdlib>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

struct Request {
    QString project;
    QString persistence;
    QString figure; ///< One figure, to `out`; else all, to `folder` + `prefix`.
    QString out;
    QString folder;
    QString prefix;
    QStringList formats;
    FigureExport how;
};

Request requestFrom(const QStringList& arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Draws figures for canns."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({{u"project"_s, u"A project file (.canns)."_s, u"file"_s},
                       {u"persistence"_s, u"The .npz of `canns persistence`."_s, u"file"_s},
                       {u"figure"_s, u"One figure, STAGE-NAME."_s, u"name"_s},
                       {u"out"_s, u"File of that figure: .png, .svg or .pdf."_s, u"file"_s},
                       {u"folder"_s, u"Folder for all figures."_s, u"folder"_s},
                       {u"prefix"_s, u"Begins the names of the files there."_s, u"text"_s},
                       {u"formats"_s, u"Some of png,svg,pdf."_s, u"list"_s, u"png"_s},
                       {u"dpi"_s, u"Dots per inch of PNG."_s, u"number"_s, u"300"_s}});
    parser.process(arguments);
    Request request{.project = parser.value(u"project"_s),
                    .persistence = parser.value(u"persistence"_s),
                    .figure = parser.value(u"figure"_s),
                    .out = parser.value(u"out"_s),
                    .folder = parser.value(u"folder"_s),
                    .prefix = parser.value(u"prefix"_s),
                    .formats = parser.value(u"formats"_s).split(u',', Qt::SkipEmptyParts),
                    .how = {}};
    bool isNumber = false;
    request.how.dotsPerInch = parser.value(u"dpi"_s).toDouble(&isNumber);
    if (!isNumber || request.how.dotsPerInch < 1 || request.how.dotsPerInch > 2400)
        throw BadInput("Dots per inch are a number from 1 to 2400.", "--dpi");
    if (request.project.isEmpty() == request.persistence.isEmpty())
        throw BadInput("Either --project or --persistence says what to draw.");
    if (request.figure.isEmpty() ? request.folder.isEmpty() : request.out.isEmpty())
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

void drawProject(const Request& request) {
    const OpenedProject opened = openProject(request.project.toStdString(), {}, false);
    const Analysis& analysis = *opened.analysis;
    Selection selection;
    std::vector<std::string> known;
    const std::string wanted = request.figure.toStdString();
    for (const StageFigure& entry : stageFigures()) {
        if (!hasResult(analysis, entry))
            continue;
        known.push_back(entry.name);
        if (!wanted.empty() && wanted != entry.name)
            continue;
        const std::unique_ptr<Figure> figure = entry.make(analysis, selection);
        if (wanted.empty()) {
            if (figure)
                saveAll(*figure, entry.name, request);
            continue;
        }
        if (!figure)
            throw BadInput(fmt::format("The result of {} holds nothing to draw there.", entry.stage), wanted);
        saveFigure(*figure, request.out, request.how);
        return;
    }
    if (!wanted.empty())
        throw BadInput(fmt::format("The project has no figure \"{}\".", wanted),
                       request.project.toStdString(),
                       known.empty() ? "It holds no results that can be drawn."
                                     : fmt::format("Choose one of {}.", fmt::join(known, ", ")));
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
        if (request.project.isEmpty())
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
