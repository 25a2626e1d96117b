#include "RipsExpectations.h"
#include "core/topology/RipsPersistence.h"
#include "support/Npy.h"
#include "support/TestData.h"

#include <QObject>
#include <QTest>

#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>
#include <iterator>

using namespace canns;
using namespace canns::test;

namespace {

DistanceMatrix fromLower(std::vector<float> lower) {
    const auto points = static_cast<std::size_t>(
        std::llround((1.0 + std::sqrt(1.0 + 8.0 * static_cast<double>(lower.size()))) / 2.0));
    return {points, std::move(lower)};
}

} // namespace

/// Diagrams of other engines (Ripser, GUDHI), bar for bar.
class RipsGoldenTest : public QObject {
    Q_OBJECT

private slots:
    void carried_data() {
        QTest::addColumn<QString>("input");
        QTest::addColumn<int>("coefficient");
        QTest::addColumn<double>("threshold");
        QTest::newRow("random, small numbers, Z_2") << "random16" << 2 << 0.0;
        QTest::newRow("random, small numbers, Z_47") << "random16" << 47 << 0.0;
        QTest::newRow("projective plane, Z_2: torsion seen") << "projective_plane" << 2 << 0.0;
        QTest::newRow("projective plane, Z_47: torsion not seen") << "projective_plane" << 47 << 0.0;
        QTest::newRow("grid: most distances equal") << "grid8x8_ties" << 47 << 0.0;
        QTest::newRow("every point twice: distances of zero") << "dup_60" << 47 << 0.0;
        QTest::newRow("cube in four dimensions") << "random4_200" << 47 << 0.0;
        QTest::newRow("sphere with a threshold") << "sphere2_192" << 47 << 0.9;
        QTest::newRow("sphere") << "sphere_3_192" << 47 << 0.0;
        QTest::newRow("landmarks of a grid module: infinite distances") << "asa_500" << 47 << 0.0;
    }

    void carried() {
        QFETCH(QString, input);
        QFETCH(int, coefficient);
        QFETCH(double, threshold);
        const auto file = CANNS_DATA("topology/" + input.toStdString() + ".npz");
        const DistanceMatrix distances = fromLower(readNpz(file, "lower").values<float>());
        RipsParameters parameters;
        parameters.maximumDimension = 2;
        parameters.coefficient = coefficient;
        parameters.threshold = threshold;
        const Persistence found = ripsPersistence(distances, parameters);
        QCOMPARE(found.diagrams.size(), std::size_t{3});
        for (int d = 0; d <= 2; ++d) {
            const std::string name = "p" + std::to_string(coefficient) + "_H" + std::to_string(d);
            QCOMPARE(difference(found.diagrams[static_cast<std::size_t>(d)], toDiagram(readNpz(file, name))),
                     QString());
        }
        QVERIFY(found.remarks.empty());
        QCOMPARE(found.coefficient, coefficient);
    }

    /// The complete set of references, where it lies beside the checkout.
    void shared() {
        CANNS_SHARED_OR_SKIP(folder, "tda/golden");
        std::ifstream file(folder / "manifest.json");
        std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
        for (std::size_t at = text.find("Infinity"); at != std::string::npos; at = text.find("Infinity", at))
            text.replace(at, 8, "null"); // Python writes what JSON does not know
        const nlohmann::json manifest = nlohmann::json::parse(text);
        QVERIFY(manifest["cases"].size() >= 35);
        for (const nlohmann::json& row : manifest["cases"]) {
            const Matrix<float> lower = readNpy<float>(folder / row["input"].get<std::string>());
            RipsParameters parameters;
            parameters.maximumDimension = row["maxdim"];
            parameters.coefficient = row["coeff"];
            parameters.threshold = row["thresh"].is_null() ? 0.0 : row["thresh"].get<double>();
            const Persistence found = ripsPersistence(
                fromLower(std::vector<float>(lower.values().begin(), lower.values().end())), parameters);
            for (int d = 0; d <= parameters.maximumDimension; ++d) {
                const QString parting = difference(
                    found.diagrams[static_cast<std::size_t>(d)],
                    toDiagram(readNpz(folder / row["expected"].get<std::string>(), "H" + std::to_string(d))));
                QVERIFY2(parting.isEmpty(),
                         qPrintable(QString::fromStdString(row["case"].get<std::string>()) +
                                    QString(" H%1: ").arg(d) + parting));
            }
        }
    }
};

QTEST_GUILESS_MAIN(RipsGoldenTest)
#include "RipsGoldenTest.moc"
