#include "IoTesting.h"
#include "core/io/RecordingReader.h"

#include <QObject>
#include <QTest>

using namespace canns;
using canns::test::difference;
using canns::test::near;

/// The larger public recordings, in every form that this program reads: all give the same numbers.
class SharedRecordingsTest : public QObject {
    Q_OBJECT

private slots:
    void everyFormGivesTheSameNumbers_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("units");
        QTest::addColumn<int>("spikes");
        QTest::addColumn<int>("samples");
        QTest::newRow("grid_module_small") << "grid_module_small" << 60 << 59237 << 48001;
        QTest::newRow("grid_module") << "grid_module" << 120 << 367965 << 75001;
        QTest::newRow("head_direction") << "head_direction" << 60 << 133367 << 30001;
        QTest::newRow("non_grid") << "non_grid" << 60 << 102509 << 48001;
        QTest::newRow("place_mixed") << "place_mixed" << 60 << 54288 << 48001;
    }
    void everyFormGivesTheSameNumbers() {
        QFETCH(QString, name);
        QFETCH(int, units);
        QFETCH(int, spikes);
        QFETCH(int, samples);
        const std::string base = name.toStdString();
        CANNS_SHARED_OR_SKIP(folder, "asa/public/" + base);
        const RecordingPtr asa = openRecording((folder / (base + "_asa.npz")).string());
        QCOMPARE(asa->unitCount(), static_cast<std::size_t>(units));
        QCOMPARE(asa->spikes.spikeCount(), static_cast<std::size_t>(spikes));
        QCOMPARE(asa->trajectory.seconds.size(), static_cast<std::size_t>(samples));
        QVERIFY(asa->warnings.empty());
        for (const char* form : {"_asa_objarray.npz", ".h5", ".nwb"}) {
            const std::filesystem::path path = folder / (base + form);
            if (!std::filesystem::exists(path))
                continue;
            const RecordingPtr other = openRecording(path.string());
            QVERIFY2(difference(*asa, *other).empty(),
                     (path.string() + ": " + difference(*asa, *other)).c_str());
            QVERIFY(other->warnings.empty());
        }
        if (const std::filesystem::path path = folder / (base + "_dense.npz");
            std::filesystem::exists(path)) {
            const RecordingPtr dense = openRecording(path.string());
            QVERIFY(dense->binned->areCounts);
            for (std::size_t unit = 0; unit < dense->unitCount(); ++unit) {
                std::size_t sum = 0;
                for (std::size_t bin = 0; bin < dense->binned->values.rows(); ++bin)
                    sum += static_cast<std::size_t>(dense->binned->values(bin, unit));
                QCOMPARE(sum, asa->spikes.unit(unit).size());
            }
        }
        if (const std::filesystem::path path = folder / (base + "_position.csv");
            std::filesystem::exists(path)) {
            const RecordingPtr table = openRecording(path.string());
            QVERIFY(near(table->trajectory.x, asa->trajectory.x, 5.1e-5));
            QVERIFY(near(table->trajectory.y, asa->trajectory.y, 5.1e-5));
            QVERIFY(near(table->trajectory.seconds, asa->trajectory.seconds, 5.1e-5));
        }
    }

    void theRealSessionIsTheSample() {
        CANNS_SHARED_OR_SKIP(path, "data/head_direction_A2929/A2929-200711.nwb");
        QCOMPARE(openRecording(path.string())->provenance.sha256,
                 openRecording("sample:head-direction")->provenance.sha256);
    }

    void thePathOfTheRatOpensAlone() {
        CANNS_SHARED_OR_SKIP(path, "data/trajectories/sargolini.npz");
        const RecordingPtr recording = openRecording(path.string());
        QCOMPARE(recording->trajectory.seconds.size(), std::size_t{29800});
        QCOMPARE(recording->unitCount(), std::size_t{0});
        QVERIFY(near(recording->trajectory.x, openRecording("sample:grid-module")->trajectory.x, 5.1e-6));
    }
};

QTEST_APPLESS_MAIN(SharedRecordingsTest)
#include "SharedRecordingsTest.moc"
