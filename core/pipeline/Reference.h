#pragma once

#include <string>

namespace canns {

/// The page "Parameters" of the guide, in Markdown: every stage, model, task and trainer that is registered,
/// with every parameter.
std::string parameterReference();

} // namespace canns
