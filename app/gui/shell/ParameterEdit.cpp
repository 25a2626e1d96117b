#include "app/gui/shell/ParameterEdit.h"

#include "widgets/text/CoreText.h"

#include <QCoreApplication>

#include <utility>
#include <vector>

namespace canns {

namespace {

struct Edits {
    Q_DECLARE_TR_FUNCTIONS(ParameterEdit)
};

using Place = std::pair<std::size_t, std::size_t>; ///< Stage, row.

std::vector<Place> differences(const PipelineParameters& before, const PipelineParameters& after) {
    std::vector<Place> places;
    for (std::size_t stage = 0; stage < before.stages().size(); ++stage)
        for (std::size_t row = 0; row < before[stage].table().rows().size(); ++row)
            if (before[stage][row] != after[stage][row])
                places.emplace_back(stage, row);
    return places;
}

} // namespace

ParameterEdit::ParameterEdit(PipelineParameters before, PipelineParameters after, const QString& text,
                             int round, Apply apply)
    : QUndoCommand(text.isEmpty() ? describe(before, after) : text), before_(std::move(before)),
      after_(std::move(after)), round_(round), apply_(std::move(apply)) {
    if (const auto places = differences(before_, after_); places.size() == 1) {
        const ParameterTable& table = before_[places[0].first].table();
        parameter_ = table.name() + '.' + table.rows()[places[0].second].info.name;
    }
}

QString ParameterEdit::describe(const PipelineParameters& before, const PipelineParameters& after) {
    const std::vector<Place> places = differences(before, after);
    if (places.size() != 1)
        return Edits::tr("%n parameter(s)", nullptr, static_cast<int>(places.size()));
    const ParameterRow& row = before[places[0].first].table().rows()[places[0].second];
    return CoreText::phrase(row.info.label);
}

bool ParameterEdit::mergeWith(const QUndoCommand* other) {
    const auto* next = dynamic_cast<const ParameterEdit*>(other);
    if (next == nullptr || next->round_ != round_ || parameter_.empty() || next->parameter_ != parameter_)
        return false;
    after_ = next->after_;
    // Typed back to where it was: nothing to undo.
    setObsolete(after_ == before_);
    return true;
}

} // namespace canns
