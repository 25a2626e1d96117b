#pragma once

#include "core/simulation/SimulationFile.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QTabWidget;

namespace canns {

class ModelGallery;
class ParameterForm;
struct SimulationPreset;

/// What is simulated: the model, the task, and the parameters of both and of the run.
class SetupPanel : public QWidget {
    Q_OBJECT
public:
    explicit SetupPanel(QWidget* parent = nullptr);

    const SimulationOrigin& origin() const noexcept { return origin_; }
    /// The known phenomenon that was chosen, or null.
    const SimulationPreset* preset() const;
    /// Shows another set-up; tells nobody.
    void setOrigin(const SimulationOrigin& origin);
    /// A reason beside the parameter that core names ("TABLE.PARAMETER"); false if it is not here.
    bool showError(const std::string& where, const QString& text);

Q_SIGNALS:
    /// Everything has to be made anew: another model, task, or value of the task or the run.
    void setupChanged();
    /// A parameter of the model, which a running network takes as it is.
    void modelParameterChanged(const QString& name);
    /// A file could not be read or written.
    void failed(const QString& why);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fillTasks();
    void makeForms();
    void retranslate();
    void chooseModel(const std::string& name, const std::string& task);
    void readModelForm();
    void fillPresets();
    void choosePreset();
    void showPreset(const SimulationPreset* preset);
    void fillShareMenu();
    void markTheory();
    void save();
    void open();

    SimulationOrigin origin_;
    ModelGallery* gallery_;
    QLabel* taskLabel_;
    QComboBox* task_;
    QLabel* presetLabel_;
    QComboBox* preset_;
    QPushButton* share_;
    QTabWidget* tabs_;
    QLabel* theory_;
    std::array<QScrollArea*, 3> pages_{};
    ParameterForm* modelForm_ = nullptr;
    ParameterForm* taskForm_ = nullptr;
    ParameterForm* runForm_ = nullptr;
    QTimer settling_; ///< Tasks are made anew when nobody types any more.
    bool showing_ = false;
};

} // namespace canns
