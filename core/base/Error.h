#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace canns {

/// Something that the user can understand and act on: what was found, where, and what to do about it.
/// what() is one line, "WHERE: WHAT HINT", fit for a terminal or a message in the window.
class Error : public std::runtime_error {
public:
    /// `what` is a full sentence with what was found and what was wanted; `where` names the file, field or
    /// parameter (may be empty); `hint` is a full sentence that tells what the user can do (may be empty).
    explicit Error(std::string_view what, std::string_view where = {}, std::string_view hint = {});

    const std::string& description() const noexcept { return what_; }
    const std::string& where() const noexcept { return where_; }
    const std::string& hint() const noexcept { return hint_; }

private:
    std::string what_;
    std::string where_;
    std::string hint_;
};

/// The input is wrong: a file, a field, a parameter, a flag. The command line exits with 2.
class BadInput : public Error {
public:
    using Error::Error;
};

/// The input may be right but the work cannot be done here: disk full, not enough memory, no permission.
/// The command line exits with 1.
class Failure : public Error {
public:
    using Error::Error;
};

/// The work would not fit in the memory allowed. Carries the estimate.
class OutOfMemory : public Failure {
public:
    OutOfMemory(std::string_view what, std::size_t neededBytes, std::size_t limitBytes,
                std::string_view hint = {});

    std::size_t neededBytes() const noexcept { return neededBytes_; }
    std::size_t limitBytes() const noexcept { return limitBytes_; }

private:
    std::size_t neededBytes_;
    std::size_t limitBytes_;
};

/// The user asked to stop. Not an error: nobody is shown a message for it.
class Cancelled : public std::exception {
public:
    const char* what() const noexcept override { return "cancelled"; }
};

/// A fault of this program, never of the user's data.
class InternalError : public std::logic_error {
public:
    using std::logic_error::logic_error;
};

/// Throws InternalError with the place where it stands when `condition` does not hold. For contracts between
/// our own functions; bad input gets a BadInput that helps instead.
void require(bool condition, const char* contract);

} // namespace canns
