#pragma once

#include <QWidget>

#include <nlohmann/json.hpp>

#include <vector>

class QMenu;
class QTableWidget;
class QToolButton;

namespace canns {

/// What a batch is of: a list of recordings, each with the metres that a unit of its positions stands for if
/// its file does not say, or of simulations. Members of an entry that are not shown are kept.
class BatchSubjects : public QWidget {
    Q_OBJECT
public:
    using Json = nlohmann::ordered_json;

    explicit BatchSubjects(QWidget* parent = nullptr);

    void setSubjects(bool simulations, const std::vector<Json>& subjects);
    std::vector<Json> subjects() const;
    /// Files that are added lie relative to this folder if they are in it; an empty one is none.
    void setFolder(const QString& folder) { folder_ = folder; }
    void addFiles(const QStringList& files);

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void add(const Json& subject);
    void addPattern();
    void askForFiles();
    void removeSelected();
    void fillAddMenu();
    void retranslate();
    QString words(const Json& subject) const;

    bool simulations_ = false;
    QString folder_;
    QTableWidget* table_;
    QToolButton* add_;
    QToolButton* remove_;
    QMenu* menu_;
    bool filling_ = false;
};

} // namespace canns
