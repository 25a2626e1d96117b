#include "widgets/live/IntegratedPathView.h"

#include "core/models/GridVelocity.h"
#include "core/models/RingMath.h"
#include "widgets/live/LiveViewKinds.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace canns;

namespace {

constexpr double timeStep = 5e-4;

/// A network of velocity cells with an animal that runs in a figure of eight, a frame every 20 steps.
class Run {
public:
    Run() : network_(makeNetwork(GridVelocityParameters{}, 1)) {
        network_->prepare(timeStep, {});
        live_.states.assign(network_->states().begin(), network_->states().end());
        live_.rateState = 1;
        live_.hasMotion = true;
        live_.greatest = {1.0, 1.0};
        input_.position = {0.35, 0.4};
    }

    const LiveNetwork& live() const { return live_; }

    Frame next(int steps = 20) {
        for (int i = 0; i < steps; ++i) {
            seconds_ += timeStep;
            input_.velocity = {0.6 * std::cos(2 * seconds_), 0.6 * std::sin(3 * seconds_)};
            for (std::size_t axis = 0; axis < 2; ++axis)
                input_.position[axis] += timeStep * input_.velocity[axis];
            network_->step(input_, timeStep);
        }
        Frame frame;
        frame.step = static_cast<std::size_t>(std::lround(seconds_ / timeStep));
        frame.seconds = seconds_;
        frame.world = input_;
        for (const StateInfo& state : live_.states) {
            const std::vector<double> values = network_->state(state.name);
            frame.states.emplace_back(values.begin(), values.end());
        }
        return frame;
    }

private:
    std::unique_ptr<Network> network_;
    LiveNetwork live_;
    Input input_;
    double seconds_ = 0.0;
};

double correlation(const std::vector<double>& a, const std::vector<double>& b) {
    const auto n = static_cast<double>(a.size());
    double meanA = 0.0;
    double meanB = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        meanA += a[i] / n;
        meanB += b[i] / n;
    }
    double both = 0.0;
    double squaresA = 0.0;
    double squaresB = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        both += (a[i] - meanA) * (b[i] - meanB);
        squaresA += (a[i] - meanA) * (a[i] - meanA);
        squaresB += (b[i] - meanB) * (b[i] - meanB);
    }
    return both / std::sqrt(squaresA * squaresB);
}

} // namespace

class IntegratedPathViewTest : public QObject {
    Q_OBJECT

private slots:
    void itIsForNetworksWithAnAnimalAndNoDecodedPlace() {
        LiveNetwork network = Run().live();
        QVERIFY(IntegratedPathView::fits(network));
        network.hasMotion = false;
        QVERIFY(!IntegratedPathView::fits(network));
        network.hasMotion = true;
        network.states.push_back({"centrePosition", "Decoded position", "m", {GeometryKind::None, {2}}});
        QVERIFY(!IntegratedPathView::fits(network));
        QVERIFY(findLiveViewKind("path") != nullptr);
    }

    void theNetworksPathIsTheAnimals() {
        Run run;
        IntegratedPathView view;
        view.begin(run.live());
        Frame before = run.next();
        before.step = 0; // The animal is nowhere yet.
        before.world.position = {0.0, 0.0};
        view.showFrame(before);
        QVERIFY(!view.hasData());
        view.showFrame(run.next());
        QVERIFY(view.hasData() && !view.integrated());
        for (int i = 0; i < 400; ++i)
            view.showFrame(run.next());
        QVERIFY(!view.isBroken() && view.integrated());
        QVERIFY2(
            view.integrated()->rSquared > 0.95 && view.integrated()->metresPerNeuron < 0,
            qPrintable(
                QString("%1 %2").arg(view.integrated()->rSquared).arg(view.integrated()->metresPerNeuron)));
        const NumberTable table = view.numbers();
        QCOMPARE(table.columns.size(), std::size_t{7});
        QCOMPARE(table.columns[0].values.size(), std::size_t{401});
        for (std::size_t axis = 0; axis < 2; ++axis) {
            const double r = correlation(table.columns[1 + axis].values, table.columns[5 + axis].values);
            QVERIFY2(r > 0.95, qPrintable(QString::number(r)));
        }
        // Both paths and the words are drawn.
        view.resize(600, 300);
        const QImage picture = view.grab().toImage();
        int blue = 0;
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x)
                blue += picture.pixelColor(x, y) == FigurePalette::light().series[0] ? 1 : 0;
        QVERIFY2(blue > 100, qPrintable(QString::number(blue)));
        QVERIFY(view.readout({0.35, 0.4}).contains("cm apart"));
        QVERIFY(!view.readout({5.0, 5.0}).contains("cm apart"));
    }

    /// What cannot be followed is not made up: it begins anew and says so.
    void itBreaksWhereThePatternCannotBeFollowed() {
        Run run;
        IntegratedPathView view;
        view.begin(run.live());
        for (int i = 0; i < 200; ++i)
            view.showFrame(run.next());
        QVERIFY(view.integrated() && !view.isBroken());
        view.showFrame(run.next(900)); // Half a second later.
        QVERIFY(view.isBroken() && !view.integrated());
        QCOMPARE(view.numbers().columns[0].values.size(), std::size_t{1});
        for (int i = 0; i < 200; ++i)
            view.showFrame(run.next());
        QVERIFY(view.integrated() && view.integrated()->rSquared > 0.9);
        // Another pattern: the same one on its side.
        Frame frame = run.next();
        std::vector<float>& rates = frame.states[1];
        for (std::size_t row = 0; row < 40; ++row)
            for (std::size_t column = 0; column < row; ++column)
                std::swap(rates[row * 40 + column], rates[column * 40 + row]);
        view.showFrame(frame);
        QVERIFY(!view.integrated());
        // The clock went back: nothing is broken, all is new.
        frame.seconds = 0.0;
        view.showFrame(frame);
        QVERIFY(!view.isBroken());
        QCOMPARE(view.numbers().columns[0].values.size(), std::size_t{1});
    }

    void noiseHasNoPath() {
        Run run;
        IntegratedPathView view;
        view.begin(run.live());
        Frame frame = run.next();
        for (std::size_t i = 0; i < frame.states[1].size(); ++i)
            frame.states[1][i] = static_cast<float>((i * 7919 + i * i * 104'729) % 1009);
        view.showFrame(frame);
        QVERIFY(!view.hasData());
        frame.states[1].assign(frame.states[1].size(), 0.0F);
        view.showFrame(frame);
        QVERIFY(!view.hasData());
        view.showFrame(run.next());
        QVERIFY(view.hasData());
    }
};

QTEST_MAIN(IntegratedPathViewTest)
#include "IntegratedPathViewTest.moc"
