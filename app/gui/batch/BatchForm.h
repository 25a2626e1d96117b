#pragma once

#include "core/batch/BatchDraft.h"

#include <QWidget>

#include <array>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QListWidget;

namespace canns {

class BatchParameters;
class BatchSubjects;

/// A batch file as a form: what is run, under which parameters, and what is measured.
class BatchForm : public QWidget {
    Q_OBJECT
public:
    explicit BatchForm(QWidget* parent = nullptr);

    /// What is set. Throws BadInput for seeds that are none.
    BatchDraft draft() const;
    /// Shows another batch; tells nobody.
    void setDraft(const BatchDraft& draft);
    BatchSubjects& subjects() noexcept { return *subjects_; }

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    bool simulations() const;
    void chooseKind();
    void fillMeasures(const std::vector<std::string>& chosen);
    void fillKnown();
    void tell();
    void retranslate();

    std::array<QLabel*, 4> headings_{};
    QComboBox* kind_;
    BatchSubjects* subjects_;
    QLabel* presetLabel_;
    QComboBox* preset_;
    QLabel* throughLabel_;
    QComboBox* through_;
    BatchParameters* parameters_;
    QLineEdit* seeds_;
    QListWidget* measures_;
    QCheckBox* projects_;
    std::vector<std::string> order_; ///< Of measures, as the file has them: columns stay where they are.
    bool filling_ = false;
};

} // namespace canns
