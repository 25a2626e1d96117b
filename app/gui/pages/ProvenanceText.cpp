#include "app/gui/pages/ProvenanceText.h"

#include "core/base/Memory.h"
#include "core/pipeline/Provenance.h"
#include "widgets/text/CoreText.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QStringList>

#include <nlohmann/json.hpp>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ProvenanceText)
};

QString text(const std::string& words) { return QString::fromStdString(words).toHtmlEscaped(); }

QString heading(const QString& words) { return u"<h4>"_s + words.toHtmlEscaped() + u"</h4>"_s; }

QString row(const QString& what, const QString& value) {
    return u"<tr><td>"_s + what.toHtmlEscaped() + u"</td><td>"_s + value + u"</td></tr>"_s;
}

QString table(const QString& rows) {
    return u"<table cellspacing='0' cellpadding='2'>"_s + rows + u"</table>"_s;
}

QString localTime(const std::string& utc) {
    const QDateTime time = QDateTime::fromString(QString::fromStdString(utc), Qt::ISODate);
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat) : text(utc);
}

/// `stage` and the stages whose results it was made of, in the order of the analysis.
std::vector<std::string> chainTo(const Analysis& analysis, const std::string& stage) {
    const auto stages = analysis.stages();
    std::vector<bool> wanted(stages.size(), false);
    wanted[stageIndex(stages, stage)] = true;
    std::vector<std::string> names;
    for (std::size_t i = stages.size(); i-- > 0;)
        if (wanted[i]) {
            names.insert(names.begin(), stages[i].name());
            for (const std::string& input : stages[i].inputs)
                wanted[stageIndex(stages, input)] = true;
        }
    return names;
}

QString parameterRows(const ParameterValues& values) {
    QString rows;
    const auto all = values.table().rows();
    for (std::size_t i = 0; i < all.size(); ++i) {
        QString value = text(parameterText(all[i], values[i]));
        if (!all[i].info.unit.empty())
            value += u' ' + CoreText::phrase(all[i].info.unit).toHtmlEscaped();
        rows += row(CoreText::phrase(all[i].info.label),
                    values.isDefault(i) ? value : u"<b>"_s + value + u"</b>"_s);
    }
    return rows;
}

QString stageText(const std::string& name, const StageRunPtr& run) {
    QString rows;
    if (run) {
        rows += row(Words::tr("Run"), localTime(run->startedUtc)) +
                row(Words::tr("Took"), Words::tr("%1 s").arg(QLocale().toString(run->seconds, 'f', 2))) +
                row(Words::tr("Peak memory"), text(formatBytes(run->peakMemoryBytes))) +
                row(Words::tr("Version"), text(run->programVersion)) +
                row(Words::tr("Key"), text(run->key.substr(0, 16))) + parameterRows(run->parameters.at(name));
    } else {
        rows = row(Words::tr("Not run, or no longer kept"), {});
    }
    return heading(QString::fromStdString(name)) + table(rows);
}

} // namespace

QString provenanceText(const Analysis& analysis, const std::string& stage) {
    const StageStatus status = analysis.status(stage);
    const RecordingIdentity& identity = analysis.identity();
    QString html;
    if (!status.run)
        html += u"<p>"_s + Words::tr("Not run yet.").toHtmlEscaped() + u"</p>"_s;
    else if (status.state != StageState::Fresh)
        html += u"<p><i>"_s +
                Words::tr("Of the earlier parameters, which the figures show.").toHtmlEscaped() +
                u"</i></p>"_s;
    html += heading(Words::tr("Recording")) + table(row(Words::tr("File"), text(identity.path)) +
                                                    row(Words::tr("SHA-256"), text(identity.sha256)) +
                                                    row(Words::tr("Content"), text(identity.key)));
    // Of the inputs, those that the result was made of, as long as they are kept.
    AnalysisResults results;
    bool known = false;
    if (status.run) {
        try {
            results = analysis.resultsOf(stage, status.run);
            known = true;
        } catch (const BadInput&) {
            known = false;
        }
    }
    for (const std::string& name : chainTo(analysis, stage))
        html += stageText(name, name == stage ? status.run : known ? results.run(name) : nullptr);
    html += heading(Words::tr("Program"));
    QString rows;
    const nlohmann::json versions = provenance(analysis).at("versions");
    for (const auto& [name, version] : versions.items())
        rows += row(QString::fromStdString(name), text(version.get<std::string>()));
    html += table(rows) + heading(Words::tr("Command")) + u"<p><code>"_s +
            text(commandText(analysis, "results", stage)) + u"</code></p>"_s;
    return html;
}

QString differenceText(const Analysis& analysis, const std::string& stage, const StageRun& now,
                       const StageRun& then) {
    QStringList parts;
    for (const std::string& name : chainTo(analysis, stage)) {
        const ParameterValues& before = then.parameters.at(name);
        const auto rows = before.table().rows();
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (now.parameters.at(name)[i] != before[i])
                parts << CoreText::phrase(rows[i].info.label) + u' ' +
                             QString::fromStdString(parameterText(rows[i], before[i]));
    }
    if (parts.isEmpty())
        parts << localTime(then.startedUtc);
    return parts.join(Words::tr(", "));
}

} // namespace canns
