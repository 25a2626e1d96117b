#include "widgets/jobs/QtPost.h"

#include <QCoreApplication>
#include <QEvent>
#include <QObject>

#include <deque>
#include <mutex>

namespace canns {

namespace {

/// Calls on their way to the window's thread. Qt's own queued calls would do, but may be destroyed on the
/// thread that sent them, after they ran.
class PostedCalls : public QObject {
public:
    void add(std::function<void()> call) {
        {
            const std::lock_guard lock(mutex_);
            calls_.push_back(std::move(call));
        }
        QCoreApplication::postEvent(this, new QEvent(waiting_));
    }

    /// The application is going: nobody will call them.
    void drop() {
        const std::lock_guard lock(mutex_);
        calls_.clear();
    }

protected:
    bool event(QEvent* event) override {
        if (event->type() != waiting_)
            return QObject::event(event);
        std::function<void()> call;
        {
            const std::lock_guard lock(mutex_);
            if (calls_.empty())
                return true;
            call = std::move(calls_.front());
            calls_.pop_front();
        }
        call();
        return true;
    }

private:
    const QEvent::Type waiting_ = static_cast<QEvent::Type>(QEvent::registerEventType());
    std::mutex mutex_;
    std::deque<std::function<void()>> calls_;
};

} // namespace

Post qtPost() {
    static PostedCalls calls;
    [[maybe_unused]] static const bool dropsInTheEnd = (qAddPostRoutine([] { calls.drop(); }), true);
    return [](std::function<void()> call) {
        if (QCoreApplication::instance() != nullptr)
            calls.add(std::move(call));
    };
}

} // namespace canns
