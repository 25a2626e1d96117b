#include "widgets/figure/ColourMap.h"

#include <QPainter>
#include <QPixmap>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;
using Table = std::array<QRgb, 256>;

/// Piecewise linear between stops that lie evenly over [0, 1].
template <std::size_t N>
Table between(const std::array<QRgb, N>& stops) {
    Table table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
        const double at = static_cast<double>(i) / 255.0 * static_cast<double>(N - 1);
        const std::size_t low = std::min(static_cast<std::size_t>(at), N - 2);
        const double w = at - static_cast<double>(low);
        const auto mix = [&](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * w)); };
        const QRgb a = stops[low];
        const QRgb b = stops[low + 1];
        table[i] = qRgb(mix(qRed(a), qRed(b)), mix(qGreen(a), qGreen(b)), mix(qBlue(a), qBlue(b)));
    }
    return table;
}

/// A colour from Oklab (Ottosson 2020), clipped to sRGB.
QRgb fromOklab(double lightness, double a, double b) {
    const double l = std::pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
    const double m = std::pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
    const double s = std::pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
    const auto encode = [](double linear) {
        const double clipped = std::clamp(linear, 0.0, 1.0);
        const double gamma =
            clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * std::pow(clipped, 1.0 / 2.4) - 0.055;
        return static_cast<int>(std::lround(255.0 * gamma));
    };
    return qRgb(encode(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                encode(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                encode(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
}

template <typename Oklab>
Table around(Oklab&& oklabAt) {
    Table table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
        const auto [lightness, a, b] = oklabAt(2.0 * std::numbers::pi * static_cast<double>(i) / 256.0);
        table[i] = fromOklab(lightness, a, b);
    }
    return table;
}

} // namespace

std::array<ColourMap, 5> ColourMap::make() {
    // Stops: viridis (Smith and van der Walt 2015), cividis (Nuñez et al. 2018), batlow (Crameri 2018).
    const std::array<QRgb, 11> viridis{0xff440154, 0xff482475, 0xff414487, 0xff355f8d, 0xff2a788e, 0xff21918c,
                                       0xff22a884, 0xff44bf70, 0xff7ad151, 0xffbddf26, 0xfffde725};
    const std::array<QRgb, 11> cividis{0xff002051, 0xff0a326a, 0xff2b446e, 0xff4d566d, 0xff696970, 0xff7f7c75,
                                       0xff948f78, 0xffada476, 0xffcaba6a, 0xffead156, 0xfffdea45};
    const std::array<QRgb, 10> batlow{0xff011959, 0xff103f60, 0xff1c5a62, 0xff3c6d56, 0xff687b3e,
                                      0xff9d892b, 0xffd29343, 0xfff8a17b, 0xfffdb7bc, 0xfffaccfa};
    // A circle of hues of equal lightness, and one that also goes from dark to light and back.
    const auto hues = [](double angle) {
        return std::array{0.72, 0.125 * std::cos(angle + 0.5), 0.125 * std::sin(angle + 0.5)};
    };
    const auto dusk = [](double angle) {
        const double sine = std::sin(angle);
        return std::array{0.60 + 0.25 * std::cos(angle), 0.10 * sine, -0.06 * sine * sine};
    };
    return {ColourMap(u"viridis"_s, Kind::Sequential, between(viridis)),
            ColourMap(u"cividis"_s, Kind::Sequential, between(cividis)),
            ColourMap(u"batlow"_s, Kind::Sequential, between(batlow)),
            ColourMap(u"phase"_s, Kind::Cyclic, around(hues)),
            ColourMap(u"dusk"_s, Kind::Cyclic, around(dusk))};
}

QRgb ColourMap::colour(double value) const {
    if (!std::isfinite(value))
        return qRgba(0, 0, 0, 0);
    if (kind_ == Kind::Cyclic)
        return table_[static_cast<std::size_t>((value - std::floor(value)) * 256.0) % 256];
    return table_[static_cast<std::size_t>(std::lround(std::clamp(value, 0.0, 1.0) * 255.0))];
}

QIcon ColourMap::preview(QSize size) const {
    QPixmap pixmap(size);
    QPainter painter(&pixmap);
    for (int i = 0; i < pixmap.width(); ++i) {
        painter.setPen(QColor::fromRgb(colour((i + 0.5) / pixmap.width())));
        painter.drawLine(i, 0, i, pixmap.height());
    }
    return QIcon(pixmap);
}

std::span<const ColourMap> ColourMap::all() {
    static const std::array<ColourMap, 5> maps = make();
    return maps;
}

const ColourMap& ColourMap::named(const QString& name, Kind kind) {
    for (const ColourMap& map : all())
        if (map.name() == name)
            return map;
    return *std::ranges::find(all(), kind, &ColourMap::kind);
}

} // namespace canns
