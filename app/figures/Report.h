#pragma once

#include "core/pipeline/Analysis.h"
#include "core/verdict/Verdict.h"
#include "widgets/figure/Figure.h"
#include "widgets/selection/Selection.h"

#include <QSizeF>
#include <QString>

#include <functional>
#include <memory>
#include <string>
#include <vector>

/// The report of an analysis: what a paper's supplement needs to have of it.
namespace canns {

/// A figure in a report.
struct ReportFigure {
    std::string name; ///< "tda-barcode"
    QString caption;  ///< With its number.
    std::unique_ptr<Figure> figure;
    QSizeF millimetres;
};

/// A part of a report: words, or figures side by side.
struct ReportPart {
    QString html; ///< Simple: what browsers and Qt's rich text both show. Empty for figures.
    std::vector<ReportFigure> figures = {};
    bool leads = false; ///< Stays on the page of what follows: a heading.
};

/// Recording, verdict with its rule, and of every stage that was run what it found, figures and parameters;
/// how to get the same again, versions, and what to cite. In the language of the application.
struct Report {
    QString title;
    QString language;                                                     ///< "en", "zh-CN"
    std::unique_ptr<Selection> selection = std::make_unique<Selection>(); ///< That the figures follow.
    std::vector<ReportPart> parts;
};

/// Width of the words and of a row of figures.
constexpr double reportWidthMillimetres = 174.0;

/// Hears how far the work is, 0 to 1; what it throws ends the work.
using ReportProgress = std::function<void(double fraction)>;

/// The verdict of the stage; made from the bars where the stage was not run; null where they do not suffice.
std::shared_ptr<const Verdict> verdictFor(const AnalysisResults& results, const Progress& progress = {});

/// `verdict` may be null. GUI thread.
Report makeReport(const Analysis& analysis, const std::shared_ptr<const Verdict>& verdict,
                  const ReportProgress& progress = {});

/// As one HTML file that needs no other; figures are SVG in it, or PNG where that is smaller by far.
QByteArray reportHtml(const Report& report, const ReportProgress& progress = {});
/// As a PDF of A4 pages; figures are vectors in it.
QByteArray reportPdf(const Report& report, const ReportProgress& progress = {});

/// Makes the report and writes it as .html or .pdf, as the name says; the same analysis gives the same
/// bytes. Throws BadInput for another ending or where nothing was run, Failure when the disk says no.
void writeReport(const Analysis& analysis, const std::shared_ptr<const Verdict>& verdict, const QString& path,
                 const ReportProgress& progress = {});

} // namespace canns
