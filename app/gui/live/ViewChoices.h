#pragma once

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace canns {

/// The views of a network in their order.
struct ViewChoice {
    static constexpr qsizetype most = 6;

    QStringList ids; ///< As LivePanel::setKind() takes them.
    /// The one that fills the area, if one does.
    std::optional<qsizetype> enlarged;

    /// Leaves out the kinds that are not among these.
    void keepOnly(const QStringList& kinds);
};

/// Which views were chosen for which models. In settings, a model has a list of ids, or, with one that is
/// enlarged, {"views": [ids], "enlarged": 0}.
class ViewChoices {
public:
    /// Null where nothing was chosen.
    const ViewChoice* find(const QString& model) const;
    void set(const QString& model, const ViewChoice& choice);

    QByteArray toJson() const;
    /// What cannot be read is left out.
    static ViewChoices fromJson(const QByteArray& json);

private:
    std::vector<std::pair<QString, ViewChoice>> choices_;
};

} // namespace canns
