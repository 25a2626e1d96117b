#pragma once

#include <functional>
#include <string>

namespace canns {

/// A text of core, or one with values in its gaps, in another language.
using Translate = std::function<std::string(const std::string&)>;

/// The page "Parameters" of the guide, in Markdown: every stage, model, task and trainer that is registered,
/// with every parameter. In English, or as `translate` puts it; names and choices stay, as they are typed.
std::string parameterReference(const Translate& translate = [](const std::string& text) { return text; });

} // namespace canns
