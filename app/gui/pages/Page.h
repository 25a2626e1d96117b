#pragma once

#include "app/gui/shell/Workspace.h"

#include <QWidget>

#include <span>

namespace canns {

/// One step of the wizard. A new one is a class in a file of its own and a line in Pages.cpp.
struct PageEntry {
    const char* id;                         ///< In --page, in the guide's file name, in the list's data.
    bool isStage;                           ///< Of a stage of the pipeline, whose name is `id`.
    QString (*title)();                     ///< At the left, in the language of now.
    QString (*question)();                  ///< The one line at the top: what this step answers.
    QWidget* (*make)(Workspace& workspace); ///< Called when the page is first shown.
    bool needsRecording = true;             ///< Whether there is nothing on it without one.
    const char* sign = nullptr;             ///< UTF-8; stands before the title in place of a number.
};

/// The steps that there are, in the order of the analysis.
std::span<const PageEntry> pages();

} // namespace canns
