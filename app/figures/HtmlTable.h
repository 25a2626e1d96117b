#pragma once

#include <QString>
#include <QStringList>

namespace canns {

/// The row of headings of a table.
inline QString headRow(const QStringList& headings) {
    QString html = QStringLiteral("<tr>");
    for (const QString& heading : headings)
        html += QStringLiteral("<th align=\"left\">") + heading.toHtmlEscaped() + QStringLiteral("</th>");
    return html + QStringLiteral("</tr>");
}

} // namespace canns
