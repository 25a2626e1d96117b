#include "core/io/RecordingReader.h"
#include "support/TestData.h"

#include <QObject>
#include <QTest>

#include <filesystem>

using namespace canns;
using canns::test::contains;
using canns::test::messageOf;

class SamplesTest : public QObject {
    Q_OBJECT

private slots:
    void everySampleOpensAndSaysWhatItIs() {
        const std::vector<Sample> all = samples();
        QVERIFY(all.size() >= 2);
        for (const Sample& sample : all) {
            const RecordingPtr recording = openRecording("sample:" + sample.name);
            QVERIFY(recording->unitCount() > 0);
            QCOMPARE(recording->provenance.path, "sample:" + sample.name);
            QCOMPARE(recording->provenance.sha256.size(), std::size_t{64});
            QVERIFY(contains(sample.description, recording->provenance.simulated ? "Simulated" : "Real"));
            QVERIFY(contains(sample.description, "Cite: "));
            QVERIFY(std::filesystem::file_size(sample.path) < 8'000'000);
        }
    }

    void theRealSampleIsTheHeadDirectionSession() {
        const RecordingPtr recording = openRecording("sample:head-direction");
        QCOMPARE(recording->unitCount(), std::size_t{15});
        QCOMPARE(recording->spikes.spikeCount(), std::size_t{98794});
        QCOMPARE(recording->units[0].region, std::string("adn"));
        QCOMPARE(recording->units[14].region, std::string("ca1"));
        QCOMPARE(recording->trajectory.seconds.size(), std::size_t{63527});
        QVERIFY(recording->trajectory.hasPosition());
        QVERIFY(recording->trajectory.hasHeadDirection());
        QCOMPARE(recording->epochs.size(), std::size_t{2});
        QCOMPARE(recording->epochs[1].name, std::string("wake"));
        QCOMPARE(recording->epochs[1].beginSeconds, 600.0);
        QVERIFY(!recording->provenance.simulated);
    }

    void theSimulatedSampleIsAModuleOfGridCells() {
        const RecordingPtr recording = openRecording("sample:grid-module");
        QCOMPARE(recording->unitCount(), std::size_t{120});
        QCOMPARE(recording->spikes.spikeCount(), std::size_t{142939});
        QVERIFY(recording->trajectory.hasPosition());
        // The tracking of the real path pauses; what is not known stays so.
        QCOMPARE(recording->trajectory.gaps.size(), std::size_t{8});
        QVERIFY(recording->provenance.simulated);
    }

    void samplesOpenFromAnyFolder() {
        const std::filesystem::path before = std::filesystem::current_path();
        std::filesystem::current_path("/");
        const RecordingPtr recording = openRecording("sample:grid-module");
        std::filesystem::current_path(before);
        QCOMPARE(recording->unitCount(), std::size_t{120});
    }

    void anUnknownSampleIsBadInputThatListsTheKnown() {
        const std::string message = messageOf<BadInput>([] { openRecording("sample:nothing"); });
        QVERIFY(contains(message, "`nothing`"));
        QVERIFY(contains(message, "head-direction, grid-module"));
    }
};

QTEST_APPLESS_MAIN(SamplesTest)
#include "SamplesTest.moc"
