#include "core/base/Error.h"

#include "core/base/Memory.h"

#include <fmt/format.h>

namespace canns {

namespace {

std::string sentence(std::string_view what, std::string_view where, std::string_view hint) {
    std::string line;
    if (!where.empty())
        line.append(where).append(": ");
    line.append(what);
    if (!hint.empty())
        line.append(" ").append(hint);
    return line;
}

} // namespace

Error::Error(std::string_view what, std::string_view where, std::string_view hint)
    : std::runtime_error(sentence(what, where, hint)), what_(what), where_(where), hint_(hint) {}

OutOfMemory::OutOfMemory(std::string_view what, std::size_t neededBytes, std::size_t limitBytes,
                         std::string_view hint)
    : Failure(fmt::format("{} About {} are needed, but {} are allowed.", what, formatBytes(neededBytes),
                          formatBytes(limitBytes)),
              {}, hint),
      neededBytes_(neededBytes), limitBytes_(limitBytes) {}

void require(bool condition, const char* contract) {
    if (!condition)
        throw InternalError(std::string("A contract inside the program was broken: ") + contract);
}

} // namespace canns
