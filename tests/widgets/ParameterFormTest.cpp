#include "widgets/forms/ParameterForm.h"

#include "widgets/forms/NumberField.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace canns;

namespace {

enum class Kernel { Gaussian, Box };

/// One parameter of each kind.
struct SampleParameters {
    double binWidthSeconds = 0.01;
    int neighbours = 1000;
    bool smooth = true;
    Kernel kernel = Kernel::Gaussian;
    std::string unitName = "all";
    std::vector<double> levels = {0.5, 0.9};

    static const ParameterTable& table() {
        using P = SampleParameters;
        static const ParameterTable rows = describe<P>(
            "sample",
            {row(&P::binWidthSeconds, {.name = "binWidthSeconds",
                                       .label = "Bin width",
                                       .symbol = "Δt",
                                       .unit = "s",
                                       .meaning = "Width of a time bin.",
                                       .source = "Gardner et al. 2022",
                                       .minimum = 1e-4,
                                       .maximum = 10}),
             row(&P::neighbours, {.name = "neighbours",
                                  .label = "Neighbours",
                                  .meaning = "Size of a neighbourhood.",
                                  .minimum = 1,
                                  .maximum = 200000}),
             row(&P::smooth, {.name = "smooth", .label = "Smooth", .meaning = "Whether to smooth."}),
             row(&P::kernel,
                 {.name = "kernel", .label = "Kernel", .meaning = "Shape.", .choices = {"gaussian", "box"}}),
             row(&P::unitName, {.name = "unitName", .label = "Units", .meaning = "Which units."}),
             row(&P::levels, {.name = "levels",
                              .label = "Levels",
                              .meaning = "Percentiles.",
                              .minimum = 0,
                              .maximum = 1,
                              .level = ParameterLevel::Advanced})});
        return rows;
    }
};

} // namespace

class ParameterFormTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ParameterForm> form_;

    NumberField* number(const char* name) { return form_->findChild<NumberField*>(name); }
    QString error(const char* name) { return form_->findChild<QLabel*>(QString(name) + "-error")->text(); }
    SampleParameters now() { return form_->values().as<SampleParameters>(); }

private slots:
    void init() {
        form_ = std::make_unique<ParameterForm>(SampleParameters::table());
        form_->show();
        QVERIFY(QTest::qWaitForWindowExposed(form_.get()));
    }

    void aRowHasTheRightEditor() {
        QVERIFY(number("binWidthSeconds") != nullptr);
        QVERIFY(number("neighbours") != nullptr);
        QVERIFY(form_->findChild<QCheckBox*>("smooth") != nullptr);
        QCOMPARE(form_->findChild<QComboBox*>("kernel")->count(), 2);
        QVERIFY(form_->findChild<QLineEdit*>("unitName") != nullptr);
        QCOMPARE(number("binWidthSeconds")->text(), QString("0.01"));
        const QString tip = number("binWidthSeconds")->toolTip();
        QVERIFY2(tip.contains("Width of a time bin.") && tip.contains("from 0.0001 to 10 s") &&
                     tip.contains("Gardner et al. 2022"),
                 qPrintable(tip));
    }

    void everyEditorSetsItsValue() {
        QSignalSpy changed(form_.get(), &ParameterForm::changed);
        number("binWidthSeconds")->setText("0.02");
        number("neighbours")->setText("5");
        form_->findChild<QCheckBox*>("smooth")->setChecked(false);
        form_->findChild<QComboBox*>("kernel")->setCurrentIndex(1);
        form_->findChild<QLineEdit*>("unitName")->setText("u1");
        form_->findChild<QLineEdit*>("levels")->setText("0.25");
        QCOMPARE(changed.count(), 6);
        const SampleParameters parameters = now();
        QCOMPARE(parameters.binWidthSeconds, 0.02);
        QCOMPARE(parameters.neighbours, 5);
        QCOMPARE(parameters.smooth, false);
        QVERIFY(parameters.kernel == Kernel::Box);
        QCOMPARE(parameters.unitName, std::string("u1"));
        QCOMPARE(parameters.levels, std::vector<double>{0.25});
    }

    void aWrongEntryIsExplainedAndChangesNothing_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("said");
        QTest::newRow("too large") << "binWidthSeconds"
                                   << "11"
                                   << "from 0.0001 to 10 s";
        QTest::newRow("no number") << "binWidthSeconds"
                                   << "abc"
                                   << "A number";
        QTest::newRow("empty") << "neighbours"
                               << ""
                               << "A whole number";
        QTest::newRow("fraction") << "neighbours"
                                  << "1.5"
                                  << "A whole number";
        QTest::newRow("zero") << "neighbours"
                              << "0"
                              << "from 1 to 200000";
    }
    void aWrongEntryIsExplainedAndChangesNothing() {
        QFETCH(QString, name);
        QFETCH(QString, text);
        QFETCH(QString, said);
        QSignalSpy validity(form_.get(), &ParameterForm::validityChanged);
        const ParameterValues before = form_->values();
        number(qPrintable(name))->setText(text);
        QVERIFY2(error(qPrintable(name)).contains(said), qPrintable(error(qPrintable(name))));
        QVERIFY(form_->findChild<QLabel*>(name + "-error")->isVisible());
        QVERIFY(form_->values() == before);
        QVERIFY(!form_->isValid());
        number(qPrintable(name))->setText("7");
        QVERIFY(form_->isValid());
        QVERIFY(error(qPrintable(name)).isEmpty());
        QCOMPARE(validity.count(), 2);
    }

    void changedParametersAreMarkedAndReset() {
        auto* reset = form_->findChild<QAbstractButton*>("neighbours-reset");
        QVERIFY(!reset->isVisible());
        number("neighbours")->setText("17");
        QVERIFY(reset->isVisible());
        QTest::mouseClick(reset, Qt::LeftButton);
        QCOMPARE(now().neighbours, 1000);
        QCOMPARE(number("neighbours")->text(), QString("1000"));
        QVERIFY(!reset->isVisible());
    }

    void advancedParametersAreFoldedUnlessChanged() {
        auto* levels = form_->findChild<QLineEdit*>("levels");
        QVERIFY(!levels->isVisible());
        QTest::mouseClick(form_->findChild<QAbstractButton*>("advancedToggle"), Qt::LeftButton);
        QVERIFY(levels->isVisible());
        auto other = std::make_unique<ParameterForm>(SampleParameters::table());
        other->show();
        ParameterValues values(SampleParameters::table());
        values.setText("levels", "0.1");
        other->setValues(values);
        QVERIFY(other->findChild<QLineEdit*>("levels")->isVisible());
        QVERIFY(other->values() == values);
    }

    void settingValuesIsNotAnEdit() {
        QSignalSpy changed(form_.get(), &ParameterForm::changed);
        ParameterValues values(SampleParameters::table());
        values.setText("binWidthSeconds", "0.5");
        values.setText("kernel", "box");
        form_->setValues(values);
        QCOMPARE(changed.count(), 0);
        QVERIFY(form_->values() == values);
        QCOMPARE(form_->findChild<QComboBox*>("kernel")->currentIndex(), 1);
    }

    void coresReasonIsShownUntilTheNextEdit() {
        form_->setError("neighbours", "More neighbours than landmarks.");
        QCOMPARE(error("neighbours"), QString("More neighbours than landmarks."));
        // The field holds what it may; what is wrong is how it goes with the rest, which may change.
        QVERIFY(form_->isValid());
        number("binWidthSeconds")->setText("0.02");
        QVERIFY(error("neighbours").isEmpty());
    }

    void arrowsStepSensiblyAndStayInRange() {
        number("binWidthSeconds")->stepBy(1);
        QCOMPARE(now().binWidthSeconds, 0.011);
        number("neighbours")->stepBy(1);
        QCOMPARE(now().neighbours, 1100);
        number("neighbours")->setText("2");
        number("neighbours")->stepBy(-5);
        QCOMPARE(now().neighbours, 1);
        number("binWidthSeconds")->setText("10");
        number("binWidthSeconds")->stepBy(3);
        QCOMPARE(now().binWidthSeconds, 10.0);
    }

    void everyEditorHasAName() {
        for (const char* name : {"binWidthSeconds", "neighbours", "smooth", "kernel", "unitName", "levels"})
            QVERIFY2(!form_->findChild<QWidget*>(name)->accessibleName().isEmpty(), name);
    }
};

QTEST_MAIN(ParameterFormTest)
#include "ParameterFormTest.moc"
