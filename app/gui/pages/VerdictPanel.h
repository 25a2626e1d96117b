#pragma once

#include "core/jobs/JobQueue.h"
#include "core/verdict/Verdict.h"

#include <QWidget>

#include <memory>
#include <optional>

class QLabel;
class QPushButton;

namespace canns {

/// Ring, torus or neither, in plain words, and the checks behind it one click away. It judges in the
/// background, beside everything else.
class VerdictPanel : public QWidget {
    Q_OBJECT
public:
    explicit VerdictPanel(QWidget* parent = nullptr);

    /// Judges anew; `shuffles` (may be null) take the place of those of the result.
    void judge(const ActivityPtr& activity, const TdaResultPtr& result,
               const std::shared_ptr<const ShuffleNull>& shuffles);
    /// Shows a verdict of that result which is known already.
    void show(const TdaResultPtr& result, const Verdict& verdict);
    /// Bars longer than chance, by dimension, for the sentence; empty when nothing is known about chance.
    void setChance(std::vector<double> lengths);
    void clear();

    bool isJudging() const noexcept { return judging_; }
    const std::optional<Verdict>& verdict() const noexcept { return verdict_; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void follow();
    QString evidence() const;
    void explain();

    std::shared_ptr<const Persistence> persistence_;
    std::vector<double> chance_;
    std::optional<Verdict> verdict_;
    bool judging_ = false;
    QLabel* words_;
    QPushButton* why_;
    JobPtr<Verdict> job_;
    JobQueue queue_{1};
    JobOwner owner_; // Last: no callback may find the rest half gone.
};

} // namespace canns
