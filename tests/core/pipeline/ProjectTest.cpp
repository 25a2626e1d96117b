#include "core/pipeline/Project.h"

#include "core/io/RecordingWriter.h"
#include "core/pipeline/AnalysisFolder.h"
#include "core/pipeline/Provenance.h"
#include "support/FileContent.h"
#include "support/SmallRecording.h"
#include "support/TestData.h"

#include <QObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <fstream>

using namespace canns;
using namespace canns::test;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> filesIn(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (!entry.is_directory())
            names.push_back(fs::relative(entry.path(), folder).string());
    std::ranges::sort(names);
    return names;
}

} // namespace

/// A whole analysis of the small recording, saved and opened again.
class ProjectTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QVERIFY(folder_.isValid());
        recordingPath_ = path("small.h5");
        writeRecording(smallRecording(), recordingPath_);
        analysis_ = std::make_unique<Analysis>(openRecording(recordingPath_.string()));
        PipelineParameters parameters = analysis_->parameters();
        for (const char* setting :
             {"tda.landmarks=200", "tda.neighbours=100", "tda.landmarkNeighbours=120", "tda.shuffles=2",
              "tda.activeTimes=1000", "decode.iterations=1", "decode.crossValidate=true"})
            parameters.apply(setting);
        analysis_->setParameters(parameters);
        for (const StageDescriptor& stage : analysis_->stages())
            analysis_->run(stage.name());
    }

    void everyResultComesBack() {
        const fs::path file = path("a.canns");
        saveProject(*analysis_, file);
        const OpenedProject opened = openProject(file);
        QCOMPARE(opened.recordingProblem, std::string());
        QVERIFY(opened.remarks.empty());
        QVERIFY(opened.analysis->parameters() == analysis_->parameters());
        for (const StageDescriptor& stage : analysis_->stages()) {
            const StageStatus before = analysis_->status(stage.name());
            const StageStatus after = opened.analysis->status(stage.name());
            QVERIFY2(after.state == StageState::Fresh, stage.name().c_str());
            QVERIFY2(analysis_->arrays(stage.name()) == opened.analysis->arrays(stage.name()) ||
                         sorted(analysis_->arrays(stage.name())) ==
                             sorted(opened.analysis->arrays(stage.name())),
                     stage.name().c_str());
            QCOMPARE(after.run->remarks, before.run->remarks);
            QCOMPARE(after.run->seconds, before.run->seconds);
            QCOMPARE(after.run->startedUtc, before.run->startedUtc);
            QVERIFY(after.run->parameters == before.run->parameters);
        }
        // It goes on where it was: only what an edit makes stale runs again.
        PipelineParameters edited = opened.analysis->parameters();
        edited.apply("decode.barFraction=0.9");
        opened.analysis->setParameters(edited);
        QCOMPARE(opened.analysis->missing("cohomap"), (std::vector<std::string>{"decode", "cohomap"}));
        QCOMPARE(opened.analysis->missing("frm"), std::vector<std::string>());
    }

    void staleResultsStayStale() {
        Analysis analysis(openRecording(recordingPath_.string()));
        analysis.run("fr");
        PipelineParameters parameters = analysis.parameters();
        parameters.apply("preprocess.binWidthSeconds=0.05");
        analysis.setParameters(parameters);
        saveProject(analysis, path("stale.canns"));
        const OpenedProject opened = openProject(path("stale.canns"));
        QCOMPARE(opened.analysis->state("preprocess"), StageState::Stale);
        QCOMPARE(opened.analysis->state("fr"), StageState::Stale);
        QCOMPARE(opened.analysis->state("tda"), StageState::NotRun);
    }

    void aMovedRecordingIsFoundBesideTheProjectOrAskedFor() {
        const fs::path there = path("there");
        fs::create_directory(there);
        fs::copy_file(recordingPath_, there / "moved.h5");
        Analysis analysis(openRecording((there / "moved.h5").string()));
        analysis.run("preprocess");
        saveProject(analysis, path("moved.canns"));
        fs::rename(there / "moved.h5", path("moved.h5"));
        QCOMPARE(openProject(path("moved.canns")).recordingProblem, std::string());
        fs::rename(path("moved.h5"), there / "gone.h5");
        OpenedProject opened = openProject(path("moved.canns"));
        QVERIFY2(contains(opened.recordingProblem, "is not at hand"), opened.recordingProblem.c_str());
        QCOMPARE(opened.analysis->state("preprocess"), StageState::Fresh);
        opened.analysis->attach(openRecording((there / "gone.h5").string()));
        // Another recording in its place is not taken.
        Recording other = smallRecording();
        other.units.front().id = "another";
        writeRecording(other, there / "moved.h5");
        opened = openProject(path("moved.canns"));
        QVERIFY2(contains(opened.recordingProblem, "not the recording"), opened.recordingProblem.c_str());
    }

    void aProjectMayHoldItsRecording() {
        const fs::path there = path("embedded");
        fs::create_directory(there);
        fs::copy_file(recordingPath_, there / "rat.h5");
        Analysis analysis(openRecording((there / "rat.h5").string()));
        analysis.run("preprocess");
        saveProject(analysis, path("whole.canns"), {}, RecordingInProject::Embedded, R"({"page": "fr"})");
        fs::remove_all(there);
        const OpenedProject opened = openProject(path("whole.canns"));
        QCOMPARE(opened.view, std::string(R"({"page": "fr"})"));
        QCOMPARE(opened.recordingProblem, std::string());
        QCOMPARE(opened.analysis->identity().path, (there / "rat.h5").string());
        QCOMPARE(opened.analysis->state("preprocess"), StageState::Fresh);
        opened.analysis->run("fr");
        // Without it at hand it cannot be put in.
        saveProject(analysis, path("without.canns"));
        const OpenedProject without = openProject(path("without.canns"));
        QVERIFY(!without.recordingProblem.empty());
        const std::string said = messageOf<BadInput>(
            [&] { saveProject(*without.analysis, path("c.canns"), {}, RecordingInProject::Embedded); });
        QVERIFY2(contains(said, "not at hand"), said.c_str());
        QVERIFY(!fs::exists(path("c.canns")));
        // It is enough to say where it is now; another one is refused.
        writeRecording(smallRecording(), path("elsewhere.h5"));
        QCOMPARE(openProject(path("without.canns"), {}, true, path("elsewhere.h5").string()).recordingProblem,
                 std::string());
        Recording other = smallRecording();
        other.units.front().id = "another";
        writeRecording(other, path("other.h5"));
        const std::string problem =
            openProject(path("without.canns"), {}, true, path("other.h5").string()).recordingProblem;
        QVERIFY2(contains(problem, "not the recording"), problem.c_str());
    }

    void anArchiveHoldsProjectAndRecording() {
        const fs::path there = path("to-archive");
        fs::create_directory(there);
        fs::copy_file(recordingPath_, there / "rat.h5");
        Analysis analysis(openRecording((there / "rat.h5").string()));
        analysis.run("preprocess");
        saveArchive(analysis, path("kept.zip"));
        QCOMPARE(QProcess::execute(
                     "python3", {"-m", "zipfile", "-e", path("kept.zip").c_str(), path("unpacked").c_str()}),
                 0);
        fs::remove_all(there);
        const OpenedProject opened = openProject(path("unpacked") / "kept" / "kept.canns");
        QCOMPARE(opened.recordingProblem, std::string());
        QVERIFY(contentOf(path("unpacked") / "kept" / "rat.h5") == contentOf(recordingPath_));
        // A recording that is no longer the file it came from goes into the project.
        saveArchive(*opened.analysis, path("again.zip"));
        QVERIFY(fs::file_size(path("again.zip")) > fs::file_size(recordingPath_));
    }

    void damagedProjectsAreRefused() {
        saveProject(*analysis_, path("b.canns"));
        const std::string whole = contentOf(path("b.canns"));
        for (const std::size_t length :
             {std::size_t{0}, std::size_t{100}, whole.size() / 2, whole.size() - 1}) {
            std::ofstream(path("cut.canns"), std::ios::binary) << whole.substr(0, length);
            QVERIFY_EXCEPTION_THROWN(openProject(path("cut.canns")), Error);
        }
        const std::string said = messageOf<BadInput>([&] { openProject(recordingPath_); });
        QVERIFY2(contains(said, "not a project of canns"), said.c_str());
    }

    void aFolderHasWhatTheInterfaceSays() {
        const fs::path out = path("out");
        fs::create_directories(out / "results");
        std::ofstream(out / "results" / "notes.txt") << "mine";
        {
            AnalysisFolder folder(out);
            folder.write(*analysis_, nullptr);
        }
        std::vector<std::string> wanted{"analysis.canns", "analysis.json", "results/notes.txt"};
        for (const StageDescriptor& stage : analysis_->stages())
            wanted.push_back("results/" + stage.name() + ".npz");
        std::ranges::sort(wanted);
        QCOMPARE(filesIn(out), wanted);
        const auto json = nlohmann::json::parse(contentOf(out / "analysis.json"));
        QCOMPARE(json["recording"]["sha256"].get<std::string>(), analysis_->identity().sha256);
        QCOMPARE(json["parameters"]["tda"]["landmarks"].get<int>(), 200);
        QCOMPARE(json["stages"].size(), analysis_->stages().size());
        for (const auto& stage : json["stages"])
            QVERIFY(stage["state"] == "fresh" && stage["peakMemoryBytes"].get<double>() > 1e6);
        // The JSON is a parameter file.
        PipelineParameters parameters;
        parameters.applyJson(json, "analysis.json");
        QVERIFY(parameters == analysis_->parameters());

        // A shorter analysis leaves no results of the longer one, and other people's files alone.
        Analysis shorter(openRecording(recordingPath_.string()));
        shorter.run("preprocess");
        const std::string before = contentOf(out / "results" / "preprocess.npz");
        {
            AnalysisFolder folder(out);
            folder.write(shorter, nullptr);
        }
        QCOMPARE(filesIn(out), (std::vector<std::string>{"analysis.canns", "analysis.json",
                                                         "results/notes.txt", "results/preprocess.npz"}));
        // The same parameters, the same bytes.
        QVERIFY(contentOf(out / "results" / "preprocess.npz") == before);
    }

    void aCancelledWriteChangesNothing() {
        const fs::path out = path("cancelled");
        const auto state = std::make_shared<ProgressState>();
        {
            AnalysisFolder folder(out);
            QVERIFY_EXCEPTION_THROWN(folder.write(
                                         *analysis_,
                                         [&](const auto&, const auto&, const Progress&) { state->cancel(); },
                                         Progress(state)),
                                     Cancelled);
        }
        QVERIFY(!fs::exists(out));
        std::ofstream(path("file")) << "x";
        const std::string said = messageOf<BadInput>([&] { AnalysisFolder folder(path("file")); });
        QVERIFY2(contains(said, "cannot be written to"), said.c_str());
    }

    void theCommandLineGivesTheSameParameters() {
        const std::string text = commandText(*analysis_, "my results");
        QVERIFY2(contains(text, "--out 'my results'") && contains(text, "--set tda.landmarks=200"),
                 text.c_str());
        PipelineParameters parameters;
        for (std::size_t at = text.find("--set "); at != std::string::npos;
             at = text.find("--set ", at + 1)) {
            const std::size_t begin = at + 6;
            parameters.apply(text.substr(begin, text.find(' ', begin) - begin));
        }
        QVERIFY(parameters == analysis_->parameters());
        QCOMPARE(shellQuoted("it's").c_str(), "'it'\\''s'");
        QCOMPARE(shellQuoted("").c_str(), "''");
        QCOMPARE(shellQuoted("$(rm)").c_str(), "'$(rm)'");
    }

    void pythonReadsIt() {
        const QByteArray python = qgetenv("CANNS_PEER_PYTHON");
        if (python.isEmpty())
            QSKIP("CANNS_PEER_PYTHON is not set");
        const fs::path out = path("python");
        AnalysisFolder(out).write(*analysis_, nullptr);
        QProcess process;
        process.start(QString::fromUtf8(python),
                      {"-c",
                       "import sys, glob, numpy, h5py\n"
                       "f = h5py.File(sys.argv[1] + '/analysis.canns')\n"
                       "for p in glob.glob(sys.argv[1] + '/results/*.npz'):\n"
                       "    z = numpy.load(p, allow_pickle=False)\n"
                       "    g = f['stages/' + p.split('/')[-1][:-4] + '/results']\n"
                       "    assert set(z.files) == set(g), p\n"
                       "    for k in z.files:\n"
                       "        a, b = z[k], g[k][()]\n"
                       "        if a.dtype.kind == 'U':\n"
                       "            b = [t.decode() for t in b]\n"
                       "            assert list(a) == b, (p, k)\n"
                       "        else:\n"
                       "            assert a.shape == b.shape, (p, k)\n"
                       "            assert numpy.array_equal(a, b, equal_nan=a.dtype.kind == 'f'), (p, k)\n"
                       "print(f.attrs['format'])\n",
                       QString::fromStdString(out.string())});
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(QString::fromUtf8(process.readAllStandardError()), QString());
        QCOMPARE(process.readAllStandardOutput(), QByteArray("canns-analysis\n"));
    }

private:
    fs::path path(const char* name) const { return fs::path(folder_.path().toStdString()) / name; }

    /// HDF5 lists datasets by their names.
    static std::vector<Array> sorted(const Arrays& arrays) {
        std::vector<Array> all(arrays.all().begin(), arrays.all().end());
        std::ranges::sort(all, {}, &Array::name);
        return all;
    }

    QTemporaryDir folder_;
    fs::path recordingPath_;
    std::unique_ptr<Analysis> analysis_;
};

QTEST_APPLESS_MAIN(ProjectTest)
#include "ProjectTest.moc"
