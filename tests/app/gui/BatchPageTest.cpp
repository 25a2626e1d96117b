// The page of batches: a batch made with its form is the file that `canns batch` reads, runs beside the
// window, stops and goes on, and makes the same table as the command line and two ranks do, byte by byte.
#include "app/gui/batch/BatchPage.h"

#include "app/gui/batch/BatchForm.h"
#include "app/gui/batch/BatchMapPanel.h"
#include "app/gui/batch/BatchParameters.h"
#include "app/gui/batch/BatchSubjects.h"
#include "app/gui/batch/BatchTableModel.h"
#include "app/gui/shell/MessageBar.h"
#include "app/gui/shell/Workspace.h"
#include "core/base/Error.h"
#include "core/io/RecordingWriter.h"
#include "support/SmallRecording.h"
#include "widgets/figures/BatchMapFigure.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QFile>
#include <QImage>
#include <QLineEdit>
#include <QListWidget>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <memory>

using namespace canns;
using namespace canns::test;
using Json = nlohmann::ordered_json;

namespace {

constexpr int patience = 100'000; ///< Milliseconds; for machines that do other things as well.

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& content) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

/// A page in a workspace of its own.
struct Bench {
    Workspace workspace;
    BatchPage page{workspace};

    Bench() {
        page.resize(1200, 650);
        page.show();
    }
    template <typename T>
    T* find(const char* name) {
        return page.findChild<T*>(QString::fromLatin1(name));
    }
    BatchTableModel& model() { return *page.findChild<BatchTableModel*>(); }
    BatchForm& form() { return *page.findChild<BatchForm*>(); }
    BatchParameters& parameters() { return *page.findChild<BatchParameters*>(); }
    QString trouble() {
        const auto* bar = page.findChild<MessageBar*>();
        return bar->isHidden() ? QString() : bar->text();
    }
    /// As a person fills it in.
    void type(const char* name, const QString& text) {
        auto* edit = find<QLineEdit>(name);
        QVERIFY2(edit != nullptr, name);
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    void settle(int rows) { QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), rows, patience); }
    void run() {
        find<QAbstractButton>("batchRun")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!page.isRunning(), patience);
    }
};

/// Six short simulations.
const QByteArray sweep = R"({
  "simulations": [{"model": "cann-1d", "task": "population-coding-1d"}],
  "set": {"model.neurons": 64, "task.duration": 30},
  "grid": {"model.inhibition": [1, 3, 5]},
  "seeds": [1, 2],
  "measures": ["bump.height", "rate.mean"]
})";

} // namespace

class BatchPageTest : public QObject {
    Q_OBJECT

private slots:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void theFormMakesTheFile() {
        writeRecording(smallRecordingWithout(0), path("rat.h5").toStdString());
        Bench bench;
        QVERIFY(bench.page.saveTo(path("batch.json")));
        bench.form().subjects().addFiles({path("rat.h5")});
        bench.parameters().add("tda.landmarks");
        bench.type("values-tda.landmarks", "100, 200");
        QCOMPARE(bench.find<QComboBox>("way-tda.landmarks")->currentIndex(), 1); // Several: combined.
        bench.parameters().add("tda.neighbours");
        bench.type("values-tda.neighbours", "60");
        bench.parameters().add("preprocess.timeRangeSeconds");
        bench.type("values-preprocess.timeRangeSeconds", "0,60; 60,120");
        bench.type("batchSeeds", "1, 3-4");
        auto* measures = bench.find<QListWidget>("batchMeasures");
        for (int k = 0; k < measures->count(); ++k)
            measures->item(k)->setCheckState(measures->item(k)->text() == "h1.1" ? Qt::Checked
                                                                                 : Qt::Unchecked);
        bench.find<QComboBox>("batchThrough")->setCurrentText("tda");
        bench.settle(2 * 2 * 3);
        QVERIFY2(bench.trouble().isEmpty(), qPrintable(bench.trouble()));
        bench.find<QAbstractButton>("batchSave")->click();
        const Json expected = Json::parse(R"({"recordings": ["rat.h5"], "through": "tda",
            "set": {"tda.neighbours": 60},
            "grid": {"tda.landmarks": [100, 200], "preprocess.timeRangeSeconds": ["0,60", "60,120"]},
            "seeds": [1, 3, 4], "measures": ["h1.1"]})");
        const Json made = Json::parse(contentOf(path("batch.json")).toStdString());
        QVERIFY2(made == expected, made.dump().c_str());
        // And a page that opens the file shows the same.
        Bench other;
        other.page.openFile(path("batch.json"));
        QVERIFY(batchJson(other.form().draft()) == expected);
        other.settle(12);
    }

    void saysWhatIsWrong() {
        Bench bench;
        write(path("sweep.json"), sweep);
        bench.page.openFile(path("sweep.json"));
        bench.settle(6);
        bench.type("values-model.inhibition", "1, many");
        QTRY_VERIFY_WITH_TIMEOUT(bench.trouble().contains("model.inhibition"), patience);
        QVERIFY(!bench.find<QAbstractButton>("batchRun")->isEnabled());
        bench.type("values-model.inhibition", "1, 2");
        bench.settle(4);
        QTRY_VERIFY(bench.trouble().isEmpty());
        bench.type("batchSeeds", "x");
        QTRY_VERIFY_WITH_TIMEOUT(bench.trouble().contains("seeds"), patience);
        write(path("broken.json"), "{");
        bench.page.openFile(path("broken.json"));
        QVERIFY2(bench.trouble().contains("broken.json"), qPrintable(bench.trouble()));
    }

    void theTableAndTheMapFill() {
        write(path("sweep.json"), sweep);
        Bench bench;
        bench.page.openFile(path("sweep.json"));
        bench.settle(6);
        QCOMPARE(bench.model().finished(), std::size_t{0});
        auto& figure = bench.page.findChild<BatchMapPanel*>()->figure();
        QVERIFY(!figure.hasData());
        bench.run();
        QCOMPARE(bench.model().finished(), std::size_t{6});
        QVERIFY(figure.hasData());
        QCOMPARE(figure.map().x, std::string("model.inhibition"));
        QCOMPARE(figure.map().y, std::string("seed"));
        QCOMPARE(figure.map().quantity, std::string("bump.height"));
        QVERIFY(figure.map().means(0, 0) > figure.map().means(0, 2)); // More inhibition, lower bump.
        QCOMPARE(figure.numbers().columns[0].values, (std::vector<double>{1, 3, 5, 1, 3, 5}));
        QVERIFY2(figure.readout({2.0, 1.0}).startsWith("model.inhibition = 5, seed = 2: "),
                 qPrintable(figure.readout({2.0, 1.0})));
        bench.find<QComboBox>("batchQuantity")->setCurrentText("rate.mean");
        QCOMPARE(figure.map().quantity, std::string("rate.mean"));
        bench.find<QComboBox>("batchY")->setCurrentIndex(0);
        QCOMPARE(figure.map().means.rows(), std::size_t{1});
        QVERIFY(figure.readout({0.0, 0.0}).contains("the mean of 2 row"));
        // The command line draws the same map from the table.
        QProcess process;
        process.start(CANNS_EXECUTABLE, {"figure", path("sweep-results/table.h5"), "bump.height", "--out",
                                         path("map.png"), "--dpi", "60"});
        QVERIFY(process.waitForFinished(patience));
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
        QVERIFY(!QImage(path("map.png")).isNull());
        process.start(CANNS_EXECUTABLE,
                      {"figure", path("sweep-results/table.h5"), "bump.hight", "--out", path("no.png")});
        QVERIFY(process.waitForFinished(patience));
        QCOMPARE(process.exitCode(), 2);
        QVERIFY(process.readAllStandardError().contains("bump.height"));
    }

    void stopsAndGoesOn() {
        write(path("sweep.json"), sweep);
        {
            Bench bench;
            bench.page.openFile(path("sweep.json"));
            bench.settle(6);
            connect(&bench.model(), &BatchTableModel::dataChanged, &bench.page,
                    [&bench] { bench.page.stop(); });
            bench.run();
            QVERIFY2(bench.model().finished() >= 1, qPrintable(bench.trouble()));
        }
        // The next window shows what is finished before it runs anything.
        Bench bench;
        bench.page.openFile(path("sweep.json"));
        bench.settle(6);
        const std::size_t before = bench.model().finished();
        QVERIFY(before >= 1);
        bench.run();
        QCOMPARE(bench.model().finished(), std::size_t{6});
        QVERIFY(QFile::exists(path("sweep-results/table.csv")));
    }

    void aRowThatFailsIsListed() {
        writeRecording(smallRecordingWithout(0), path("good.h5").toStdString());
        write(path("bad.h5"), "nothing of the kind");
        write(path("batch.json"), R"({"recordings": ["*.h5"], "through": "preprocess"})");
        Bench bench;
        bench.page.openFile(path("batch.json"));
        bench.settle(2);
        bench.run();
        QCOMPARE(bench.model().finished(), std::size_t{2});
        QCOMPARE(bench.model().failed(), std::size_t{1});
        QCOMPARE(bench.model().index(0, 0).data(Qt::DisplayRole).toString(), QString("Failed"));
        QVERIFY(bench.model()
                    .index(0, bench.model().columnCount() - 1)
                    .data(Qt::DisplayRole)
                    .toString()
                    .contains("bad.h5"));
        QCOMPARE(bench.model().index(1, 0).data(Qt::DisplayRole).toString(), QString("Done"));
        QVERIFY(bench.trouble().isEmpty());
    }

    void whatWasInTheFormComesBack() {
        Bench bench;
        bench.parameters().add("tda.landmarks");
        bench.form().subjects().addFiles({path("a.nwb")});
        Bench other;
        other.page.restoreDraft(bench.page.draft());
        QVERIFY(other.form().draft() == bench.form().draft());
        for (const char* damaged : {"", "{", "[]", R"({"batch": 3})", R"({"batch": {"grid": 3}, "file": 4})"})
            other.page.restoreDraft(damaged);
    }

    void windowCommandLineAndRanksMakeTheSameTable() {
        constexpr int recordings = 20;
        for (int k = 0; k < recordings; ++k)
            writeRecording(smallRecordingWithout(k),
                           path(QString("rat-%1.h5").arg(k, 2, 10, QChar('0'))).toStdString());
        write(path("batch.json"), R"({"recordings": ["rat-*.h5"], "preset": "grid", "through": "tda",
            "set": {"tda.landmarks": 150, "tda.neighbours": 100, "tda.landmarkNeighbours": 100,
                    "tda.activeTimes": 1000, "tda.maximumDimension": 1}})");
        Bench bench;
        bench.page.openFile(path("batch.json"));
        bench.settle(recordings);
        bench.run();
        QCOMPARE(bench.model().finished(), std::size_t{recordings});
        QCOMPARE(bench.model().failed(), std::size_t{0});
        const auto fromOutside = [&](const QString& program, const QStringList& before, const QString& out) {
            QProcess process;
            process.start(program, before + QStringList{"batch", path("batch.json"), "--out", path(out)});
            QVERIFY(process.waitForFinished(patience));
            QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
            for (const char* name : {"table.csv", "table.h5"}) {
                const QByteArray ours = contentOf(path("batch-results/") + name);
                QVERIFY(ours.size() > 1000);
                QCOMPARE(contentOf(path(out + '/') + name), ours);
            }
        };
        fromOutside(CANNS_EXECUTABLE, {}, "line");
        const QString mpirun = QStandardPaths::findExecutable("mpirun");
        if (mpirun.isEmpty())
            QSKIP("mpirun is not installed");
        fromOutside(mpirun, {"--allow-run-as-root", "--oversubscribe", "-n", "2", CANNS_EXECUTABLE}, "ranks");
    }

private:
    QString path(const QString& name) const { return folder_->filePath(name); }

    std::unique_ptr<QTemporaryDir> folder_;
};

QTEST_MAIN(BatchPageTest)
#include "BatchPageTest.moc"
