#include "app/gui/live/ViewChoices.h"

#include "widgets/live/LiveViewKinds.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;
using Entry = std::pair<QString, ViewChoice>;

QString kindOf(const QString& id) { return id.section(u':', 0, 0); }

QJsonValue toJsonValue(const ViewChoice& choice) {
    QJsonArray ids = QJsonArray::fromStringList(choice.ids);
    if (!choice.enlarged)
        return ids;
    return QJsonObject{{u"views"_s, ids}, {u"enlarged"_s, *choice.enlarged}};
}

ViewChoice fromJsonValue(const QJsonValue& value) {
    ViewChoice choice;
    for (const QJsonValue id : value.isArray() ? value.toArray() : value[u"views"].toArray())
        if (choice.ids.size() < ViewChoice::most)
            choice.ids << id.toString();
    const qsizetype enlarged = value[u"enlarged"].toInteger(-1);
    if (enlarged >= 0 && enlarged < choice.ids.size())
        choice.enlarged = enlarged;
    QStringList known;
    for (const LiveViewKind& kind : liveViewKinds())
        known << QString::fromLatin1(kind.id);
    choice.keepOnly(known);
    return choice;
}

} // namespace

void ViewChoice::keepOnly(const QStringList& kinds) {
    for (qsizetype i = ids.size(); i-- > 0;) {
        if (kinds.contains(kindOf(ids[i])))
            continue;
        ids.removeAt(i);
        if (enlarged == i)
            enlarged.reset();
        else if (enlarged > i)
            --*enlarged;
    }
}

const ViewChoice* ViewChoices::find(const QString& model) const {
    const auto found = std::ranges::find(choices_, model, &Entry::first);
    return found == choices_.end() ? nullptr : &found->second;
}

void ViewChoices::set(const QString& model, const ViewChoice& choice) {
    std::erase_if(choices_, [&](const Entry& entry) { return entry.first == model; });
    choices_.emplace_back(model, choice);
}

QByteArray ViewChoices::toJson() const {
    QJsonObject object;
    for (const auto& [model, choice] : choices_)
        object[model] = toJsonValue(choice);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

ViewChoices ViewChoices::fromJson(const QByteArray& json) {
    ViewChoices choices;
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    for (auto entry = object.begin(); entry != object.end(); ++entry)
        if (const ViewChoice choice = fromJsonValue(*entry); !choice.ids.isEmpty())
            choices.set(entry.key(), choice);
    return choices;
}

} // namespace canns
