#pragma once

#include "core/pipeline/Analysis.h"

#include <QUndoCommand>

#include <functional>

namespace canns {

/// One step of undo: the parameters of all stages before and after an edit. Edits of the same one parameter
/// that follow one another are one step, as keystrokes in a field are, until something was run in between.
class ParameterEdit : public QUndoCommand {
public:
    using Apply = std::function<void(const PipelineParameters&)>;

    /// `round` tells which edits may become one step. `apply` is called by redo and undo.
    ParameterEdit(PipelineParameters before, PipelineParameters after, const QString& text, int round,
                  Apply apply);
    /// "Bin width", "2 parameters of TDA", …: what differs between the two.
    static QString describe(const PipelineParameters& before, const PipelineParameters& after);

    void undo() override { apply_(before_); }
    void redo() override { apply_(after_); }
    int id() const override { return 1; }
    bool mergeWith(const QUndoCommand* other) override;

private:
    PipelineParameters before_;
    PipelineParameters after_;
    std::string parameter_; ///< "STAGE.PARAMETER"; empty if several changed.
    int round_;
    Apply apply_;
};

} // namespace canns
