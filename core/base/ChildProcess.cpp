#include "core/base/ChildProcess.h"

#include "core/base/Error.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <utility>

extern char** environ;

namespace canns {

namespace {

std::string systemMessage(int code) { return std::generic_category().message(code); }

/// One end of a pipe; closed at the end of the scope, and not handed on to other programs.
class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { close(); }

    int number() const noexcept { return number_; }
    void close() {
        if (number_ >= 0)
            ::close(std::exchange(number_, -1));
    }

private:
    int number_ = -1;
};

struct Pipe {
    Descriptor read;
    Descriptor write;

    Pipe() {
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0)
            throw Failure("No pipe to another program can be made: " + systemMessage(errno) + ".");
        read = Descriptor(ends[0]);
        write = Descriptor(ends[1]);
    }
};

/// A started program; killed at the end of the scope unless it has ended.
class Process {
public:
    Process(std::vector<std::string>& arguments, const Pipe& output, const Pipe& errors) {
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_adddup2(&actions, output.write.number(), STDOUT_FILENO);
        posix_spawn_file_actions_adddup2(&actions, errors.write.number(), STDERR_FILENO);
        // Signals that this process keeps back are none of the child's business.
        posix_spawnattr_t attributes;
        posix_spawnattr_init(&attributes);
        sigset_t none;
        sigemptyset(&none);
        posix_spawnattr_setsigmask(&attributes, &none);
        posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
        std::vector<char*> pointers;
        pointers.reserve(arguments.size() + 1);
        for (std::string& argument : arguments)
            pointers.push_back(argument.data());
        pointers.push_back(nullptr);
        const int code =
            posix_spawnp(&id_, pointers.front(), &actions, &attributes, pointers.data(), environ);
        posix_spawnattr_destroy(&attributes);
        posix_spawn_file_actions_destroy(&actions);
        if (code != 0) {
            id_ = 0;
            throw Failure("The program cannot be started: " + systemMessage(code) + ".", arguments.front());
        }
    }
    ~Process() {
        if (id_ > 0) {
            ::kill(id_, SIGKILL);
            ::waitpid(id_, nullptr, 0);
        }
    }
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    int wait() {
        int status = 0;
        while (::waitpid(id_, &status, 0) < 0 && errno == EINTR) {
        }
        id_ = 0;
        return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }

private:
    pid_t id_ = 0;
};

/// Appends what is there to read; false at the end.
bool readSome(const Descriptor& from, std::string& text) {
    std::array<char, 65536> buffer{};
    const ssize_t count = ::read(from.number(), buffer.data(), buffer.size());
    if (count > 0)
        text.append(buffer.data(), static_cast<std::size_t>(count));
    return count > 0 || (count < 0 && errno == EINTR);
}

} // namespace

ChildResult runChild(std::vector<std::string> arguments, const Progress& progress) {
    require(!arguments.empty(), "runChild: a program is named");
    Pipe output;
    Pipe errors;
    Process process(arguments, output, errors);
    output.write.close();
    errors.write.close();
    ChildResult result;
    constexpr int milliseconds = 50;
    while (output.read.number() >= 0 || errors.read.number() >= 0) {
        progress.checkpoint();
        std::array<pollfd, 2> waiting{{{output.read.number(), POLLIN, 0}, {errors.read.number(), POLLIN, 0}}};
        if (::poll(waiting.data(), waiting.size(), milliseconds) <= 0)
            continue;
        if (waiting[0].revents != 0 && !readSome(output.read, result.output))
            output.read.close();
        if (waiting[1].revents != 0 && !readSome(errors.read, result.errors))
            errors.read.close();
    }
    result.exitCode = process.wait();
    progress.checkpoint();
    return result;
}

} // namespace canns
