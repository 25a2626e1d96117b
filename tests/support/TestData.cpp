#include "support/TestData.h"

namespace canns::test {

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace canns::test
