#include "IoTesting.h"
#include "core/base/Progress.h"
#include "core/base/Random.h"
#include "core/io/RecordingReader.h"
#include "core/io/RecordingWriter.h"

#include <QObject>
#include <QProcess>
#include <QTest>

#include <numbers>

using namespace canns;
using canns::test::contains;
using canns::test::difference;
using canns::test::Folder;
using canns::test::messageOf;

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// Numbers whose last bit is easily lost, units that never fire, names that need care, gaps.
Recording awkward() {
    Recording recording;
    recording.name = "awkward";
    recording.spikes = SpikeTrains({0.1 + 0.2, 1.0 / 3.0, 5e-324, 1e-300, 0.1, 1e6 + 1e-9}, {0, 2, 2, 6, 6});
    recording.units.resize(4);
    recording.units[0] = {"a,b", "MEC \"II\"", 0.00123, "good"};
    recording.units[1] = {"silent", "", std::nullopt, ""};
    recording.units[2] = {"Zelle é #3", "CA1", 1e-3 / 3.0, "mua"};
    recording.units[3] = {"7", "", 0.0, ""};
    Trajectory& trajectory = recording.trajectory;
    trajectory.seconds = {0.0, 0.02, 0.04, 0.06 + 1e-17, 0.1, 2.0, 2.02};
    trajectory.x = {0.1, 1.0 / 7.0, nan, nan, 0.3, -0.0, 1e-17};
    trajectory.y = {-0.1, 2.0 / 7.0, nan, nan, 0.3, 0.4, 0.5};
    trajectory.headDirection = {0.0, 1.0, nan, 3.0, 6.25, 5.0, std::nextafter(2 * std::numbers::pi, 0.0)};
    trajectory.gaps = findGaps(trajectory);
    recording.epochs = {{"sleep, \"deep\"", 0.0, 1.0 / 3.0}, {"wake", 1.0 / 3.0, 2.0}, {"", 0.5, 0.5}};
    recording.provenance.description = "Line one\nline two: ß, 网格";
    recording.provenance.citation = "Somebody (2024)";
    recording.provenance.simulated = true;
    return recording;
}

Recording binned(bool areCounts) {
    Recording recording;
    recording.name = "binned";
    BinnedActivity activity;
    activity.values = Matrix<float>(500, 3);
    for (std::size_t i = 0; i < activity.values.size(); ++i)
        activity.values.values()[i] = areCounts ? static_cast<float>(i % 5) : 0.1F * static_cast<float>(i);
    for (int i = 0; i < 500; ++i)
        activity.binSeconds.push_back(i * 0.01);
    activity.binWidthSeconds = 0.01;
    activity.areCounts = areCounts;
    recording.binned = std::move(activity);
    recording.units = {{"0", "", std::nullopt, ""}, {"1", "", std::nullopt, ""}, {"x", "", std::nullopt, ""}};
    return recording;
}

/// More than a chunk of HDF5 and a piece of the readers.
Recording large() {
    Recording recording;
    recording.name = "large";
    std::vector<double> times(1'500'000);
    for (std::size_t i = 0; i < times.size(); ++i)
        times[i] = static_cast<double>(i) / 3000.0;
    recording.spikes = SpikeTrains(std::move(times), {0, 1'000'000, 1'500'000});
    recording.units = {{"1", "", std::nullopt, ""}, {"2", "", std::nullopt, ""}};
    recording.trajectory.seconds = {0.0, 1.0};
    recording.trajectory.headDirection = {0.5, 1.5};
    return recording;
}

Recording trajectoryOnly() {
    Recording recording = awkward();
    recording.name = "trajectory";
    recording.spikes = SpikeTrains({}, {0});
    recording.units.clear();
    return recording;
}

Recording silent() {
    Recording recording;
    recording.name = "silent";
    recording.spikes = SpikeTrains({}, {0, 0, 0});
    recording.units = {{"1", "", std::nullopt, ""}, {"2", "", std::nullopt, ""}};
    return recording;
}

const std::map<std::string, Recording (*)()>& recordings() {
    static const std::map<std::string, Recording (*)()> all{
        {"awkward numbers and names", awkward},  {"counts", [] { return binned(true); }},
        {"rates", [] { return binned(false); }}, {"larger than a chunk", large},
        {"trajectory only", trajectoryOnly},     {"no unit ever fires", silent},
    };
    return all;
}

} // namespace

class RoundTripTest : public QObject {
    Q_OBJECT

private slots:
    void everyFormatGivesTheSameNumbersBack_data() {
        QTest::addColumn<QString>("recording");
        QTest::addColumn<QString>("extension");
        for (const auto& [name, make] : recordings())
            for (const WritableFormat& format : writableFormats())
                QTest::addRow("%s, %s", name.c_str(), std::string(format.extension).c_str())
                    << QString::fromStdString(name) << QString::fromStdString(std::string(format.extension));
    }
    void everyFormatGivesTheSameNumbersBack() {
        QFETCH(QString, recording);
        QFETCH(QString, extension);
        const Recording written = recordings().at(recording.toStdString())();
        const Folder folder;
        const std::filesystem::path path = folder / ("out." + extension.toStdString());
        writeRecording(written, path);
        const RecordingPtr read = openRecording(path.string());
        QCOMPARE(QString::fromStdString(difference(written, *read)), QString());
        QCOMPARE(read->name, written.name);
        QCOMPARE(read->provenance.simulated, written.provenance.simulated);
        QCOMPARE(read->provenance.citation, written.provenance.citation);
        if (!written.provenance.description.empty())
            QCOMPARE(read->provenance.description, written.provenance.description);
        // The same recording gives the same bytes.
        const std::filesystem::path again = folder / ("again." + extension.toStdString());
        writeRecording(written, again);
        QVERIFY(test::contentOf(path) == test::contentOf(again));
    }

    void cancellingLeavesNothingBehind_data() {
        QTest::addColumn<QString>("extension");
        for (const WritableFormat& format : writableFormats())
            QTest::addRow("%s", std::string(format.extension).c_str())
                << QString::fromStdString(std::string(format.extension));
    }
    void cancellingLeavesNothingBehind() {
        QFETCH(QString, extension);
        const Folder folder;
        const auto state = std::make_shared<ProgressState>();
        state->cancel();
        Recording recording = large();
        recording.trajectory = {}; // So that .csv is one file.
        QVERIFY_THROWS_EXCEPTION(
            Cancelled,
            writeRecording(recording, folder / ("out." + extension.toStdString()), Progress(state)));
        QCOMPARE(folder.fileCount(), std::size_t{0});
    }

    void anUnknownExtensionIsBadInput() {
        const Folder folder;
        const std::string message =
            messageOf<BadInput>([&] { writeRecording(awkward(), folder / "out.xlsx"); });
        QVERIFY2(contains(message, ".h5, .nwb, .npz or .csv"), message.c_str());
        QCOMPARE(folder.fileCount(), std::size_t{0});
    }

    void anAbsentFolderIsAFailure() {
        for (const WritableFormat& format : writableFormats())
            QVERIFY_THROWS_EXCEPTION(
                Failure, writeRecording(silent(), "/nowhere/at/all." + std::string(format.extension)));
    }

    /// The NWB project's own tools find no error in what we write.
    void nwbPassesItsValidators() {
        const QString python = qEnvironmentVariable("CANNS_PEER_PYTHON");
        if (python.isEmpty())
            QSKIP("CANNS_PEER_PYTHON names no Python with pynwb and nwbinspector");
        const Folder folder;
        QStringList arguments{"-c", R"(
import sys, warnings
warnings.simplefilter("ignore")
from pynwb import validate
from nwbinspector import inspect_nwbfile
for path in sys.argv[1:]:
    for error in validate(path=path):
        print(path, error)
    for message in inspect_nwbfile(nwbfile_path=path):
        if message.importance.name in ("ERROR", "PYNWB_VALIDATION", "CRITICAL"):
            print(path, message.importance.name, message.check_function_name, message.message)
)"};
        for (const auto& [name, make] : recordings()) {
            if (name == "no unit ever fires")
                continue; // nwbinspector itself stumbles over a file without any spike.
            const std::filesystem::path path = folder / (name + ".nwb");
            writeRecording(make(), path);
            arguments << QString::fromStdString(path.string());
        }
        QProcess process;
        process.setProcessChannelMode(QProcess::SeparateChannels);
        process.start(python, arguments);
        QVERIFY(process.waitForFinished(100'000));
        QCOMPARE(process.exitCode(), 0);
        QCOMPARE(QString::fromUtf8(process.readAllStandardOutput()), QString());
    }

    /// NumPy and h5py read our files without us.
    void othersReadThem() {
        const QString python = qEnvironmentVariable("CANNS_PEER_PYTHON");
        if (python.isEmpty())
            QSKIP("CANNS_PEER_PYTHON names no Python with NumPy and h5py");
        const Folder folder;
        writeRecording(awkward(), folder / "out.npz");
        writeRecording(awkward(), folder / "out.h5");
        QProcess process;
        process.start(python, {"-c", R"(
import sys, numpy, h5py
z = numpy.load(sys.argv[1], allow_pickle=False)
h = h5py.File(sys.argv[2])
assert z["spike_index"].tolist() == [2, 2, 6, 6] == h["spikes/index"][:].tolist()
assert z["spike_times"].tolist() == h["spikes/times"][:].tolist() == [0.1 + 0.2, 1 / 3, 5e-324, 1e-300, 0.1, 1e6 + 1e-9]
assert z["unit_id"].tolist() == [u.decode() for u in h["units/id"][:]] == ["a,b", "silent", "Zelle \u00e9 #3", "7"]
assert numpy.isnan(z["x"][2]) and z["hd"].shape == (7,) and str(z["name"]) == h.attrs["name"] == "awkward"
)",
                               QString::fromStdString((folder / "out.npz").string()),
                               QString::fromStdString((folder / "out.h5").string())});
        QVERIFY(process.waitForFinished(60'000));
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    }
};

QTEST_GUILESS_MAIN(RoundTripTest)
#include "RoundTripTest.moc"
