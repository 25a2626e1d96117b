#pragma once

#include "support/Program.h"

#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <vector>

/// What librsvg and poppler make of our SVG and PDF, held against the PNG that we have drawn ourselves.
namespace canns::test {

/// How much two pictures of one figure differ: grey levels are averaged over squares of 24 pixels, so that
/// letters and lines may lie a pixel apart; the 99th of a hundred squares counts, since a tick more or less
/// is no other figure.
inline double differenceOf(const QImage& a, const QImage& b) {
    const QSize squares = a.size() / 24;
    const auto averaged = [&](const QImage& image) {
        return image.convertToFormat(QImage::Format_Grayscale8)
            .scaled(squares, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    };
    const QImage left = averaged(a);
    const QImage right = averaged(b);
    std::vector<int> differences;
    for (int y = 0; y < squares.height(); ++y)
        for (int x = 0; x < squares.width(); ++x)
            differences.push_back(std::abs(qGray(left.pixel(x, y)) - qGray(right.pixel(x, y))));
    std::ranges::sort(differences);
    return differences[differences.size() * 99 / 100];
}

inline int coloursOf(const QImage& image) {
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            colours.insert(image.pixel(x, y));
    return static_cast<int>(colours.size());
}

/// Where a picture has something on its white ground.
struct Ink {
    double share = 0.0; ///< Of the pixels.
    QRect box;

    explicit Ink(const QImage& image) {
        constexpr int darkerThanGround = 20;
        qint64 count = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (qGray(image.pixel(x, y)) < 255 - darkerThanGround) {
                    ++count;
                    box |= QRect(x, y, 1, 1);
                }
        share = static_cast<double>(count) / (static_cast<double>(image.width()) * image.height());
    }
};

inline bool hasOtherRenderers() {
    return !QStandardPaths::findExecutable(QStringLiteral("rsvg-convert")).isEmpty() &&
           !QStandardPaths::findExecutable(QStringLiteral("pdftoppm")).isEmpty() &&
           !QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty() &&
           !QStandardPaths::findExecutable(QStringLiteral("pdffonts")).isEmpty();
}

/// What is wrong with STEM.svg and STEM.pdf beside STEM.png (100 dots to the inch, white ground), one
/// sentence a fault; none is good. `words` must stand in both as text. STEM-svg.png and STEM-pdf.png are left
/// behind.
inline QStringList faultsOfExport(const QString& stem, const QStringList& words,
                                  double mostDifference = 22.0) {
    QStringList faults;
    const QImage ours(stem + QStringLiteral(".png"));
    const Ink inkOfOurs(ours);
    if (inkOfOurs.share < 0.005 || coloursOf(ours) < 8)
        faults << QStringLiteral("the picture is blank");
    const Ended svg = runProgram(QStringLiteral("rsvg-convert"),
                                 {"-b", "white", "-w", QString::number(ours.width()), "-h",
                                  QString::number(ours.height()), "-o", stem + "-svg.png", stem + ".svg"});
    const Ended pdf = runProgram(QStringLiteral("pdftoppm"),
                                 {"-r", "100", "-png", "-singlefile", stem + ".pdf", stem + "-pdf"});
    if (svg.exitCode != 0 || !svg.err.isEmpty())
        faults << "librsvg: " + svg.err;
    if (pdf.exitCode != 0 || !pdf.err.isEmpty())
        faults << "poppler: " + pdf.err;
    for (const QString& by : {QStringLiteral("svg"), QStringLiteral("pdf")}) {
        const QImage theirs = QImage(stem + u'-' + by + ".png").convertToFormat(QImage::Format_RGB32);
        if (std::abs(theirs.width() - ours.width()) > 1 || std::abs(theirs.height() - ours.height()) > 1) {
            faults << by + ": another size";
            continue;
        }
        if (const double difference = differenceOf(ours, theirs); difference >= mostDifference)
            faults << QStringLiteral("%1: squares differ by %2").arg(by).arg(difference);
        const Ink ink(theirs);
        if (ink.share < 0.5 * inkOfOurs.share || ink.share > 2.0 * inkOfOurs.share)
            faults << QStringLiteral("%1: %2 of the page is inked, not %3")
                          .arg(by)
                          .arg(ink.share)
                          .arg(inkOfOurs.share);
        constexpr int apart = 6; // Letters of other programs are a little wider.
        const QRect& box = inkOfOurs.box;
        if (std::abs(ink.box.left() - box.left()) > apart || std::abs(ink.box.top() - box.top()) > apart ||
            std::abs(ink.box.right() - box.right()) > apart ||
            std::abs(ink.box.bottom() - box.bottom()) > apart)
            faults << QStringLiteral("%1: ink from %2, %3 to %4, %5, not from %6, %7 to %8, %9")
                          .arg(by)
                          .arg(ink.box.left())
                          .arg(ink.box.top())
                          .arg(ink.box.right())
                          .arg(ink.box.bottom())
                          .arg(box.left())
                          .arg(box.top())
                          .arg(box.right())
                          .arg(box.bottom());
        if (!theirs.rect().adjusted(1, 1, -1, -1).contains(ink.box))
            faults << by + ": something is cut off at the page's edge";
    }
    // Ligatures are letters again.
    const QString inPdf = runProgram(QStringLiteral("pdftotext"), {stem + ".pdf", "-"})
                              .out.normalized(QString::NormalizationForm_KC)
                              .replace(QStringLiteral("..."), QStringLiteral(" "));
    const QString inSvg = QString::fromUtf8(contentOf(stem + ".svg"));
    for (const QString& word : words) {
        if (!inPdf.contains(word))
            faults << QStringLiteral("pdf: \"%1\" is no text in it").arg(word);
        if (!inSvg.contains(word.toHtmlEscaped()))
            faults << QStringLiteral("svg: \"%1\" is no text in it").arg(word);
    }
    if (inSvg.contains(QChar(0x2026)))
        faults << QStringLiteral("a text is cut short");
    // NAME TYPE ENCODING emb sub uni OBJECT ID
    static const QRegularExpression font(
        QStringLiteral("\\s(yes|no)\\s+(yes|no)\\s+(yes|no)\\s+\\d+\\s+\\d+$"));
    const QStringList fonts =
        runProgram(QStringLiteral("pdffonts"), {stem + ".pdf"}).out.trimmed().split(u'\n').mid(2);
    if (fonts.isEmpty())
        faults << QStringLiteral("pdf: no fonts");
    for (const QString& line : fonts)
        if (font.match(line).captured(1) != QLatin1String("yes"))
            faults << "pdf: a font is not embedded: " + line;
    return faults;
}

} // namespace canns::test
