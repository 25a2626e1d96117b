// Pages of vectors: SVG is clipped to the axes, heat maps and rasters hold the bins of the data.
#include "widgets/figure/VectorPage.h"

#include "widgets/figure/FigureExport.h"
#include "widgets/figures/ChartFigure.h"
#include "widgets/figures/HeatMapFigure.h"
#include "widgets/figures/RasterFigure.h"
#include "widgets/figures/TrajectoryFigure.h"
#include "widgets/live/RingProfileView.h"
#include "widgets/selection/Selection.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QSvgGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <cmath>
#include <numeric>

using namespace canns;

namespace {

constexpr double logicalPerMillimetre = 96.0 / 25.4;

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// How often an element stands in a well-formed file; -1 in one that is not.
int countOf(const QByteArray& svg, const QString& element) {
    QXmlStreamReader xml(svg);
    int count = 0;
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == element)
            ++count;
    return xml.hasError() ? -1 : count;
}

/// The pictures within an SVG.
QList<QImage> picturesIn(const QByteArray& svg) {
    static const QRegularExpression data(R"(data:image/png;base64,([A-Za-z0-9+/=\s]+))");
    QList<QImage> pictures;
    for (auto match = data.globalMatch(QString::fromLatin1(svg)); match.hasNext();)
        pictures << QImage::fromData(QByteArray::fromBase64(match.next().captured(1).toLatin1()), "PNG");
    return pictures;
}

/// The file as librsvg draws it; null where that is not installed.
QImage byOthers(const QString& svg) {
    const QString program = QStandardPaths::findExecutable("rsvg-convert");
    const QString png = svg + ".png";
    return program.isEmpty() || QProcess::execute(program, {"-b", "white", "-o", png, svg}) != 0
               ? QImage()
               : QImage(png);
}

int pixelsLike(const QImage& image, QColor wanted, const QRect& within) {
    int count = 0;
    for (int y = within.top(); y <= within.bottom(); ++y)
        for (int x = within.left(); x <= within.right(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (std::abs(pixel.red() - wanted.red()) + std::abs(pixel.green() - wanted.green()) +
                    std::abs(pixel.blue() - wanted.blue()) <
                40)
                ++count;
        }
    return count;
}

/// `bins` bins of 0.1 s with a hole of ten in the middle; cell 0 has a level of its own in every bin.
std::shared_ptr<const HeatMap> heatMap(std::size_t bins) {
    auto rate = std::make_shared<FiringRate>();
    rate->matrix = Matrix<float>(3, bins);
    for (std::size_t k = 0; k < bins; ++k) {
        rate->matrix(0, k) = static_cast<float>(k % 2);
        rate->matrix(1, k) = static_cast<float>(k) / static_cast<float>(bins);
        rate->seconds.push_back(5.0 + 0.1 * static_cast<double>(k < bins / 2 ? k : k + 10));
    }
    rate->cells = {0, 1, 2};
    return HeatMap::of(rate, {{"a", "b", "c"}, {0, 1, 2}}, 0.1);
}

} // namespace

class VectorPageTest : public QObject {
    Q_OBJECT

private slots:
    void aZoomedViewStaysInsideItsAxes() {
        ChartFigure chart;
        std::vector<double> x(200);
        std::iota(x.begin(), x.end(), 0.0);
        std::vector<double> y;
        for (const double at : x)
            y.push_back(std::sin(0.3 * at));
        chart.setLine(x, y);
        chart.setWords("Rate", "Time (s)", "Rate (Hz)");
        chart.setView({80, 90}, {-0.2, 0.2}); // The line goes far beyond, to all sides.
        FigureExport how;
        how.millimetres = {100, 80};
        const QString path = folder_.filePath("zoomed.svg");
        saveFigure(chart, path, how);
        const QByteArray svg = contentOf(path);
        QCOMPARE(countOf(svg, "clipPath"), 1);
        QVERIFY(!svg.contains("canns-"));
        const QImage drawn = byOthers(path);
        if (drawn.isNull())
            QSKIP("rsvg-convert (librsvg2-bin) is not installed");
        const QRect inside = chart.plotArea(how.millimetres * logicalPerMillimetre).pixels().toAlignedRect();
        const QColor line = how.palette.series[0];
        const int within = pixelsLike(drawn, line, inside);
        QVERIFY2(within > 20, qPrintable(QString::number(within)));
        QCOMPARE(pixelsLike(drawn, line, drawn.rect()) -
                     pixelsLike(drawn, line, inside.adjusted(-2, -2, 2, 2)),
                 0);
    }

    void clipsMayLieInOneAnother() {
        QBuffer buffer;
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setSize({200, 100});
        generator.setViewBox(QRect(0, 0, 200, 100));
        QPainter painter(&generator);
        painter.scale(2, 2);
        {
            const ClippedTo outer(painter, {10, 10, 60, 30});
            {
                const ClippedTo inner(painter, {40, 0, 60, 50});
                painter.fillRect(QRectF(0, 0, 100, 50), QColor(255, 0, 0)); // 40–70 × 10–40
            }
            painter.fillRect(QRectF(0, 20, 30, 100), QColor(0, 0, 255)); // 10–30 × 20–40
        }
        painter.fillRect(QRectF(90, 0, 10, 50), QColor(0, 160, 0)); // All of it.
        painter.end();
        const QByteArray svg = withClips(buffer.data());
        QCOMPARE(countOf(svg, "clipPath"), 2);
        const QString path = folder_.filePath("nested.svg");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(svg);
        file.close();
        const QImage drawn = byOthers(path);
        if (drawn.isNull())
            QSKIP("rsvg-convert (librsvg2-bin) is not installed");
        const double scale = drawn.width() / 100.0;
        const auto area = [&](QColor colour) {
            return pixelsLike(drawn, colour, drawn.rect()) / (scale * scale);
        };
        QVERIFY2(std::abs(area({255, 0, 0}) - 30 * 30) < 40, qPrintable(QString::number(area({255, 0, 0}))));
        QVERIFY2(std::abs(area({0, 0, 255}) - 20 * 20) < 40, qPrintable(QString::number(area({0, 0, 255}))));
        QVERIFY2(std::abs(area({0, 160, 0}) - 10 * 50) < 40, qPrintable(QString::number(area({0, 160, 0}))));
    }

    void whatIsNotClippedStaysAsItIs() {
        const QByteArray svg = "<svg><g fill=\"none\"><text>hello</text></g></svg>";
        QCOMPARE(withClips(svg), svg);
    }

    void aHeatMapHoldsTheBinsOfTheData() {
        HeatMapFigure figure(selection_);
        figure.setHeatMap(heatMap(300));
        const QString path = folder_.filePath("heat.svg");
        FigureExport how;
        how.millimetres = {60, 50}; // Fewer pixels of a screen than bins.
        saveFigure(figure, path, how);
        const QList<QImage> pictures = picturesIn(contentOf(path));
        QCOMPARE(pictures.size(), 1);
        const QImage& bins = pictures[0];
        QCOMPARE(bins.width() % 310, 0); // With the hole, on one clock.
        QCOMPARE(bins.height() % 3, 0);
        const int wide = bins.width() / 310;
        const int tall = bins.height() / 3;
        const auto colourOf = [&](int row, int bin) {
            return bins.pixel(bin * wide + wide / 2, row * tall + tall / 2);
        };
        for (int bin = 0; bin < 310; ++bin) {
            const bool hole = bin >= 150 && bin < 160;
            if (hole)
                QCOMPARE(colourOf(0, bin), how.palette.gap.rgba());
            else if (bin + 1 < 310 && !(bin == 149))
                QVERIFY2(colourOf(0, bin) != colourOf(0, bin + 1), qPrintable(QString::number(bin)));
        }
        // More than a printer could show: a whole number of bins a column.
        figure.setHeatMap(heatMap(20'000));
        saveFigure(figure, path, how);
        const QImage many = picturesIn(contentOf(path)).value(0);
        QCOMPARE(many.width(), 20'010 / 3);
    }

    void aRasterOfBinsHoldsThem() {
        auto recording = std::make_shared<Recording>();
        recording->binned.emplace();
        recording->binned->values = Matrix<float>(500, 2);
        recording->binned->binWidthSeconds = 0.1;
        for (std::size_t bin = 0; bin < 500; ++bin) {
            recording->binned->binSeconds.push_back(0.1 * static_cast<double>(bin));
            recording->binned->values(bin, 0) = static_cast<float>(bin % 2);
        }
        recording->units.push_back({"a", "", std::nullopt, ""});
        recording->units.push_back({"b", "", std::nullopt, ""});
        RasterFigure figure(selection_);
        figure.setRecording(recording);
        FigureExport how;
        how.millimetres = {60, 50};
        const QString path = folder_.filePath("bins.svg");
        saveFigure(figure, path, how);
        const QImage bins = picturesIn(contentOf(path)).value(0);
        QCOMPARE(bins.width() % 500, 0);
        const int wide = bins.width() / 500;
        for (int bin = 0; bin + 1 < 500; ++bin)
            QVERIFY2(bins.pixel(bin * wide, 0) != bins.pixel((bin + 1) * wide, 0),
                     qPrintable(QString::number(bin)));
    }

    /// A long path in a small box, which the screen shows with fewer bends: on a page each is there.
    void aLongPathIsAsFineAsItWas() {
        auto recording = std::make_shared<Recording>();
        constexpr std::size_t samples = 50'000;
        Trajectory& path = recording->trajectory;
        for (std::size_t i = 0; i < samples; ++i) {
            const double t = 0.02 * static_cast<double>(i);
            // Wide turns with small ones on them, of less than four pixels of a screen.
            path.seconds.push_back(t);
            path.x.push_back(0.4 * std::cos(0.01 * t) + 0.004 * std::cos(1.7 * t));
            path.y.push_back(0.4 * std::sin(0.013 * t) + 0.004 * std::sin(1.7 * t));
        }
        recording->spikes = SpikeTrains(std::vector<double>{1.0}, {0, 1});
        recording->units.push_back({"a", "", std::nullopt, ""});
        TrajectoryFigure figure(selection_);
        figure.setRecording(recording, {});
        FigureExport how;
        how.millimetres = {80, 60};
        const QString file = folder_.filePath("path.svg");
        saveFigure(figure, file, how);
        // All points that are drawn, in pixels of 1/96 inch.
        std::vector<QPointF> drawn;
        static const QRegularExpression line("<polyline[^>]*points=\"([^\"]*)\"");
        const QString svg = QString::fromUtf8(contentOf(file));
        for (auto match = line.globalMatch(svg); match.hasNext();)
            for (const QString& pair : match.next().captured(1).split(' ', Qt::SkipEmptyParts))
                drawn.emplace_back(pair.section(',', 0, 0).toDouble(), pair.section(',', 1, 1).toDouble());
        QVERIFY(!drawn.empty());
        const PlotArea area = figure.plotArea(how.millimetres * logicalPerMillimetre);
        // Sample and drawing go along together, so that the nearest point is not one of another round.
        std::size_t at = 0;
        double farthest = 0.0;
        for (std::size_t i = 0; i < samples; ++i) {
            const QPointF place = area.toPixel(path.x[i], path.y[i]);
            const auto apart = [&](std::size_t k) { return (drawn[k] - place).manhattanLength(); };
            while (at + 1 < drawn.size() && apart(at + 1) <= apart(at))
                ++at;
            farthest = std::max(farthest, apart(at));
        }
        QVERIFY2(farthest < 0.7, qPrintable(QString::number(farthest)));
    }

    void spikesStayLines() {
        auto recording = std::make_shared<Recording>();
        std::vector<double> times;
        std::vector<std::size_t> ends{0};
        for (std::size_t unit = 0; unit < 100; ++unit) {
            for (std::size_t k = 0; k < 200; ++k)
                times.push_back(static_cast<double>(k) + 0.005 * static_cast<double>(unit));
            ends.push_back(times.size());
            recording->units.push_back({std::to_string(unit), "", std::nullopt, ""});
        }
        recording->spikes = SpikeTrains(times, ends);
        RasterFigure figure(selection_);
        figure.setRecording(recording);
        const QString path = folder_.filePath("spikes.svg");
        saveFigure(figure, path);
        const QByteArray svg = contentOf(path);
        QVERIFY(picturesIn(svg).isEmpty());
        QVERIFY2(svg.count('L') >= 20'000, qPrintable(QString::number(svg.count('L'))));
    }

    /// Qt Charts draws them bit by bit.
    void aCurveOverTheRingIsOneLine() {
        LiveNetwork network;
        network.states.push_back({"u", "u", "", {GeometryKind::Ring, {200}, -3.0, 3.0, false}});
        network.states.push_back({"r", "r", "", {GeometryKind::Ring, {200}, -3.0, 3.0, false}});
        RingProfileView figure;
        figure.begin(network);
        Frame frame;
        frame.states = {std::vector<float>(200, 1.0F), std::vector<float>(200, 0.5F)};
        figure.showFrame(frame);
        const QString path = folder_.filePath("ring.svg");
        saveFigure(figure, path);
        const QByteArray svg = contentOf(path);
        const QRegularExpression curve(R"(<polyline[^>]*points="(\S+ ){200}")");
        QCOMPARE(QString::fromUtf8(svg).count(curve), 2);
        QVERIFY2(countOf(svg, "polyline") < 60, qPrintable(QString::number(countOf(svg, "polyline"))));
    }

private:
    Selection selection_;
    QTemporaryDir folder_;
};

QTEST_MAIN(VectorPageTest)
#include "VectorPageTest.moc"
