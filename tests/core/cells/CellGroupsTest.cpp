#include "core/cells/CellGroups.h"

#include "core/cells/Leiden.h"
#include "core/preprocess/Preprocess.h"
#include "support/SimulatedMixture.h"
#include "support/TestData.h"

#include <QTest>

#include <omp.h>

#include <algorithm>
#include <map>

using namespace canns;

namespace {

/// Two modules and a head-direction system in one recording, with some cells that fire at random.
test::MixtureSettings threeGroups(std::uint64_t seed = 1) {
    return {.modules = {{.cells = 30, .spacingMetres = 0.6, .orientationDegrees = 8.0},
                        {.cells = 24, .spacingMetres = 0.85, .orientationDegrees = -10.0}},
            .headDirectionCells = 16,
            .randomCells = 8,
            .minutes = 8.0,
            .seed = seed};
}

CellGroups groupsOf(const test::SimulatedMixture& mixture, const CellGroupsParameters& parameters = {}) {
    return cellGroups(preprocess(mixture.recording, {}), parameters);
}

/// The kind of most cells of each group, and how many cells are not where they belong. A kind in `apart`
/// belongs to no group.
struct Sorted {
    std::vector<std::int64_t> kindOfGroup;
    std::size_t misplaced = 0;
};

Sorted compare(const CellGroups& groups, const std::vector<std::int64_t>& kinds,
               const std::vector<std::int64_t>& apart) {
    Sorted result;
    for (std::size_t g = 1; g <= groups.sizes.size(); ++g) {
        std::map<std::int64_t, std::size_t> counts;
        for (std::size_t n = 0; n < kinds.size(); ++n)
            if (groups.groupOfCell[n] == static_cast<std::int64_t>(g))
                ++counts[kinds[n]];
        result.kindOfGroup.push_back(
            std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) {
                return a.second < b.second;
            })->first);
    }
    for (std::size_t n = 0; n < kinds.size(); ++n) {
        const bool none = std::find(apart.begin(), apart.end(), kinds[n]) != apart.end();
        const auto group = static_cast<std::size_t>(groups.groupOfCell[n]);
        const bool right = group == 0 ? none : !none && result.kindOfGroup[group - 1] == kinds[n];
        result.misplaced += right ? 0U : 1U;
    }
    return result;
}

} // namespace

class CellGroupsTest : public QObject {
    Q_OBJECT

private slots:
    void twoModulesAndHeadDirectionComeApart_data() {
        QTest::addColumn<int>("seed");
        QTest::addColumn<double>("minutes");
        for (int seed = 1; seed <= 4; ++seed)
            QTest::addRow("draw %d", seed) << seed << 8.0;
        QTest::newRow("half as long") << 5 << 4.0;
    }
    void twoModulesAndHeadDirectionComeApart() {
        QFETCH(int, seed);
        QFETCH(double, minutes);
        test::MixtureSettings settings = threeGroups(static_cast<std::uint64_t>(seed));
        settings.minutes = minutes;
        const auto mixture = test::simulateMixture(settings);
        const CellGroups groups = groupsOf(mixture);
        QVERIFY2(groups.sizes.size() == 3, groups.remarks.at(0).c_str());
        const Sorted sorted = compare(groups, mixture.kinds, {0});
        QCOMPARE(sorted.kindOfGroup, (std::vector<std::int64_t>{1, 2, 3}));
        QVERIFY2(sorted.misplaced == 0, qPrintable(QString::number(sorted.misplaced)));
        for (std::size_t a = 0; a < 3; ++a)
            for (std::size_t b = 0; b < a; ++b)
                QVERIFY(groups.meanLikeness(a, b) < 0.33 && groups.meanLikeness(a, a) > 0.4);
        QVERIFY(test::contains(groups.remarks.at(0), "analyse each on its own"));
    }

    void modulesComeApartByTheirAutocorrelograms() {
        const auto mixture = test::simulateMixture(threeGroups());
        const CellGroups groups = groupsOf(mixture, {.likeness = CellLikeness::Autocorrelogram});
        QVERIFY2(groups.sizes.size() == 2, groups.remarks.at(0).c_str());
        const Sorted sorted = compare(groups, mixture.kinds, {0, 3});
        QCOMPARE(sorted.kindOfGroup, (std::vector<std::int64_t>{1, 2}));
        QVERIFY2(sorted.misplaced <= 2, qPrintable(QString::number(sorted.misplaced)));
    }

    void oneModuleStaysWhole() {
        const auto mixture = test::simulateMixture({.modules = {{.cells = 50}}});
        for (const CellLikeness likeness : {CellLikeness::Activity, CellLikeness::Autocorrelogram}) {
            const CellGroups groups = groupsOf(mixture, {.likeness = likeness});
            QCOMPARE(groups.sizes.size(), std::size_t{1});
            QVERIFY2(groups.sizes[0] >= 48, groups.remarks.at(0).c_str());
        }
    }

    void independentCellsAreNoGroup() {
        const auto mixture = test::simulateMixture({.modules = {}, .randomCells = 60});
        for (const CellLikeness likeness : {CellLikeness::Activity, CellLikeness::Autocorrelogram}) {
            const CellGroups groups = groupsOf(mixture, {.likeness = likeness});
            QVERIFY2(groups.sizes.empty(), groups.remarks.at(0).c_str());
            QVERIFY(test::contains(groups.remarks.at(0), "there is no group"));
        }
    }

    void aRingOfHeadDirectionCellsStaysWhole() {
        const auto mixture = test::simulateMixture({.modules = {}, .headDirectionCells = 40});
        const CellGroups groups = groupsOf(mixture);
        QCOMPARE(groups.sizes.size(), std::size_t{1});
        QCOMPARE(groups.sizes[0], std::size_t{40});
    }

    void thresholdAndSizeAreObeyed() {
        const auto mixture = test::simulateMixture(threeGroups());
        QVERIFY(groupsOf(mixture, {.threshold = 0.99}).sizes.empty());
        QCOMPARE(groupsOf(mixture, {.threshold = 0.01}).sizes.size(), std::size_t{1});
        const CellGroups large = groupsOf(mixture, {.minimumCells = 20});
        QCOMPARE(large.sizes.size(), std::size_t{2}); // the head-direction group has 16
        QVERIFY(test::contains(large.remarks.at(1), "in no group"));
    }

    void sameSeedSameBytesForAnyThreads() {
        const auto mixture = test::simulateMixture(threeGroups());
        const Activity activity = preprocess(mixture.recording, {});
        const int threads = omp_get_max_threads();
        for (const CellLikeness likeness : {CellLikeness::Activity, CellLikeness::Autocorrelogram}) {
            std::vector<CellGroups> results;
            for (const int count : {1, 2, 4}) {
                omp_set_num_threads(count);
                results.push_back(cellGroups(activity, {.likeness = likeness}));
            }
            omp_set_num_threads(threads);
            for (const CellGroups& other : results) {
                QVERIFY(other.likeness == results[0].likeness);
                QVERIFY(other.meanLikeness == results[0].meanLikeness);
                QCOMPARE(other.groupOfCell, results[0].groupOfCell);
                QCOMPARE(other.tieByChance, results[0].tieByChance);
            }
        }
    }

    void unitsOfAGroupAreASettingOfThePreprocessing() {
        const auto mixture = test::simulateMixture(threeGroups());
        const CellGroups groups = groupsOf(mixture);
        PreprocessParameters parameters;
        parameters.units = groups.unitsOfGroup(2);
        QCOMPARE(preprocess(mixture.recording, parameters).values.columns(), groups.sizes.at(1));
    }

    void communitiesAreFound() {
        // Two cliques of 5 and 4 joined by a weak link, and a node alone.
        Matrix<float> weights(10, 10, 0.0F);
        for (std::size_t i = 0; i < 10; ++i)
            for (std::size_t j = 0; j < 10; ++j)
                if (i != j && i < 9 && j < 9)
                    weights(i, j) = (i < 4) == (j < 4) ? 0.8F : 0.1F;
        const Communities found = leidenCommunities(weights, 0.3, 1);
        QCOMPARE(found.count, std::size_t{3});
        QCOMPARE(found.communityOfNode, (std::vector<std::size_t>{1, 1, 1, 1, 0, 0, 0, 0, 0, 2}));
        QVERIFY(std::abs(found.quality - 16 * 0.5) < 1e-5);
        QCOMPARE(leidenCommunities({}, 0.3, 1).count, std::size_t{0});
    }

    void fewCellsAreNoFault() {
        const auto mixture = test::simulateMixture({.modules = {{.cells = 5}}, .minutes = 1.0});
        const CellGroups groups = groupsOf(mixture);
        QVERIFY(groups.sizes.empty());
        QVERIFY(test::contains(groups.remarks.at(0), "There are 5 cells"));
    }

    void badInputHelps() {
        Activity activity =
            preprocess(test::simulateMixture({.modules = {{.cells = 10}}, .minutes = 1.0}).recording, {});
        activity.x.clear();
        activity.y.clear();
        QVERIFY(test::contains(test::messageOf<BadInput>([&] {
                                   cellGroups(activity, {.likeness = CellLikeness::Autocorrelogram});
                               }),
                               "no position"));
        QVERIFY(test::contains(test::messageOf<BadInput>([&] { cellGroups(activity, {.minimumCells = 1}); }),
                               "cells.minimumCells"));
        QVERIFY(
            test::contains(test::messageOf<BadInput>([&] { cellGroups(Activity{}, {}); }), "no activity"));
    }

    void cancelStops() {
        const Activity activity =
            preprocess(test::simulateMixture({.modules = {{.cells = 10}}, .minutes = 1.0}).recording, {});
        const auto state = std::make_shared<ProgressState>();
        state->cancel();
        QVERIFY_THROWS_EXCEPTION(Cancelled, cellGroups(activity, {}, Progress(state)));
    }
};

QTEST_GUILESS_MAIN(CellGroupsTest)
#include "CellGroupsTest.moc"
