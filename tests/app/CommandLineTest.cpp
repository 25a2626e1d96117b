#include "core/pipeline/Registry.h"
#include "support/Program.h"
#include "support/TestData.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/types.h>

#include <algorithm>
#include <array>
#include <csignal>

using namespace canns;
using canns::test::Ended;
using canns::test::runProgram;

namespace {

Ended run(const QStringList& arguments) { return runProgram(CANNS_EXECUTABLE, arguments); }

QJsonDocument parsed(const Ended& ended) { return QJsonDocument::fromJson(ended.out.toUtf8()); }

QStringList namesIn(const QJsonArray& array) {
    QStringList names;
    for (const auto& item : array)
        names << item.toObject()["name"].toString();
    return names;
}

} // namespace

class CommandLineTest : public QObject {
    Q_OBJECT

private slots:
    void helpAndVersionAreNoErrors_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("said");
        QTest::newRow("version") << QStringList{"--version"} << "canns " CANNS_VERSION "\n";
        QTest::newRow("help") << QStringList{"--help"} << "Subcommands:";
        QTest::newRow("help of a subcommand") << QStringList{"describe", "--help"} << "canns describe";
    }
    void helpAndVersionAreNoErrors() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, said);
        const Ended ended = run(arguments);
        QCOMPARE(ended.exitCode, 0);
        QVERIFY2(ended.out.contains(said), qPrintable(ended.out));
        QCOMPARE(ended.err, QString());
    }

    void wrongUsageIsOneLineAndExitsWith2_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("said");
        QTest::newRow("nothing") << QStringList{} << "A subcommand is wanted: list, ";
        QTest::newRow("misspelt subcommand") << QStringList{"descibe", "tda"} << "Did you mean \"describe\"?";
        QTest::newRow("unknown subcommand") << QStringList{"frobnicate"} << "See `canns --help`.";
        QTest::newRow("unknown flag") << QStringList{"list", "stages", "--jsn"} << "--jsn";
        QTest::newRow("argument missing")
            << QStringList{"list"} << "WHAT is required. See `canns list --help`.";
        QTest::newRow("misspelt list") << QStringList{"list", "modles"} << "Did you mean \"models\"?";
        QTest::newRow("too many arguments") << QStringList{"list", "stages", "models"} << "models";
        QTest::newRow("unknown name")
            << QStringList{"describe", "preproces"} << "Did you mean \"preprocess\"?";
        QTest::newRow("empty name") << QStringList{"describe", ""} << "There is no stage";
        QTest::newRow("line break in a name") << QStringList{"describe", "a\nb"} << "There is no stage";
        QTest::newRow("unknown shell") << QStringList{"completion", "tcsh"} << "bash, zsh, fish";
    }
    void wrongUsageIsOneLineAndExitsWith2() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, said);
        const Ended ended = run(arguments);
        QCOMPARE(ended.exitCode, 2);
        QCOMPARE(ended.out, QString());
        QVERIFY2(ended.err.startsWith("canns: error: "), qPrintable(ended.err));
        QVERIFY2(ended.err.contains(said), qPrintable(ended.err));
        QCOMPARE(ended.err.count('\n'), 1);
    }

    void everythingRegisteredIsListedAndDescribed() {
        const std::array<std::pair<EntryKind, QString>, 4> lists{{{EntryKind::Stage, "stages"},
                                                                  {EntryKind::Model, "models"},
                                                                  {EntryKind::Task, "tasks"},
                                                                  {EntryKind::Trainer, "trainers"}}};
        for (const auto& [kind, what] : lists) {
            const Ended list = run({"list", what, "--json"});
            QCOMPARE(list.exitCode, 0);
            QStringList wanted;
            for (const RegistryEntry& entry : registered(kind))
                wanted << QString::fromStdString(entry.name());
            QCOMPARE(namesIn(parsed(list).array()), wanted);
            for (const RegistryEntry& entry : registered(kind)) {
                const QString name = QString::fromStdString(entry.name());
                const Ended json = run({"describe", name, "--json"});
                const Ended text = run({"describe", name});
                QCOMPARE(json.exitCode + text.exitCode, 0);
                QStringList parameters;
                for (const ParameterRow& row : entry.table->rows()) {
                    parameters << QString::fromStdString(row.info.name);
                    QVERIFY2(text.out.contains("  " + parameters.back() + " = "), qPrintable(name));
                }
                QCOMPARE(namesIn(parsed(json).object()["parameters"].toArray()), parameters);
                QCOMPARE(parsed(json).object()["kind"].toString() + "s", what);
            }
        }
    }

    void aDescriptionSaysWhatOneNeeds() {
        const QJsonArray parameters =
            parsed(run({"describe", "preprocess", "--json"}))["parameters"].toArray();
        for (const auto& item : parameters)
            for (const char* field :
                 {"name", "label", "type", "default", "meaning", "level", "unit", "symbol"})
                QVERIFY2(item.toObject().contains(QLatin1String(field)), field);
    }

    void theReferenceHasEverything() {
        const QString reference = run({"reference"}).out;
        for (const EntryKind kind : {EntryKind::Stage, EntryKind::Model, EntryKind::Task, EntryKind::Trainer})
            for (const RegistryEntry& entry : registered(kind)) {
                QVERIFY(reference.contains("### " + QString::fromStdString(entry.name()) + "\n"));
                for (const ParameterRow& row : entry.table->rows())
                    QVERIFY(reference.contains("| `" + QString::fromStdString(row.info.name) + "` |"));
            }
    }

    void theGuideHasTheReferenceAsItIsNow() {
        QFile page(QString(CANNS_GUIDE) + "/en/parameters.md");
        QVERIFY(page.open(QIODevice::ReadOnly));
        QVERIFY2(run({"reference"}).out == QString::fromUtf8(page.readAll()),
                 "resources/guide/en/parameters.md is old: build the target canns-guide");
    }

    void devicesAreListed() {
        const Ended list = run({"list", "devices", "--json"});
        QCOMPARE(list.exitCode, 0);
        const QJsonArray devices = parsed(list).array();
        QCOMPARE(namesIn(devices).value(0), QString("cpu"));
        QVERIFY(devices[0].toObject()["parallelUnits"].toInt() >= 1);
        QVERIFY(devices[0].toObject()["memoryBytes"].toDouble() > 1e8);
        // Without a device the list says why; with one it needs no excuse.
        QCOMPARE(run({"list", "devices"}).out.count('\n'), std::max<qsizetype>(devices.size(), 2));
    }

    void aDeviceThatCannotComputeIsRefusedBeforeAnyWork() {
        const QTemporaryDir folder;
        const QString out = folder.filePath("out");
        const Ended ended = run({"run", "sample:head-direction", "--out", out, "--device", "gpu"});
        QCOMPARE(ended.exitCode, 2);
        QVERIFY2(ended.err.contains("--device: ") && ended.err.contains("Choose cpu or auto."),
                 qPrintable(ended.err));
        QVERIFY(!QFileInfo::exists(out));
    }

    void formatsAndSamplesAreListed() {
        QVERIFY(namesIn(parsed(run({"list", "formats", "--json"})).array()).contains("NWB 2"));
        const QStringList samples = namesIn(parsed(run({"list", "samples", "--json"})).array());
        QVERIFY(samples.contains("sample:head-direction"));
        for (const QString& sample : samples)
            QCOMPARE(run({"info", sample}).exitCode, 0);
    }

    void theSampleIsReported() {
        const Ended text = run({"info", "sample:head-direction"});
        QCOMPARE(text.exitCode, 0);
        QVERIFY2(text.out.contains("15 units, 98 794 spikes"), qPrintable(text.out));
        QVERIFY(text.out.contains("NWB 2"));
        QCOMPARE(text.err, QString());

        const QJsonObject json = parsed(run({"info", "sample:head-direction", "--json"})).object();
        QCOMPARE(json["unitCount"].toInt(), 15);
        QCOMPARE(json["spikeCount"].toInt(), 98794);
        QCOMPARE(json["simulated"].toBool(), false);
        QVERIFY(json["trajectory"].toObject()["hasHeadDirection"].toBool());
        QVERIFY(json["trajectory"].toObject()["hasPosition"].toBool());
        int spikes = 0;
        for (const auto& unit : json["units"].toArray())
            spikes += unit.toObject()["spikes"].toInt();
        QCOMPARE(spikes, 98794);
    }

    void whatCannotBeReadExitsWith2_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("name");
        QTest::newRow("missing") << QByteArray() << "missing.nwb";
        QTest::newRow("empty") << QByteArray("") << "empty.npz";
        QTest::newRow("noise") << QByteArray(1000, '\x7f') << "noise.nwb";
        QTest::newRow("cut off") << QByteArray("PK\x03\x04") << "cut.npz";
        QTest::newRow("unknown extension") << QByteArray("hello") << "hello.xyz";
    }
    void whatCannotBeReadExitsWith2() {
        QFETCH(QByteArray, content);
        QFETCH(QString, name);
        const QTemporaryDir folder;
        const QString path = folder.filePath(name);
        if (!content.isNull()) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
        }
        const Ended ended = run({"info", path});
        QCOMPARE(ended.exitCode, 2);
        QCOMPARE(ended.out, QString());
        QVERIFY2(ended.err.startsWith("canns: error: ") && ended.err.contains(name), qPrintable(ended.err));
        QCOMPARE(ended.err.count('\n'), 1);
    }

    void conversionsKeepTheNumbers_data() {
        QTest::addColumn<QString>("extension");
        for (const char* extension : {"h5", "nwb", "npz", "csv"})
            QTest::newRow(extension) << extension;
    }
    void conversionsKeepTheNumbers() {
        QFETCH(QString, extension);
        const QTemporaryDir folder;
        const QString path = folder.filePath("out." + extension);
        const Ended ended = run({"convert", "sample:head-direction", path});
        QCOMPARE(ended.err, QString());
        QCOMPARE(ended.exitCode, 0);
        QCOMPARE(ended.out, QString());
        const QJsonObject before = parsed(run({"info", "sample:head-direction", "--json"})).object();
        const QJsonObject after = parsed(run({"info", path, "--json"})).object();
        for (const char* field : {"unitCount", "spikeCount", "beginSeconds", "endSeconds"})
            QCOMPARE(after[QLatin1String(field)], before[QLatin1String(field)]);
        QCOMPARE(after["trajectory"].toObject()["samples"], before["trajectory"].toObject()["samples"]);
        QCOMPARE(after["trajectory"].toObject()["xRangeMetres"],
                 before["trajectory"].toObject()["xRangeMetres"]);
    }

    void aFailedConversionLeavesNothing_data() {
        QTest::addColumn<QString>("in");
        QTest::addColumn<QString>("out");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("unknown extension") << "sample:head-direction"
                                           << "out.xyz" << 2;
        QTest::newRow("no extension") << "sample:head-direction"
                                      << "out" << 2;
        QTest::newRow("missing recording") << "missing.nwb"
                                           << "out.h5" << 2;
        QTest::newRow("no such folder") << "sample:head-direction"
                                        << "no/such/out.h5" << 1;
    }
    void aFailedConversionLeavesNothing() {
        QFETCH(QString, in);
        QFETCH(QString, out);
        QFETCH(int, exitCode);
        const QTemporaryDir folder;
        const Ended ended = run({"convert", in, folder.filePath(out)});
        QCOMPARE(ended.exitCode, exitCode);
        QVERIFY2(ended.err.startsWith("canns: error: "), qPrintable(ended.err));
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList());
    }

    void ctrlCEndsWith130AndLeavesNothing_data() {
        QTest::addColumn<int>("signal");
        QTest::newRow("Ctrl-C") << SIGINT;
        QTest::newRow("terminated") << SIGTERM;
    }
    void ctrlCEndsWith130AndLeavesNothing() {
        QFETCH(int, signal);
        const QTemporaryDir folder;
        // 400 MB of zeros that take no room on the disk: long enough to be stopped.
        QByteArray header = "{'descr': '<f4', 'fortran_order': False, 'shape': (2000000, 50), }";
        header = header.leftJustified(117, ' ') + '\n';
        QFile file(folder.filePath("long.npy"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromRawData("\x93NUMPY\x01\x00", 8));
        file.write(QByteArray(1, char(header.size())) + '\0' + header);
        QVERIFY(file.resize(128 + 400'000'000));
        file.close();

        QProcess process;
        process.start(CANNS_EXECUTABLE,
                      {"convert", file.fileName(), folder.filePath("out.h5"), "--bin-width", "0.01"});
        QVERIFY(process.waitForStarted());
        // The signal comes when the half of the file lies beside the target, under a name of its own.
        const auto halves = [&] {
            return QDir(folder.path()).entryList({".out.*.part.h5"}, QDir::Files | QDir::Hidden);
        };
        QTRY_COMPARE_WITH_TIMEOUT(halves().size(), 1, 60'000);
        QCOMPARE(::kill(static_cast<pid_t>(process.processId()), signal), 0);
        QVERIFY(process.waitForFinished(20'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 130);
        // On a busy machine it has told of its progress before.
        const QByteArray said = process.readAllStandardError();
        QVERIFY2(said.endsWith("canns: error: cancelled\n"), said);
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList("long.npy"));
    }

    void flagsOfRecordingsAreChecked() {
        QVERIFY(run({"info", "sample:no-such"}).err.contains("no-such"));
        QCOMPARE(run({"info", "sample:no-such"}).exitCode, 2);
        QCOMPARE(run({"info", "sample:head-direction", "--metres-per-unit", "-1"}).exitCode, 2);
        QCOMPARE(run({"info", "sample:head-direction", "--head-direction", "gradians"}).exitCode, 2);
    }

    void bashCompletesFromTheTree_data() {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("offered");
        QTest::newRow("subcommands") << "canns de"
                                     << "describe";
        QTest::newRow("choices") << "canns list mod"
                                 << "models";
        QTest::newRow("behind an option of canns") << "canns --quiet list ta"
                                                   << "tasks";
        QTest::newRow("options") << "canns list --j"
                                 << "--json";
        QTest::newRow("names of stages") << "canns describe prep"
                                         << "preprocess";
        QTest::newRow("samples") << "canns info sample:head"
                                 << "sample:head-direction";
        QTest::newRow("nothing fits") << "canns list zz"
                                      << "";
    }
    void bashCompletesFromTheTree() {
        QFETCH(QString, words);
        QFETCH(QString, offered);
        QProcess bash;
        bash.start("bash", {"-c",
                            QString("source <(\"$1\" completion bash); COMP_WORDS=(%1); "
                                    "COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _canns; "
                                    "echo -n \"${COMPREPLY[*]}\"")
                                .arg(words),
                            "bash", CANNS_EXECUTABLE});
        QVERIFY(bash.waitForFinished(20'000));
        QCOMPARE(QString::fromUtf8(bash.readAllStandardError()), QString());
        QCOMPARE(QString::fromUtf8(bash.readAllStandardOutput()), offered);
    }

    void otherShellsHaveEverySubcommand() {
        for (const char* shell : {"zsh", "fish"}) {
            const Ended ended = run({"completion", shell});
            QCOMPARE(ended.exitCode, 0);
            for (const char* command : {"list", "describe", "completion"})
                QVERIFY2(ended.out.contains(QLatin1String(command)), shell);
        }
    }

    void aFullDiskIsNoSuccess() {
        if (!QFile::exists("/dev/full"))
            QSKIP("there is no /dev/full here");
        QProcess process;
        process.setStandardOutputFile("/dev/full");
        process.start(CANNS_EXECUTABLE, {"describe", "preprocess"});
        QVERIFY(process.waitForFinished(20'000));
        QCOMPARE(process.exitCode(), 1);
        QVERIFY(process.readAllStandardError().startsWith("canns: error: "));
    }
};

QTEST_APPLESS_MAIN(CommandLineTest)
#include "CommandLineTest.moc"
