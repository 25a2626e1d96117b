#pragma once

#include <QObject>

#include <cstddef>
#include <optional>

namespace canns {

/// What is selected in a window: one of each kind, shared by all of its views. A view that is clicked sets
/// it; all views follow its signals.
class Selection : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Index of the unit in the recording.
    std::optional<std::size_t> unit() const noexcept { return unit_; }
    /// A moment of the recording.
    std::optional<double> seconds() const noexcept { return seconds_; }
    /// Index of the class in the diagram of H1.
    std::optional<std::size_t> bar() const noexcept { return bar_; }
    /// Index among the landmarks.
    std::optional<std::size_t> landmark() const noexcept { return landmark_; }

    void setUnit(std::optional<std::size_t> unit) {
        if (unit_ != unit) {
            unit_ = unit;
            Q_EMIT unitChanged();
        }
    }
    void setSeconds(std::optional<double> seconds) {
        if (seconds_ != seconds) {
            seconds_ = seconds;
            Q_EMIT secondsChanged();
        }
    }
    void setBar(std::optional<std::size_t> bar) {
        if (bar_ != bar) {
            bar_ = bar;
            Q_EMIT barChanged();
        }
    }
    void setLandmark(std::optional<std::size_t> landmark) {
        if (landmark_ != landmark) {
            landmark_ = landmark;
            Q_EMIT landmarkChanged();
        }
    }
    void clear() {
        setUnit(std::nullopt);
        setSeconds(std::nullopt);
        setBar(std::nullopt);
        setLandmark(std::nullopt);
    }

Q_SIGNALS:
    void unitChanged();
    void secondsChanged();
    void barChanged();
    void landmarkChanged();

private:
    std::optional<std::size_t> unit_;
    std::optional<double> seconds_;
    std::optional<std::size_t> bar_;
    std::optional<std::size_t> landmark_;
};

} // namespace canns
