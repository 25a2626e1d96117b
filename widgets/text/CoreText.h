#pragma once

#include <QString>

#include <exception>
#include <span>
#include <string>

namespace canns::CoreText {

/// Core knows no Qt and says everything in English. Here its words get the language of the window: labels and
/// meanings of parameters, what a job is doing, and sentences of errors and warnings. What has no translation
/// stays as it is. The entries of the catalogue are collected from core by translations/CollectStrings.cpp.

/// A text that stands in core word by word: a label, a meaning, a choice, a stage of work.
QString phrase(const std::string& text);

/// A sentence with its values filled in, matched against the catalogue's, whose gaps ("{}") stand for
/// anything. Values are carried over; those that are phrases of core are translated
/// too, unless they stand in quotation marks.
QString sentence(const std::string& text);

/// What went wrong and what to do about it, in one paragraph; empty without an error.
QString error(const std::exception_ptr& error);

/// All texts of core, as collected when the program was built.
std::span<const char* const> catalogue();

} // namespace canns::CoreText
