// A report as HTML and as PDF.
#include "app/figures/Report.h"
#include "widgets/figure/FigureExport.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QGuiApplication>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QTextDocument>
#include <QTextOption>

#include <algorithm>
#include <memory>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr double figureFontPoints = 7.5;
/// An SVG that is larger than that is a picture of many thousand pieces: browsers draw PNG sooner.
constexpr qsizetype mostSvgBytes = 1'000'000;
constexpr double pngDotsPerInch = 200.0;

const auto htmlStyle = R"(
body { font-family: sans-serif; font-size: 10.5pt; line-height: 1.45; color: #1c1e22; background: #fff;
       max-width: 190mm; margin: 12mm auto; padding: 0 6mm; }
h1 { font-size: 18pt; } h2 { font-size: 14pt; margin-top: 9mm; border-bottom: 1px solid #d5d8dd; }
h3 { font-size: 11.5pt; margin-bottom: 1mm; }
table { border-collapse: collapse; margin: 2mm 0; font-size: 9.5pt; } table.wide { width: 100%; }
th, td { padding: 1mm 2.5mm 1mm 0; text-align: left; vertical-align: top; border-bottom: 1px solid #e8eaee;
         overflow-wrap: break-word; }
table.facts td { overflow-wrap: anywhere; }
table.facts td:first-child { color: #5a5e64; white-space: nowrap; }
code { font-family: monospace; font-size: 0.92em; overflow-wrap: anywhere; }
.figures { display: flex; flex-wrap: wrap; gap: 6mm; margin: 3mm 0; }
figure { margin: 0; } figure img { display: block; width: 100%; height: auto; }
figcaption { font-size: 9pt; color: #3c4046; }
@media print { body { margin: 0; max-width: none; } h2, h3 { break-after: avoid; }
               figure, table { break-inside: avoid; } }
)";

const auto pdfStyle = uR"(
h1 { font-size: 22px; } h2 { font-size: 17px; } h3 { font-size: 14px; }
th, td { padding-right: 10px; } table { font-size: 11px; } code { font-size: 10px; }
)"_s;

constexpr double marginMillimetres = 18.0;
constexpr double bodyPixels = 12.0;
constexpr double captionPixels = 10.5;
constexpr double gapPixels = 8.0;

FigureExport exportOf(const ReportFigure& figure) {
    FigureExport how;
    how.millimetres = figure.millimetres;
    how.fontPoints = figureFontPoints;
    return how;
}

/// The figure as the address of an image.
QByteArray embedded(const ReportFigure& figure) {
    const FigureExport how = exportOf(figure);
    const Drawing drawing = drawingOf(*figure.figure, how);
    const QByteArray svg = svgOf(drawing, how);
    if (svg.size() <= mostSvgBytes)
        return "data:image/svg+xml;base64," + svg.toBase64();
    FigureExport png = how;
    png.dotsPerInch = pngDotsPerInch;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    pictureOf(drawing, png).save(&buffer, "PNG");
    return "data:image/png;base64," + bytes.toBase64();
}

/// Words that are laid out for a width, in logical pixels.
std::unique_ptr<QTextDocument> laidOut(const QString& html, double width, double pixels) {
    auto document = std::make_unique<QTextDocument>();
    QFont font = QGuiApplication::font();
    font.setPixelSize(static_cast<int>(pixels));
    font.setHintingPreference(QFont::PreferNoHinting);
    document->setDefaultFont(font);
    document->setUseDesignMetrics(true); // The page is not made of the screen's pixels.
    document->setDocumentMargin(0);
    document->setDefaultStyleSheet(pdfStyle);
    // A path may be one word that is wider than the page.
    static const QRegularExpression longWord(u"[^\\s<>]{80,}"_s);
    if (html.contains(longWord)) {
        QTextOption option = document->defaultTextOption();
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        document->setDefaultTextOption(option);
    }
    document->setHtml(html);
    document->setTextWidth(width);
    return document;
}

void paintWords(QPainter& painter, const QTextDocument& document) {
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, QColor(28, 30, 34));
    document.documentLayout()->draw(&painter, context);
}

/// A part of the report as it lies on a page.
class PdfPart {
public:
    PdfPart(const ReportPart& part, double width) : part_(part) {
        if (!part.html.isEmpty()) {
            words_ = laidOut(part.html, width, bodyPixels);
            height_ = words_->size().height();
            return;
        }
        for (const ReportFigure& figure : part.figures) {
            const QSizeF size(logicalPixels(figure.millimetres.width()),
                              logicalPixels(figure.millimetres.height()));
            captions_.push_back(laidOut(figure.caption.toHtmlEscaped(), size.width(), captionPixels));
            height_ = std::max(height_, size.height() + captions_.back()->size().height());
        }
    }

    double height() const noexcept { return height_; }
    bool leads() const noexcept { return part_.leads; }

    void paint(QPainter& painter, double width) const {
        if (words_) {
            paintWords(painter, *words_);
            return;
        }
        double used = 0.0;
        for (const ReportFigure& figure : part_.figures)
            used += logicalPixels(figure.millimetres.width());
        const double gap =
            part_.figures.size() > 1 ? (width - used) / static_cast<double>(part_.figures.size() - 1) : 0.0;
        double x = 0.0;
        for (std::size_t i = 0; i < part_.figures.size(); ++i) {
            const ReportFigure& figure = part_.figures[i];
            const FigureExport how = exportOf(figure);
            const QSizeF size(logicalPixels(how.millimetres.width()),
                              logicalPixels(how.millimetres.height()));
            painter.save();
            painter.translate(x, 0);
            painter.save();
            painter.setRenderHint(QPainter::LosslessImageRendering);
            drawingOf(*figure.figure, how).paint(painter, size);
            painter.restore();
            painter.translate(0, size.height());
            paintWords(painter, *captions_[i]);
            painter.restore();
            x += size.width() + gap;
        }
    }

private:
    const ReportPart& part_;
    std::unique_ptr<QTextDocument> words_;
    std::vector<std::unique_ptr<QTextDocument>> captions_;
    double height_ = 0.0;
};

/// Where each part begins; pages are filled from the top, and what leads goes to the page of what follows it.
struct Place {
    int page = 0;
    double y = 0.0;
};

std::vector<Place> placesOf(const std::vector<PdfPart>& parts, double pageHeight) {
    std::vector<Place> places;
    Place next;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        double together = parts[i].height();
        for (std::size_t k = i; parts[k].leads() && k + 1 < parts.size(); ++k)
            together += gapPixels + parts[k + 1].height();
        if (next.y > 0 && next.y + together > pageHeight)
            next = {next.page + 1, 0.0};
        places.push_back(next);
        next.y += parts[i].height() + gapPixels;
    }
    return places;
}

} // namespace

QByteArray reportHtml(const Report& report, const ReportProgress& progress) {
    QByteArray html = "<!DOCTYPE html>\n<html lang=\"" + report.language.toUtf8() +
                      "\">\n<head>\n<meta charset=\"utf-8\"/>\n<meta name=\"viewport\" "
                      "content=\"width=device-width, initial-scale=1\"/>\n<title>" +
                      report.title.toHtmlEscaped().toUtf8() + "</title>\n<style>" + htmlStyle +
                      "</style>\n</head>\n<body>\n";
    for (std::size_t i = 0; i < report.parts.size(); ++i) {
        if (progress)
            progress(static_cast<double>(i) / static_cast<double>(report.parts.size()));
        const ReportPart& part = report.parts[i];
        if (!part.html.isEmpty()) {
            html += part.html.toUtf8() + '\n';
            continue;
        }
        html += "<div class=\"figures\">\n";
        for (const ReportFigure& figure : part.figures) {
            const QByteArray caption = figure.caption.toHtmlEscaped().toUtf8();
            html += "<figure id=\"" + QByteArray::fromStdString(figure.name) +
                    "\" style=\"width: " + QByteArray::number(figure.millimetres.width(), 'f', 0) +
                    "mm\"><img alt=\"" + caption + "\" src=\"" + embedded(figure) + "\"/><figcaption>" +
                    caption + "</figcaption></figure>\n";
        }
        html += "</div>\n";
    }
    return html + "</body>\n</html>\n";
}

QByteArray reportPdf(const Report& report, const ReportProgress& progress) {
    const QSizeF page = QPageSize::definitionSize(QPageSize::A4);
    const double width = logicalPixels(reportWidthMillimetres);
    const double pageHeight = logicalPixels(page.height() - 2 * marginMillimetres);
    std::vector<PdfPart> parts;
    for (const ReportPart& part : report.parts)
        parts.emplace_back(part, width);
    const std::vector<Place> places = placesOf(parts, pageHeight);

    const double margin = logicalPixels(marginMillimetres);
    const int pages = places.empty() ? 1 : places.back().page + 1;
    const auto paintFoot = [&](QPainter& painter, int number) {
        painter.save();
        QFont font = QGuiApplication::font();
        font.setPixelSize(10);
        painter.setFont(font);
        painter.setPen(QColor(110, 114, 122));
        painter.translate(margin, margin + pageHeight + 10);
        const QRectF foot(0, 0, width, 16);
        painter.drawText(foot, int(Qt::AlignLeft) | int(Qt::AlignVCenter), report.title);
        painter.drawText(foot, int(Qt::AlignRight) | int(Qt::AlignVCenter),
                         u"%1 / %2"_s.arg(number).arg(pages));
        painter.restore();
    };
    return pdfWith(QPageSize(QPageSize::A4), report.title, [&](QPainter& painter, QPdfWriter& writer) {
        paintFoot(painter, 1);
        int now = 0;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (progress)
                progress(static_cast<double>(i) / static_cast<double>(parts.size()));
            if (places[i].page != now) {
                now = places[i].page;
                writer.newPage();
                paintFoot(painter, now + 1);
            }
            painter.save();
            painter.translate(margin, margin + places[i].y);
            if (parts[i].height() > pageHeight) // Longer than a page: as small as it takes.
                painter.scale(pageHeight / parts[i].height(), pageHeight / parts[i].height());
            parts[i].paint(painter, width);
            painter.restore();
        }
    });
}

} // namespace canns
