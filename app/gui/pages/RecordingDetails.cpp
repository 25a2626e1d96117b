#include "app/gui/pages/RecordingDetails.h"

#include "widgets/text/CoreText.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>
#include <numeric>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

struct Details {
    Q_DECLARE_TR_FUNCTIONS(RecordingDetails)
};

constexpr std::size_t mostGapsListed = 100;

QString row(const QString& what, const std::string& value) {
    return value.empty()
               ? QString()
               : u"<p><b>"_s + what + u"</b><br>"_s +
                     QString::fromStdString(value).toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</p>"_s;
}

QString secondsText(double seconds) { return QLocale().toString(seconds, 'f', 2); }

QString table(const QStringList& rows) {
    return u"<table cellspacing='0' cellpadding='3' width='100%'>"_s + rows.join(QString()) + u"</table>"_s;
}

QString cells(const QStringList& cells) {
    return u"<tr><td>"_s + cells.join(u"</td><td align='right'>"_s) + u"</td></tr>"_s;
}

} // namespace

QString spanText(double seconds) {
    if (seconds < 60)
        return Details::tr("%1 s").arg(QLocale().toString(seconds, 'f', 1));
    const auto whole = std::llround(seconds);
    if (whole < 3600)
        return Details::tr("%1 min %2 s").arg(whole / 60).arg(whole % 60);
    return Details::tr("%1 h %2 min").arg(whole / 3600).arg(whole % 3600 / 60);
}

QString recordingInOneLine(const Recording& recording, const RecordingSummary& summary) {
    QStringList parts;
    parts << Details::tr("%n unit(s)", nullptr, static_cast<int>(recording.unitCount()));
    if (recording.hasSpikes())
        parts << Details::tr("%1 spikes")
                     .arg(QLocale().toString(static_cast<qulonglong>(recording.spikes.spikeCount())));
    else
        parts << Details::tr("%1 bins of %2 ms")
                     .arg(QLocale().toString(static_cast<qulonglong>(recording.binned->values.rows())))
                     .arg(QLocale().toString(recording.binned->binWidthSeconds * 1000, 'g', 4));
    parts << spanText(summary.durationSeconds);
    const bool position = recording.trajectory.hasPosition();
    const bool direction = recording.trajectory.hasHeadDirection();
    parts << (position && direction ? Details::tr("position and head direction")
              : position            ? Details::tr("position")
              : direction           ? Details::tr("head direction")
                                    : Details::tr("no tracking"));
    parts << QString::fromStdString(recording.provenance.format);
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString recordingDetails(const Recording& recording) {
    QString html;
    if (!recording.warnings.empty()) {
        html += u"<h4>"_s + Details::tr("Warnings") + u"</h4><ul>"_s;
        for (const std::string& warning : recording.warnings)
            html += u"<li>"_s + CoreText::sentence(warning).toHtmlEscaped() + u"</li>"_s;
        html += u"</ul>"_s;
    }
    const Provenance& from = recording.provenance;
    html += u"<h4>"_s + Details::tr("Where it comes from") + u"</h4>"_s;
    if (from.simulated)
        html += u"<p>"_s + Details::tr("Simulated data, not a measurement.") + u"</p>"_s;
    html += row(Details::tr("Description"), from.description) +
            row(Details::tr("Please cite"), from.citation) + row(Details::tr("File"), from.path) +
            row(Details::tr("Format"), from.format) + row(Details::tr("SHA-256"), from.sha256);
    if (!recording.epochs.empty()) {
        QStringList rows;
        for (const Epoch& epoch : recording.epochs)
            rows << cells({QString::fromStdString(epoch.name).toHtmlEscaped(),
                           Details::tr("%1 to %2 s")
                               .arg(secondsText(epoch.beginSeconds), secondsText(epoch.endSeconds))});
        html += u"<h4>"_s + Details::tr("Epochs") + u"</h4>"_s + table(rows);
    }
    const std::vector<Gap>& gaps = recording.trajectory.gaps;
    if (!recording.trajectory.seconds.empty()) {
        html += u"<h4>"_s + Details::tr("Gaps in the tracking") + u"</h4>"_s;
        if (gaps.empty()) {
            html += u"<p>"_s + Details::tr("None.") + u"</p>"_s;
        } else {
            const double lost =
                std::accumulate(gaps.begin(), gaps.end(), 0.0, [](double sum, const Gap& gap) {
                    return sum + gap.endSeconds - gap.beginSeconds;
                });
            html += u"<p>"_s +
                    Details::tr("%n gap(s), %1 in all.", nullptr, static_cast<int>(gaps.size()))
                        .arg(spanText(lost)) +
                    u"</p>"_s;
            QStringList rows;
            for (std::size_t i = 0; i < std::min(gaps.size(), mostGapsListed); ++i)
                rows << cells(
                    {Details::tr("%1 to %2 s")
                         .arg(secondsText(gaps[i].beginSeconds), secondsText(gaps[i].endSeconds)),
                     Details::tr("%1 s").arg(secondsText(gaps[i].endSeconds - gaps[i].beginSeconds))});
            html += table(rows);
            if (gaps.size() > mostGapsListed)
                html += u"<p>"_s + Details::tr("The first %1 are listed.").arg(mostGapsListed) + u"</p>"_s;
        }
    }
    return html;
}

} // namespace canns
