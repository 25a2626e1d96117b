// The sentence above the views of the page "live": what there is to see and what to try, in two rows at most.
#include "app/gui/live/LiveCaption.h"

#include "TestWindow.h"
#include "app/gui/live/LivePage.h"
#include "app/gui/live/LiveSetup.h"
#include "core/models/ModelRegistry.h"
#include "core/simulation/Presets.h"
#include "widgets/forms/NumberField.h"
#include "widgets/text/CoreText.h"

#include <QComboBox>

#include <memory>
#include <set>

using namespace canns;
using namespace canns::test;

class LiveCaptionTest : public QObject {
    Q_OBJECT

    static SimulationOrigin defaultsOf(const char* model) { return liveOrigin(findModel(model)); }

    /// Who described a phenomenon stands before the full stop.
    static QString withoutStop(const std::string& sentence) {
        QString text = CoreText::phrase(sentence);
        text.chop(1);
        return text;
    }

private slots:
    void cleanup() { useLanguage(QStringLiteral("en")); }

    /// At any width it has room for its words, and never more than two rows; the whole is in the tooltip.
    void twoRowsAtMost_data() {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << "en";
        QTest::newRow("Chinese") << "zh_CN";
    }
    void twoRowsAtMost() {
        QFETCH(QString, language);
        useLanguage(language);
        LiveCaption caption;
        caption.show();
        std::vector<std::pair<SimulationOrigin, const SimulationPreset*>> setups;
        for (const Model& model : models())
            setups.emplace_back(liveOrigin(model), nullptr);
        for (const SimulationPreset& preset : simulationPresets())
            setups.emplace_back(originOf(preset, 0), &preset);
        std::set<QString> texts;
        for (const auto& [origin, preset] : setups) {
            caption.setSetup(origin, preset);
            texts.insert(caption.toolTip());
            const QString seen =
                withoutStop(preset != nullptr ? preset->shows : findModel(origin.model).description);
            for (const int width : {450, 560, 850, 1400}) {
                caption.resize(width, 100);
                QVERIFY(caption.text().startsWith(seen));
                QVERIFY(caption.toolTip().contains(seen));
                const auto heightIn = [&caption](int across) {
                    return caption.fontMetrics()
                        .boundingRect(QRect(0, 0, across, 1000), Qt::TextWordWrap, caption.text())
                        .height();
                };
                const int needed = heightIn(width);
                QVERIFY2(needed <= 2 * heightIn(100000), qPrintable(caption.text()));
                // What there is room for is said.
                if (width >= 850)
                    QVERIFY2(caption.text() != seen, qPrintable(caption.toolTip()));
                QCOMPARE(caption.heightForWidth(width), needed);
                if (width == 1400)
                    QCOMPARE(caption.text(), caption.toolTip());
            }
            QCOMPARE(caption.minimumSizeHint().width(), 0);
        }
        QCOMPARE(texts.size(), setups.size()); // Each says something of its own.
    }

    void itTellsWhatTheHandCanDo() {
        LiveCaption caption;
        caption.setSetup(defaultsOf("cann-1d"), nullptr);
        QVERIFY2(caption.toolTip().contains("move the stimulus"), qPrintable(caption.toolTip()));
        caption.setSetup(defaultsOf("grid-velocity"), nullptr);
        QVERIFY2(caption.toolTip().contains("lead the animal"), qPrintable(caption.toolTip()));
        useLanguage(QStringLiteral("zh_CN"));
        QCoreApplication::processEvents();
        QVERIFY2(!caption.toolTip().contains("animal"), qPrintable(caption.toolTip()));
    }

    /// It follows the set-up, wherever that comes from, and "Shows" with it.
    void itFollowsTheSetup() {
        TestWindow window;
        window.showLive(QStringLiteral("travelling-wave"));
        auto* page = window.findChild<LivePage*>();
        auto* caption = window.findChild<LiveCaption*>();
        auto* presets = window.findChild<QComboBox*>("livePreset");
        const SimulationPreset& wave = findSimulationPreset("travelling-wave");
        QVERIFY2(caption->toolTip().startsWith(withoutStop(wave.shows)), qPrintable(caption->toolTip()));
        QVERIFY(caption->toolTip().contains(QString::fromStdString(wave.source)));
        QCOMPARE(presets->currentText(), CoreText::phrase(wave.title));
        // Another seed shows the same; other parameters do not.
        SimulationOrigin origin = originOf(wave, 7);
        QCOMPARE(presetOf(origin), &wave);
        origin.set("model.adaptation=0.02");
        QVERIFY(presetOf(origin) == nullptr);
        // Turning a knob of a known phenomenon still looks at it.
        auto* knob = page->findChild<NumberField*>("adaptation");
        QVERIFY(knob != nullptr);
        knob->setText("0.12");
        QCOMPARE(presets->currentText(), CoreText::phrase(wave.title));
        page->setOrigin(defaultsOf("theta-direction"));
        QCOMPARE(presets->currentIndex(), 0);
        QVERIFY(caption->toolTip().startsWith(CoreText::phrase(findModel("theta-direction").description)));
    }
};

QTEST_MAIN(LiveCaptionTest)
#include "LiveCaptionTest.moc"
