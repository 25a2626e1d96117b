#pragma once

#include "app/gui/live/Hands.h"
#include "app/gui/live/LivePage.h"
#include "app/gui/live/LiveViewArea.h"
#include "app/gui/live/TransportBar.h"
#include "app/gui/shell/Workspace.h"
#include "core/models/ModelRegistry.h"
#include "widgets/forms/NumberField.h"
#include "widgets/forms/ParameterForm.h"
#include "widgets/live/Readout.h"

#include <QCheckBox>
#include <QComboBox>
#include <QMouseEvent>
#include <QTest>

#include <atomic>
#include <memory>
#include <string>
#include <vector>

namespace canns::test {

/// A page of live simulations in a workspace of its own.
struct LivePageBench {
    static constexpr int patience = 60000; ///< Milliseconds; for machines that do other things as well.

    Workspace workspace;
    LivePage page{workspace};

    LivePageBench() {
        page.resize(1100, 640);
        page.show();
    }
    /// Waits for a simulation or a reason why there is none.
    void settle() {
        QTRY_VERIFY_WITH_TIMEOUT(page.simulation() != nullptr || !page.trouble().isEmpty(), patience);
    }
    void begin(const SimulationOrigin& origin) {
        page.setOrigin(origin);
        settle();
        QVERIFY2(page.simulation() != nullptr, qPrintable(page.trouble()));
    }
    void begin(const std::string& model) { begin(liveOrigin(findModel(model))); }
    /// Paused, with these views, and as fast as it goes: advance() moves it on.
    void beginStepwise(const SimulationOrigin& origin, const QStringList& views) {
        page.restoreLayoutState(QStringLiteral("{\"%1\":[\"%2\"]}")
                                    .arg(QString::fromStdString(origin.model), views.join(u"\",\""))
                                    .toUtf8());
        begin(origin);
        page.findChild<TransportBar*>()->setSpeed(0.0);
        QCoreApplication::processEvents();
    }
    /// Until the simulation has done what it was told so far.
    void waitForCommands() {
        auto reached = std::make_shared<std::atomic<bool>>(false);
        page.simulation()->inspect([reached](Network&, const Input&, double) { *reached = true; });
        QTRY_VERIFY_WITH_TIMEOUT(*reached, patience);
        QCoreApplication::processEvents();
    }
    /// Does so many steps, and shows what came of them: a frame that a test has looked at is no longer new to
    /// the page.
    void advance(std::size_t steps) {
        page.simulation()->step(steps);
        page.simulation()->wait();
        page.findChild<Hands*>()->see(latest());
        page.views().showFrame(latest());
    }
    /// The same simulation, which no hand touches.
    std::unique_ptr<Simulation> twin() const {
        const SimulationOrigin& origin = page.origin();
        auto twin = std::make_unique<Simulation>(
            findModel(origin.model), origin.modelValues, findTask(origin.task), origin.taskValues,
            origin.simulationValues.as<SimulationParameters>(), origin.seed, FrameStore::OnRequest);
        twin->repeatTask(true);
        return twin;
    }
    const Frame& latest() { return page.simulation()->latestFrame(); }
    std::size_t step() { return latest().step; }
    std::size_t stateIndex(const std::string& name) {
        const std::vector<StateInfo> infos = page.simulation()->states();
        for (std::size_t i = 0; i < infos.size(); ++i)
            if (infos[i].name == name)
                return i;
        qFatal("there is no state %s", name.c_str());
    }
    const std::vector<float>& state(const std::string& name) { return latest().states[stateIndex(name)]; }
    Geometry population() { return page.simulation()->states()[page.simulation()->rateState()].geometry; }
    /// Where the bump of the rates is.
    double bump(std::size_t axis = 0) {
        return populationVector(latest().states[page.simulation()->rateState()], population(), axis);
    }

    template <typename T>
    T* find(const char* name) {
        return page.findChild<T*>(QString::fromLatin1(name));
    }
    ParameterForm* modelForm() {
        return page.findChild<ParameterForm*>(QStringLiteral("form-") +
                                              QString::fromStdString(page.origin().model));
    }
    /// Sets a parameter of the model as a user does: in its field, its list or its box.
    void setParameter(const std::string& name, const QString& text) {
        const QString id = QString::fromStdString(name);
        ParameterForm& form = *modelForm();
        if (auto* number = form.findChild<NumberField*>(id))
            number->setText(text);
        else if (auto* box = form.findChild<QComboBox*>(id))
            box->setCurrentIndex(box->findData(text));
        else if (auto* check = form.findChild<QCheckBox*>(id))
            check->setChecked(text == u"true");
        else
            QFAIL(qPrintable(QStringLiteral("no editor for ") + id));
    }
};

/// The pixel of a figure at a point of its data.
inline QPoint pixelAt(const Figure& figure, QPointF data) {
    return figure.plotArea(figure.size()).toPixel(data.x(), data.y()).toPoint();
}

inline void press(Figure& figure, QPoint pixel, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QTest::mousePress(&figure, Qt::LeftButton, modifiers, pixel);
}
/// The pointer goes there with the button held.
inline void moveTo(Figure& figure, QPoint pixel, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QMouseEvent move(QEvent::MouseMove, QPointF(pixel), figure.mapToGlobal(QPointF(pixel)), Qt::NoButton,
                     Qt::LeftButton, modifiers);
    QCoreApplication::sendEvent(&figure, &move);
}
inline void release(Figure& figure, QPoint pixel, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QTest::mouseRelease(&figure, Qt::LeftButton, modifiers, pixel);
}
inline void click(Figure& figure, QPointF data) {
    press(figure, pixelAt(figure, data));
    release(figure, pixelAt(figure, data));
}

} // namespace canns::test
