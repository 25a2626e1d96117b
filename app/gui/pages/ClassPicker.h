#pragma once

#include "core/topology/Persistence.h"
#include "widgets/selection/Selection.h"

#include <QWidget>

#include <memory>
#include <vector>

class QLabel;
class QTreeWidget;

namespace canns {

/// Which classes of H1 become coordinates: the longest bars, each with a tick. The current row is the
/// selected bar of the window.
class ClassPicker : public QWidget {
    Q_OBJECT
public:
    explicit ClassPicker(Selection& selection, QWidget* parent = nullptr);

    /// Bars that have a cocycle can be chosen; null for none.
    void setPersistence(std::shared_ptr<const Persistence> persistence);
    /// Ranks, 1 for the longest bar.
    void setRanks(std::vector<int> ranks);
    const std::vector<int>& ranks() const noexcept { return ranks_; }

Q_SIGNALS:
    /// The user ticked or unticked one; never all off.
    void ranksChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Row {
        std::size_t bar; ///< Index in the diagram of H1.
        Bar ends;
    };
    void fill();
    void showTicks();
    void take();
    void followSelection();
    void retranslate();

    Selection& selection_;
    std::shared_ptr<const Persistence> persistence_;
    std::vector<Row> rows_;
    std::vector<int> ranks_;
    QLabel* label_;
    QTreeWidget* list_;
    bool showing_ = false; ///< What changes is not the user's doing.
};

} // namespace canns
