// What mean-field theory says stands on the sliders, where the knob would be at the value of the closed form,
// and in the words below; and the network on the page does what it says: a free bump stays or dies on either
// side of the critical inhibition, rests or travels on either side of the threshold of adaptation.
#include "LivePageBench.h"
#include "core/base/Angles.h"
#include "widgets/figure/FigurePalette.h"
#include "widgets/figure/Ticks.h"
#include "widgets/forms/ParameterSlider.h"

#include <QLabel>
#include <QStyleOptionSlider>

#include <cmath>
#include <numbers>
#include <optional>

using namespace canns;
using namespace canns::test;

namespace {

constexpr double pi = std::numbers::pi;

ParameterSlider& sliderOf(LivePageBench& bench, const char* parameter) {
    auto* slider =
        bench.page.findChild<ParameterSlider*>(QLatin1String(parameter) + QLatin1String("-slider"));
    if (slider == nullptr)
        qFatal("no slider");
    return *slider;
}

/// The middle of the mark on the slider, in its pixels; nothing without one.
std::optional<double> markOn(ParameterSlider& slider) {
    slider.resize(260, slider.sizeHint().height() + 5);
    QImage picture(slider.size(), QImage::Format_ARGB32);
    picture.fill(Qt::transparent);
    slider.render(&picture);
    const bool dark = slider.palette().color(QPalette::Window).lightness() < 128;
    const QColor colour = (dark ? FigurePalette::darkened() : FigurePalette::light()).selection;
    double sum = 0.0;
    int count = 0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            if (picture.pixelColor(x, y) == colour) {
                sum += x + 0.5;
                ++count;
            }
    return count > 0 ? std::optional(sum / count) : std::nullopt;
}

/// Where the knob is.
double knobOf(ParameterSlider& slider) {
    QStyleOptionSlider option;
    option.initFrom(&slider);
    option.orientation = Qt::Horizontal;
    option.minimum = slider.minimum();
    option.maximum = slider.maximum();
    option.sliderPosition = slider.sliderPosition();
    option.sliderValue = slider.value();
    option.subControls = QStyle::SC_SliderHandle;
    const QRectF knob =
        slider.style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, &slider);
    return knob.center().x() + 0.5;
}

QString textOf(double value) { return QString::number(value, 'g', 12); }

/// Neurons per radian times …, for the rings and sheets with their default range.
double densityOf(LivePageBench& bench) {
    const ParameterValues& values = bench.page.origin().modelValues;
    const bool ring = bench.page.origin().model.starts_with("cann-1d");
    return static_cast<double>(std::get<std::int64_t>(values.at(ring ? "neurons" : "length"))) / twoPi;
}
double numberOf(LivePageBench& bench, const char* parameter) {
    return std::get<double>(bench.page.origin().modelValues.at(parameter));
}
/// Fung, Wong & Wu 2010, equation for a ring; on a torus ρ²J₀²/16.
double criticalInhibition(LivePageBench& bench) {
    const double rho = densityOf(bench);
    const double j = numberOf(bench, "coupling");
    if (bench.page.origin().model.starts_with("cann-2d"))
        return rho * rho * j * j / 16;
    return rho * j * j / (8 * std::sqrt(2 * pi) * numberOf(bench, "kernelWidth"));
}
/// Mi, Fung, Wong & Wu 2014: τ/τᵥ.
double travellingThreshold(LivePageBench& bench) {
    return numberOf(bench, "timeConstant") / numberOf(bench, "adaptationTimeConstant");
}

/// A stimulus at 0 that moves a little, and then, once nobody leads it, none.
SimulationOrigin pushed(const std::string& model) {
    SimulationOrigin origin = liveOrigin(findModel(model), "smooth-tracking-1d");
    origin.set("task.features=0,0,0.5");
    origin.set("task.durations=40,100");
    return origin;
}

void leaveAlone(LivePageBench& bench) {
    bench.find<QComboBox>("liveStimulus")->setCurrentIndex(static_cast<int>(StimulusInHand::Who::Nobody));
}

float highestRate(LivePageBench& bench) {
    const std::vector<float>& r = bench.state("r");
    return *std::max_element(r.begin(), r.end());
}

} // namespace

class LiveTheoryTest : public QObject {
    Q_OBJECT

    /// The mark is where the knob would be at `value`, and its words and those below say so.
    static void compareMark(LivePageBench& bench, const char* parameter, const char* words, double value) {
        ParameterSlider& slider = sliderOf(bench, parameter);
        const std::optional<double> mark = markOn(slider);
        QVERIFY2(mark, parameter);
        const double now = numberOf(bench, parameter);
        slider.showNumber(value); // The form's slider alone: the network keeps its value.
        const double there = knobOf(slider);
        slider.showNumber(now);
        QVERIFY2(std::abs(*mark - there) < 2.0, QByteArray::number(*mark) + " " + QByteArray::number(there));
        const QString line = QLatin1String(words) + QLatin1String(": ") + numberText(value, 3);
        QVERIFY2(bench.find<QLabel>("liveTheory")->text().split(u'\n').contains(line), qPrintable(line));
        QCOMPARE(slider.toolTip(), line);
        QCOMPARE(slider.accessibleDescription(), line);
    }

private slots:
    void criticalInhibitionIsOnTheSlider_data() {
        QTest::addColumn<QString>("model");
        for (const char* model : {"cann-1d", "cann-1d-sfa", "cann-2d", "cann-2d-sfa"})
            QTest::newRow(model) << model;
    }
    void criticalInhibitionIsOnTheSlider() {
        QFETCH(QString, model);
        LivePageBench bench;
        bench.begin(model.toStdString());
        const char* words = "Critical inhibition k_c";
        // Near enough for the slider to reach it.
        bench.setParameter("inhibition", textOf(0.5 * criticalInhibition(bench)));
        compareMark(bench, "inhibition", words, criticalInhibition(bench));
        const double before = criticalInhibition(bench);
        bench.setParameter("coupling", textOf(1.5 * numberOf(bench, "coupling")));
        QVERIFY(std::abs(criticalInhibition(bench) / before - 2.25) < 1e-9);
        compareMark(bench, "inhibition", words, criticalInhibition(bench));
        bench.setParameter("kernelWidth", textOf(1.3 * numberOf(bench, "kernelWidth")));
        compareMark(bench, "inhibition", words, criticalInhibition(bench));
        bench.setParameter(model.startsWith("cann-1d") ? "neurons" : "length", "100");
        bench.waitForCommands();
        compareMark(bench, "inhibition", words, criticalInhibition(bench));
    }

    void travellingThresholdIsOnTheSlider_data() {
        QTest::addColumn<QString>("model");
        QTest::newRow("ring") << "cann-1d-sfa";
        QTest::newRow("sheet") << "cann-2d-sfa";
    }
    void travellingThresholdIsOnTheSlider() {
        QFETCH(QString, model);
        LivePageBench bench;
        bench.begin(model.toStdString());
        const char* words = "Adaptation above which the bump travels";
        compareMark(bench, "adaptation", words, travellingThreshold(bench));
        bench.setParameter("adaptationTimeConstant", "20");
        QCOMPARE(travellingThreshold(bench), 0.05);
        compareMark(bench, "adaptation", words, 0.05);
        bench.setParameter("timeConstant", "2");
        compareMark(bench, "adaptation", words, 0.1);
    }

    /// Values that the theory has nothing to say of take its marks away, and give them back.
    void noTheoryNoMarks() {
        LivePageBench bench;
        bench.begin("cann-1d");
        bench.setParameter("inhibition", textOf(0.5 * criticalInhibition(bench)));
        QVERIFY(markOn(sliderOf(bench, "inhibition")));
        // A model without a theory has none below either.
        bench.begin("theta-direction");
        QVERIFY(!markOn(sliderOf(bench, "inhibition")));
        QVERIFY(!bench.find<QLabel>("liveTheory")->isVisible());
    }

    void aFreeBumpStaysOrDies_data() {
        QTest::addColumn<double>("part");
        QTest::addColumn<bool>("stays");
        QTest::newRow("10 % below the mark") << 0.9 << true;
        QTest::newRow("10 % above the mark") << 1.1 << false;
    }
    void aFreeBumpStaysOrDies() {
        QFETCH(double, part);
        QFETCH(bool, stays);
        LivePageBench bench;
        bench.beginStepwise(pushed("cann-1d"), {"profile"});
        bench.setParameter("inhibition", textOf(part * criticalInhibition(bench)));
        bench.waitForCommands();
        bench.advance(1000);
        const float driven = highestRate(bench);
        leaveAlone(bench);
        bench.advance(10000); // A thousand time constants.
        const float left = highestRate(bench);
        QVERIFY2(stays ? left > 0.1F * driven : left < 1e-6F * driven,
                 QByteArray::number(static_cast<double>(left / driven)));
        bench.advance(2000);
        if (stays)
            QVERIFY2(std::abs(highestRate(bench) / left - 1) < 1e-3F,
                     QByteArray::number(static_cast<double>(highestRate(bench) / left)));
    }

    void aFreeBumpRestsOrTravels_data() {
        QTest::addColumn<double>("part");
        QTest::addColumn<bool>("travels");
        QTest::newRow("10 % below the mark") << 0.9 << false;
        QTest::newRow("10 % above the mark") << 1.1 << true;
    }
    void aFreeBumpRestsOrTravels() {
        QFETCH(double, part);
        QFETCH(bool, travels);
        LivePageBench bench;
        SimulationOrigin origin = pushed("cann-1d-sfa");
        origin.set("model.inhibition=1");
        bench.beginStepwise(origin, {"profile"});
        bench.setParameter("adaptation", textOf(part * travellingThreshold(bench)));
        bench.waitForCommands();
        bench.advance(1400);
        leaveAlone(bench);
        // What the push left dies out, or grows to the speed of the wave, within some 1/(|m τᵥ/τ − 1|) times
        // τᵥ, 500 time constants.
        bench.advance(50000);
        const double before = bench.bump();
        QVERIFY(std::isfinite(before));
        bench.advance(5000);
        const double moved = std::abs(wrapPi(bench.bump() - before));
        // To lowest order it travels at (2a/τᵥ)√(g − √g), and somewhat slower.
        const double g = part;
        const double speed = g > 1 ? 2 * 0.3 / 50 * std::sqrt(g - std::sqrt(g)) : 0.0;
        if (travels)
            QVERIFY2(moved > 0.4 * speed * 500 && moved < 1.1 * speed * 500, QByteArray::number(moved));
        else
            QVERIFY2(moved < 0.01, QByteArray::number(moved));
    }
};

QTEST_MAIN(LiveTheoryTest)
#include "LiveTheoryTest.moc"
