#pragma once

#include "core/base/Error.h"

#include <QTest>

#include <filesystem>
#include <string>

/// Small reference data carried by the repository, by their path below tests/data.
#define CANNS_DATA(name) (std::filesystem::path(CANNS_TEST_DATA) / (name))

/// Larger references lie beside the repository, where it was developed. Skips the test, saying so, elsewhere.
#define CANNS_SHARED_OR_SKIP(variable, name)                                                                 \
    const std::filesystem::path variable = std::filesystem::path(CANNS_SHARED) / (name);                     \
    if (!std::filesystem::exists(variable))                                                                  \
    QSKIP("the larger reference data are not beside this checkout")

namespace canns::test {

/// The message of the error of type `E` that `call` throws; fails the test if it throws none or another.
template <typename E, typename Call>
std::string messageOf(Call&& call) {
    try {
        call();
    } catch (const E& error) {
        return error.what();
    } catch (const std::exception& error) {
        return std::string("another error: ") + error.what();
    }
    return "no error";
}

/// Whether `text` has `part` in it.
bool contains(const std::string& text, const std::string& part);

} // namespace canns::test
