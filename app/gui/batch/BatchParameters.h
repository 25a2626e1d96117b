#pragma once

#include "core/base/Parameters.h"
#include "core/batch/BatchDraft.h"

#include <QWidget>

#include <map>
#include <vector>

class QComboBox;
class QGridLayout;
class QLineEdit;
class QToolButton;

namespace canns {

/// The parameters that a batch sets and varies: a name, its values, and how they meet those of others.
class BatchParameters : public QWidget {
    Q_OBJECT
public:
    using Parameter = BatchDraft::Parameter;
    /// What may be set: rows of parameter tables by their full names ("tda.landmarks").
    using Known = std::map<std::string, const ParameterRow*>;

    explicit BatchParameters(QWidget* parent = nullptr);

    void setKnown(const Known& known);
    void setParameters(const std::vector<Parameter>& parameters);
    std::vector<Parameter> parameters() const;
    /// Adds a parameter with its default as the value, and goes to it.
    void add(const QString& name);

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    /// The widgets of a parameter; they belong to `all`.
    struct Line {
        QWidget* all;
        std::string name;
        QLineEdit* values;
        QComboBox* way;
        QToolButton* remove;
    };
    const ParameterRow* rowOf(const std::string& name) const;
    /// Whether commas belong to the values, so that only semicolons part them.
    bool partedBySemicolons(const std::string& name) const;
    std::vector<std::string> valuesOf(const Line& line) const;
    QString textOf(const Parameter& parameter) const;
    void addLine(const Parameter& parameter);
    void removeLine(const QWidget* all);
    void describe(const Line& line);
    void retranslate();

    Known known_;
    std::vector<Line> lines_;
    QGridLayout* rows_;
    QComboBox* names_;
    QToolButton* add_;
    bool filling_ = false;
};

} // namespace canns
