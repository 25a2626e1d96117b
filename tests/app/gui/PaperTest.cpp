#include "TestWindow.h"
#include "WindowProbe.h"
#include "app/gui/figures/AllFiguresDialog.h"
#include "app/gui/figures/ComposerDialog.h"
#include "app/gui/shell/MessageBar.h"
#include "widgets/figure/Figure.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <memory>

using namespace canns;
using namespace canns::test;

namespace {

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Report, composed pages and all figures, from the window.
class PaperTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TestWindow> window_;
    QTemporaryDir folder_;

    QString path(const QString& name) const { return folder_.filePath(name); }
    void runThrough(const char* page) {
        window_->showPage(page);
        QTest::keyClick(window_.get(), Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(window_->workspace().runningStage().empty() &&
                                     window_->workspace().analysis()->state(page) == StageState::Fresh,
                                 60000);
    }

private slots:
    void initTestCase() {
        window_ = std::make_unique<TestWindow>();
        QVERIFY(!window_->findChild<QAction*>("report")->isEnabled());
        QVERIFY(window_->openAndWait("sample:head-direction"));
        QVERIFY(window_->findChild<QAction*>("report")->isEnabled());
    }
    void cleanupTestCase() { window_.reset(); }

    void withoutResultsTheReportSaysSo() {
        window_->writeReport(path("none.pdf"));
        auto* bar = window_->findChild<MessageBar*>();
        QTRY_VERIFY(bar->isVisible());
        QVERIFY2(bar->text().contains("Nothing was analysed"), qPrintable(bar->text()));
        QVERIFY(!QFile::exists(path("none.pdf")));
        runThrough("preprocess");
    }

    void theReportIsWritten_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("PDF") << "report.pdf" << QByteArray("%PDF-");
        QTest::newRow("HTML") << "report.html" << QByteArray("<!DOCTYPE html>");
    }
    void theReportIsWritten() {
        QFETCH(QString, file);
        QFETCH(QByteArray, begin);
        QSignalSpy written(window_.get(), &MainWindow::reportWritten);
        window_->writeReport(path(file));
        QTRY_COMPARE_WITH_TIMEOUT(written.size(), 1, 60000);
        QVERIFY(contentOf(path(file)).startsWith(begin));
        QVERIFY(window_->findChild<MessageBar*>()->text().contains(file));
    }

    void aFolderThatIsNotThereIsSaid() {
        window_->writeReport(path("no/such/folder/report.pdf"));
        auto* bar = window_->findChild<MessageBar*>();
        QTRY_VERIFY(bar->isVisible() && bar->text().contains("no/such/folder"));
    }

    void aPageIsComposedByKeyboard() {
        ComposerDialog dialog(window_->panelChoices());
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        auto* available = dialog.findChild<QListWidget*>("composerAvailable");
        auto* chosen = dialog.findChild<QListWidget*>("composerChosen");
        auto* save = dialog.findChild<QPushButton*>("composerSave");
        QVERIFY(available->count() >= 3); // of the page, and preprocess-population and -speed
        QVERIFY(!save->isEnabled());
        const auto at = [&](const char* name) {
            for (int row = 0; row < available->count(); ++row)
                if (available->item(row)->text() == name)
                    return row;
            return -1;
        };
        available->setFocus();
        for (const char* name : {"preprocess-population", "preprocess-speed", "preprocess-population"}) {
            QVERIFY2(at(name) >= 0, name);
            available->setCurrentRow(at(name));
            QTest::keyClick(available, Qt::Key_Return);
        }
        QCOMPARE(chosen->count(), 3);
        QVERIFY(dialog.isVisible()); // Enter was not the button's.
        QVERIFY(save->isEnabled());
        // Two columns, so two rows; four wide to three high.
        auto* width = dialog.findChild<QDoubleSpinBox*>("figureWidth");
        auto* height = dialog.findChild<QDoubleSpinBox*>("figureHeight");
        QCOMPARE(width->value(), 183.0);
        QVERIFY(std::abs(height->value() - (2 * 0.75 * 90.5 + 2.0)) < 0.1);
        dialog.findChild<QSpinBox*>("composerColumns")->setValue(3);
        QVERIFY(std::abs(height->value() - 0.75 * (183.0 - 4.0) / 3) < 0.1);
        // The last panel to the front.
        chosen->setCurrentRow(2);
        QVERIFY(!dialog.findChild<QPushButton*>("composerDown")->isEnabled());
        QTest::keyClick(dialog.findChild<QPushButton*>("composerUp"), Qt::Key_Space);
        QCOMPARE(chosen->item(1)->text(), QString("preprocess-population"));
        QTest::keyClick(dialog.findChild<QPushButton*>("composerRemove"), Qt::Key_Space);
        QCOMPARE(chosen->count(), 2);
        dialog.grab(); // The page at the right is drawn.
        QVERIFY(dialog.saveTo(path("page.svg")));
        const QByteArray svg = contentOf(path("page.svg"));
        QVERIFY(svg.contains(">A</text>") && svg.contains(">B</text>") && !svg.contains(">C</text>"));
        QVERIFY(svg.contains("Speed at the times kept") && svg.contains(">Population</text>"));
        dialog.findChild<QComboBox*>("composerLetters")->setCurrentIndex(2);
        dialog.findChild<QPushButton*>("composerCopyVector")->click();
        const QMimeData* mime = QApplication::clipboard()->mimeData();
        QVERIFY(mime->data("image/svg+xml").contains(">a</text>"));
        QVERIFY(mime->data("application/pdf").startsWith("%PDF-"));
        for (const char* ending : {"pdf", "png", "tiff"})
            QVERIFY(dialog.saveTo(path(QString("page.%1").arg(ending))));
        QVERIFY(!dialog.saveTo(path("page.bmp")));
        QVERIFY(dialog.findChild<QLabel*>("composerError")->isVisible());
    }

    void aFigureOfAPageKeepsItsLookInTheComposer() {
        auto* rate = window_->findChild<Figure*>("populationRate");
        QVERIFY(rate != nullptr && rate->hasData());
        Figure::Words words;
        words.title = "Renamed by hand";
        rate->setOwnWords(words);
        std::vector<PanelChoice> choices = window_->panelChoices();
        const auto found =
            std::ranges::find(choices, QString("Renamed by hand, as on its page"), &PanelChoice::title);
        QVERIFY(found != choices.end());
        ComposerDialog dialog({*found});
        QTest::keyClick(dialog.findChild<QListWidget*>("composerAvailable"), Qt::Key_Return);
        QVERIFY(dialog.saveTo(path("named.svg")));
        QVERIFY(contentOf(path("named.svg")).contains("Renamed by hand"));
        rate->setOwnWords({});
    }

    void allFiguresAreSaved() {
        QVERIFY(QDir().mkpath(path("all")));
        FigureExport how;
        how.dotsPerInch = 72;
        QCOMPARE(window_->saveAllFigures(path("all"), {"png", "svg"}, how), 2);
        QCOMPARE(QDir(path("all")).entryList(QDir::Files),
                 (QStringList{"preprocess-population.png", "preprocess-population.svg",
                              "preprocess-speed.png", "preprocess-speed.svg"}));
        AllFiguresDialog dialog;
        dialog.show();
        QVERIFY(dialog.findChild<QPushButton*>("allFiguresSave")->isDefault());
        QCOMPARE(dialog.formats(), (QStringList{"pdf", "png"}));
        dialog.findChild<QCheckBox*>("format-pdf")->click();
        dialog.findChild<QCheckBox*>("format-png")->click();
        QVERIFY(!dialog.findChild<QPushButton*>("allFiguresSave")->isEnabled());
        QCOMPARE(dialog.how().millimetres, QSizeF(120, 90));
    }

    void everyControlHasAName() {
        ComposerDialog composer(window_->panelChoices());
        AllFiguresDialog all;
        for (QDialog* dialog : std::initializer_list<QDialog*>{&composer, &all}) {
            dialog->show();
            for (const QWidget* control : visibleControls(*dialog)) {
                const auto* button = qobject_cast<const QAbstractButton*>(control);
                QVERIFY2(!control->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                         describe(*control));
                QVERIFY2(control->focusPolicy() & Qt::TabFocus, describe(*control));
            }
        }
    }
};

QTEST_MAIN(PaperTest)
#include "PaperTest.moc"
