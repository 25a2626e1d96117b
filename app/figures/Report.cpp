#include "app/figures/Report.h"

#include "app/figures/HtmlTable.h"
#include "app/figures/StageFigures.h"
#include "app/figures/VerdictText.h"
#include "core/base/Files.h"
#include "core/base/Memory.h"
#include "core/pipeline/Provenance.h"
#include "widgets/text/CoreText.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

constexpr double gapMillimetres = 6.0;
constexpr double rowMillimetres = 62.0;
constexpr double pageMillimetres = 110.0;

QString escaped(const std::string& text) { return QString::fromStdString(text).toHtmlEscaped(); }

QString row(const QString& what, const QString& value) {
    return value.isEmpty() ? QString()
                           : u"<tr><td>"_s + what.toHtmlEscaped() + u"</td><td>"_s + value + u"</td></tr>"_s;
}

QString table(const QString& rows) {
    return u"<table class=\"facts\" cellpadding=\"3\">"_s + rows + u"</table>"_s;
}

QString list(const QStringList& items) {
    QString html = u"<ul>"_s;
    for (const QString& item : items)
        html += u"<li>"_s + item + u"</li>"_s;
    return html + u"</ul>"_s;
}

/// The name of a stage's section.
QString stageTitle(const std::string& stage) {
    static const std::pair<const char*, const char*> titles[] = {
        {"preprocess", QT_TRANSLATE_NOOP("Report", "Activity")},
        {"cells", QT_TRANSLATE_NOOP("Report", "Groups of cells")},
        {"tda", QT_TRANSLATE_NOOP("Report", "Topology")},
        {"verdict", QT_TRANSLATE_NOOP("Report", "Verdict")},
        {"decode", QT_TRANSLATE_NOOP("Report", "Decoded phases")},
        {"cohomap", QT_TRANSLATE_NOOP("Report", "Phases over the box")},
        {"cohospace", QT_TRANSLATE_NOOP("Report", "Cells over the phases")},
        {"pathcompare", QT_TRANSLATE_NOOP("Report", "Decoded and true path")},
        {"fr", QT_TRANSLATE_NOOP("Report", "Firing rates")},
        {"frm", QT_TRANSLATE_NOOP("Report", "Rate maps")},
        {"gridscore", QT_TRANSLATE_NOOP("Report", "Grid scores")}};
    for (const auto& [name, title] : titles)
        if (stage == name)
            return Words::tr(title);
    return QString::fromStdString(stage);
}

/// Of the methods that a stage stands on.
std::vector<std::string> papersOf(const std::string& stage) {
    if (stage == "cells")
        return {
            "Traag, Waltman & van Eck 2019, From Louvain to Leiden: guaranteeing well-connected communities, "
            "Sci. Rep. 9, 5233."};
    if (stage == "tda")
        return {"de Silva, Morozov & Vejdemo-Johansson 2011, Persistent cohomology and circular coordinates, "
                "Discrete Comput. Geom. 45, 737–759.",
                "Bauer 2021, Ripser: efficient computation of Vietoris–Rips persistence barcodes, J. Appl. "
                "Comput. Topol. 5, 391–423.",
                "Gardner et al. 2022, Toroidal topology of population activity in grid cells, Nature 602, "
                "123–128."};
    if (stage == "decode")
        return {"Scoccola, Gakhar, Bush, Schonsheck, Rask, Zhou & Perea 2023, Toroidal coordinates: "
                "decorrelating circular coordinates with lattice reduction, SoCG 2023."};
    if (stage == "frm")
        return {"Skaggs, McNaughton, Gothard & Markus 1993, An information-theoretic approach to deciphering "
                "the hippocampal code, NIPS 5."};
    if (stage == "gridscore")
        return {"Sargolini et al. 2006, Conjunctive representation of position, direction, and velocity in "
                "entorhinal cortex, Science 312, 758–762.",
                "Langston et al. 2010, Development of the spatial representation system in the rat, Science "
                "328, 1576–1580."};
    return {};
}

class Maker {
public:
    Maker(const Analysis& analysis, Report& report) : analysis_(analysis), report_(report) {}

    void recording();
    void verdict(const Verdict& verdict);
    void overview();
    void stage(const StageDescriptor& stage);
    void reproduction();
    void citations();

private:
    void words(const QString& html) { report_.parts.push_back({.html = html}); }
    void heading(int level, const QString& text) {
        report_.parts.push_back(
            {.html = u"<h%1>%2</h%1>"_s.arg(level).arg(text.toHtmlEscaped()), .figures = {}, .leads = true});
    }
    QString stateText(const StageStatus& status) const;
    QString parameterTable(const StageRun& run, const std::string& stage) const;
    void figures(const std::string& stage);
    void addFigure(ReportFigure figure);

    const Analysis& analysis_;
    Report& report_;
    int figureCount_ = 0;
};

void Maker::recording() {
    const RecordingIdentity& identity = analysis_.identity();
    const RecordingPtr recording = analysis_.recording();
    heading(2, Words::tr("Recording"));
    QString rows =
        row(Words::tr("Name"), escaped(identity.name)) + row(Words::tr("File"), escaped(identity.path)) +
        row(Words::tr("Format"), escaped(identity.format)) +
        row(Words::tr("Units"), QString::number(identity.units)) +
        row(Words::tr("Spikes"), identity.spikes > 0 ? QString::number(identity.spikes) : QString()) +
        row(Words::tr("Time"), Words::tr("%1 s to %2 s")
                                   .arg(identity.beginSeconds, 0, 'f', 2)
                                   .arg(identity.endSeconds, 0, 'f', 2));
    if (identity.simulated)
        rows += row(Words::tr("Origin"), Words::tr("Simulated data, not a measurement.").toHtmlEscaped());
    if (recording) {
        rows += row(Words::tr("Description"), escaped(recording->provenance.description));
        const std::vector<Gap>& gaps = recording->trajectory.gaps;
        const double lost = std::accumulate(gaps.begin(), gaps.end(), 0.0, [](double sum, const Gap& gap) {
            return sum + gap.endSeconds - gap.beginSeconds;
        });
        if (!recording->trajectory.seconds.empty())
            rows += row(Words::tr("Gaps in the tracking"),
                        Words::tr("%1, %2 s in all").arg(gaps.size()).arg(lost, 0, 'f', 2));
    }
    rows += row(Words::tr("SHA-256"), u"<code>"_s + escaped(identity.sha256) + u"</code>"_s) +
            row(Words::tr("Content"), u"<code>"_s + escaped(identity.key) + u"</code>"_s);
    words(table(rows));
    if (!recording)
        words(
            u"<p>"_s +
            Words::tr("The recording itself was not at hand when this report was written.").toHtmlEscaped() +
            u"</p>"_s);
    if (!identity.warnings.empty()) {
        QStringList items;
        for (const std::string& warning : identity.warnings)
            items << CoreText::sentence(warning).toHtmlEscaped();
        heading(3, Words::tr("What was odd about it"));
        words(list(items));
    }
}

void Maker::verdict(const Verdict& verdict) {
    heading(2, stageTitle("verdict"));
    words(u"<p><b>"_s + verdictSentence(verdict.shape).toHtmlEscaped() + u"</b> "_s +
          CoreText::sentence(verdict.reason).toHtmlEscaped() + u"</p><p>"_s + verdictRule().toHtmlEscaped() +
          u"</p>"_s);
    words(verdictChecks(Words::tr("As a ring"), verdict.ring));
    words(verdictChecks(Words::tr("As a torus"), verdict.torus));
}

QString Maker::stateText(const StageStatus& status) const {
    switch (status.state) {
    case StageState::NotRun:
        return Words::tr("not run");
    case StageState::Fresh:
        return Words::tr("done");
    case StageState::Stale:
        return Words::tr("of earlier parameters than those that are set now");
    case StageState::Failed:
        return Words::tr("failed: %1").arg(CoreText::sentence(status.error));
    }
    return {};
}

void Maker::overview() {
    heading(2, Words::tr("Steps"));
    QString html = u"<table class=\"wide\" cellpadding=\"3\">"_s +
                   headRow({Words::tr("Step"), Words::tr("What it does"), Words::tr("State"),
                            Words::tr("Started (UTC)"), Words::tr("Took")});
    for (const StageDescriptor& stage : analysis_.stages()) {
        const StageStatus status = analysis_.status(stage.name());
        QString started;
        QString took;
        if (status.run) {
            started = QString::fromStdString(status.run->startedUtc).replace(u'T', u' ').remove(u'Z');
            took = Words::tr("%1 s").arg(status.run->seconds, 0, 'f', 2);
        }
        html += u"<tr><td>"_s + escaped(stage.name()) + u"</td><td>"_s +
                CoreText::phrase(stage.description).toHtmlEscaped() + u"</td><td>"_s +
                stateText(status).toHtmlEscaped() + u"</td><td>"_s + started.toHtmlEscaped() +
                u"</td><td>"_s + took.toHtmlEscaped() + u"</td></tr>"_s;
    }
    words(html + u"</table>"_s);
}

QString Maker::parameterTable(const StageRun& run, const std::string& stage) const {
    const ParameterValues& values = run.parameters.at(stage);
    const auto rows = values.table().rows();
    if (rows.empty())
        return {};
    QString html = u"<table class=\"wide\" cellpadding=\"3\">"_s +
                   headRow({Words::tr("Parameter"), Words::tr("Name"), Words::tr("Value")});
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const ParameterInfo& info = rows[i].info;
        QString value = escaped(parameterText(rows[i], values[i]));
        if (value.isEmpty())
            value = u"–"_s;
        else if (!info.unit.empty())
            value += u' ' + CoreText::phrase(info.unit).toHtmlEscaped();
        if (!values.isDefault(i))
            value = u"<b>"_s + value + u"</b>"_s;
        QString label = CoreText::phrase(info.label).toHtmlEscaped();
        if (!info.symbol.empty())
            label += u' ' + escaped(info.symbol);
        html += u"<tr><td>"_s + label + u"</td><td><code>"_s + escaped(stage + '.' + info.name) +
                u"</code></td><td>"_s + value + u"</td></tr>"_s;
    }
    return html + u"</table>"_s;
}

void Maker::addFigure(ReportFigure figure) {
    figure.caption = Words::tr("Figure %1. %2").arg(++figureCount_).arg(figure.figure->shownTitle());
    // Beside the one before, if that is alone in its row and there is room.
    if (!report_.parts.empty() && report_.parts.back().figures.size() == 1) {
        const QSizeF before = report_.parts.back().figures.front().millimetres;
        if (before.width() + gapMillimetres + figure.millimetres.width() <= reportWidthMillimetres) {
            report_.parts.back().figures.push_back(std::move(figure));
            return;
        }
    }
    ReportPart part;
    part.figures.push_back(std::move(figure));
    report_.parts.push_back(std::move(part));
}

void Maker::figures(const std::string& stage) {
    for (const StageFigure& entry : stageFigures()) {
        if (entry.stage != stage)
            continue;
        std::unique_ptr<Figure> figure = entry.make(analysis_, *report_.selection);
        if (!figure)
            continue;
        const double width = entry.room == FigureRoom::Half ? (reportWidthMillimetres - gapMillimetres) / 2
                                                            : reportWidthMillimetres;
        const double height = entry.room == FigureRoom::Page ? pageMillimetres : rowMillimetres;
        addFigure(
            {.name = entry.name, .caption = {}, .figure = std::move(figure), .millimetres = {width, height}});
    }
}

void Maker::stage(const StageDescriptor& stage) {
    const StageStatus status = analysis_.status(stage.name());
    if (!status.run || stage.name() == "verdict")
        return;
    heading(2, stageTitle(stage.name()));
    QString lead = u"<p>"_s + CoreText::phrase(stage.description).toHtmlEscaped();
    if (status.state != StageState::Fresh)
        lead += u" <b>"_s + stateText(status).toHtmlEscaped() + u"</b>"_s;
    report_.parts.push_back({.html = lead + u"</p>"_s, .figures = {}, .leads = true});
    if (!status.run->remarks.empty()) {
        QStringList items;
        for (const std::string& remark : status.run->remarks)
            items << CoreText::sentence(remark).toHtmlEscaped();
        words(list(items));
    }
    figures(stage.name());
    if (const QString html = parameterTable(*status.run, stage.name()); !html.isEmpty()) {
        heading(3, Words::tr("Parameters"));
        words(html);
    }
}

void Maker::reproduction() {
    heading(2, Words::tr("The same again"));
    words(u"<p>"_s + Words::tr("This command gives the same results:").toHtmlEscaped() + u"</p><p><code>"_s +
          escaped(commandText(analysis_)) + u"</code></p>"_s);
    const nlohmann::json from = provenance(analysis_);
    QString rows;
    for (const auto& [name, version] : from.at("versions").items())
        rows += row(QString::fromStdString(name), escaped(version.get<std::string>()));
    for (const auto& [stage, seed] : from.at("seeds").items())
        rows += row(Words::tr("Seed of %1").arg(QString::fromStdString(stage)), escaped(seed.dump()));
    heading(3, Words::tr("Versions and seeds"));
    words(table(rows));
}

void Maker::citations() {
    heading(2, Words::tr("What to cite"));
    QStringList items;
    if (const RecordingPtr recording = analysis_.recording();
        recording && !recording->provenance.citation.empty())
        items << Words::tr("The recording: %1").arg(escaped(recording->provenance.citation));
    items << Words::tr("The program: canns-gui %1, attractor analysis and simulation for neuroscience.")
                 .arg(QString::fromLatin1(CANNS_VERSION));
    QStringList papers;
    for (const StageDescriptor& stage : analysis_.stages())
        if (analysis_.status(stage.name()).run)
            for (const std::string& paper : papersOf(stage.name()))
                papers << escaped(paper);
    papers.removeDuplicates();
    for (const QString& paper : papers)
        items << Words::tr("The method: %1").arg(paper);
    words(list(items));
}

} // namespace

std::shared_ptr<const Verdict> verdictFor(const AnalysisResults& results, const Progress& progress) {
    if (auto found = results.result<Verdict>())
        return found;
    const auto activity = results.result<Activity>();
    const auto topology = results.result<TdaResult>();
    if (!activity || !topology || !canBeJudged(topology->persistence))
        return nullptr;
    return std::make_shared<const Verdict>(judge(*activity, *topology, progress));
}

Report makeReport(const Analysis& analysis, const std::shared_ptr<const Verdict>& verdict,
                  const ReportProgress& progress) {
    const auto hasRun = [&](const StageDescriptor& stage) { return bool(analysis.status(stage.name()).run); };
    if (std::ranges::none_of(analysis.stages(), hasRun))
        throw BadInput("Nothing was analysed yet: there is nothing to report.", analysis.identity().name,
                       "Run a step first.");
    Report report;
    const QString name = QString::fromStdString(analysis.identity().name);
    report.title = Words::tr("Analysis of %1").arg(name);
    report.language = Words::tr("en", "the language of the report for HTML: en, zh-CN");
    report.parts.push_back({.html = u"<h1>"_s + report.title.toHtmlEscaped() + u"</h1>"_s});
    Maker maker(analysis, report);
    if (verdict)
        maker.verdict(*verdict);
    maker.recording();
    maker.overview();
    std::size_t done = 0;
    for (const StageDescriptor& stage : analysis.stages()) {
        if (progress)
            progress(static_cast<double>(done++) / static_cast<double>(analysis.stages().size()));
        maker.stage(stage);
    }
    maker.reproduction();
    maker.citations();
    return report;
}

void writeReport(const Analysis& analysis, const std::shared_ptr<const Verdict>& verdict, const QString& path,
                 const ReportProgress& progress) {
    const QString ending = QFileInfo(path).suffix().toLower();
    const bool html = ending == u"html"_s || ending == u"htm"_s;
    if (!html && ending != u"pdf"_s)
        throw BadInput("A report is written as .html or .pdf, not as \"." + ending.toStdString() + "\".",
                       path.toStdString(), "Give the file one of these endings.");
    const auto part = [&](double from, double to) -> ReportProgress {
        if (!progress)
            return {};
        return [&progress, from, to](double fraction) { progress(from + (to - from) * fraction); };
    };
    const Report report = makeReport(analysis, verdict, part(0.0, 0.4));
    const QByteArray bytes = html ? reportHtml(report, part(0.4, 1.0)) : reportPdf(report, part(0.4, 1.0));
    writeTextAtomically(std::filesystem::path(path.toStdU16String()), bytes.toStdString());
}

} // namespace canns
