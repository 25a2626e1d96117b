#include "core/io/RecordingWriter.h"
#include "core/pipeline/Project.h"
#include "support/FailingWrites.h"
#include "support/FileContent.h"
#include "support/SmallRecording.h"
#include "support/TestData.h"

#include <QObject>
#include <QTemporaryDir>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <random>
#include <thread>

using namespace canns;
using namespace canns::test;
namespace fs = std::filesystem;

namespace {

/// Exit codes of children.
constexpr int saved = 0;
constexpr int refused = 1;
constexpr int badlyRefused = 2;

} // namespace

/// A project over a project: whatever happens while it is saved, the old file or the new one is there, whole.
class SavingTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        writeRecording(smallRecording(), path("small.h5"));
        for (const auto& [analysis, width] : {std::pair(&older_, "0.1"), std::pair(&newer_, "0.05")}) {
            *analysis = std::make_unique<Analysis>(openRecording(path("small.h5").string()));
            PipelineParameters parameters;
            parameters.apply(std::string("preprocess.binWidthSeconds=") + width);
            (*analysis)->setParameters(parameters);
            (*analysis)->run("fr");
        }
        saveProject(*older_, path("older.canns"));
        saveProject(*newer_, path("newer.canns"));
        older = contentOf(path("older.canns"));
        newer = contentOf(path("newer.canns"));
        QVERIFY(older != newer);
        saveProject(*older_, path("again.canns"));
        QVERIFY(contentOf(path("again.canns")) == older); // So that bytes can be compared below.
    }

    void everyWriteFailsInTurn_data() {
        QTest::addColumn<bool>("allAfter");
        QTest::newRow("one write") << false;
        QTest::newRow("a disk that stays full") << true;
    }
    void everyWriteFailsInTurn() {
        QFETCH(bool, allAfter);
        const fs::path target = path("full") / "project.canns";
        std::size_t failures = 0;
        for (std::size_t n = 1;; ++n) {
            fs::remove_all(target.parent_path());
            fs::create_directory(target.parent_path());
            saveProject(*older_, target);
            const int code = inChild([&] {
                failWrites(n, allAfter ? FailingWrites::AllFromThere : FailingWrites::OnlyOne);
                try {
                    saveProject(*newer_, target);
                } catch (const Failure& error) {
                    return error.where().empty() ? badlyRefused : refused;
                } catch (...) {
                    return badlyRefused;
                }
                return countedWrites() < n ? saved : refused; // A failure that harms nothing is none.
            });
            const std::string content = contentOf(target);
            QVERIFY2(content == older || content == newer, qPrintable(QString("damaged at write %1").arg(n)));
            if (code == saved)
                break;
            QVERIFY2(code == refused, qPrintable(QString("write %1 ended with %2").arg(n).arg(code)));
            // Nothing half-written is left over.
            QVERIFY2(std::distance(fs::directory_iterator(target.parent_path()), {}) == 1,
                     qPrintable(QString("left over at write %1").arg(n)));
            ++failures;
        }
        QVERIFY2(failures > 10, qPrintable(QString("only %1 writes were seen").arg(failures)));
        QVERIFY(contentOf(target) == newer);
    }

    void killedAtAnyMoment() {
        const fs::path target = path("killed") / "project.canns";
        fs::create_directory(target.parent_path());
        saveProject(*older_, target);
        std::mt19937 random(7);
        std::uniform_int_distribution<int> microseconds(0, 60'000);
        std::size_t before = 0;
        std::size_t after = 0;
        for (int trial = 0; trial < 200; ++trial) {
            const pid_t child = ::fork();
            if (child == 0)
                for (;;) {
                    saveProject(*newer_, target);
                    saveProject(*older_, target);
                }
            std::this_thread::sleep_for(std::chrono::microseconds(microseconds(random)));
            ::kill(child, SIGKILL);
            int status = 0;
            QCOMPARE(::waitpid(child, &status, 0), child);
            QVERIFY(WIFSIGNALED(status));
            const std::string content = contentOf(target);
            before += content == older ? 1U : 0U;
            after += content == newer ? 1U : 0U;
            QVERIFY2(before + after == static_cast<std::size_t>(trial) + 1,
                     qPrintable(QString("damaged by kill %1").arg(trial)));
        }
        QVERIFY(before > 0 && after > 0); // Kills fell on both sides of a rename.
        QCOMPARE(openProject(target).recordingProblem, std::string());
    }

private:
    /// What `work` returns in a process of its own; -1 if that crashed.
    template <typename Work>
    static int inChild(Work work) {
        const pid_t child = ::fork();
        if (child == 0)
            ::_exit(work());
        int status = 0;
        ::waitpid(child, &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

    fs::path path(const std::string& name) const { return fs::path(folder_.path().toStdString()) / name; }

    QTemporaryDir folder_;
    std::unique_ptr<Analysis> older_;
    std::unique_ptr<Analysis> newer_;
    std::string older;
    std::string newer;
};

QTEST_APPLESS_MAIN(SavingTest)
#include "SavingTest.moc"
