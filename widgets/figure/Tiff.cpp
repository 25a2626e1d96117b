#include "widgets/figure/Tiff.h"

#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

namespace canns {

namespace {

constexpr std::uint16_t shortType = 3;
constexpr std::uint16_t longType = 4;
constexpr std::uint16_t rationalType = 5;

template <typename T>
void append(QByteArray& to, T value) {
    const T little = qToLittleEndian(value);
    to.append(reinterpret_cast<const char*>(&little), sizeof(T));
}

/// Rows of red, green and blue, each as its difference to the pixel at its left: that packs best.
QByteArray differencesOf(const QImage& rgb) {
    QByteArray bytes(qsizetype{3} * rgb.width() * rgb.height(), Qt::Uninitialized);
    char* out = bytes.data();
    for (int y = 0; y < rgb.height(); ++y) {
        const uchar* row = rgb.constScanLine(y);
        for (int x = 0; x < 3 * rgb.width(); ++x)
            *out++ = static_cast<char>(x < 3 ? row[x] : row[x] - row[x - 3]);
    }
    return bytes;
}

} // namespace

QByteArray tiffOf(const QImage& image, double dotsPerInch) {
    const QImage rgb = image.convertToFormat(QImage::Format_RGB888);
    const QByteArray pixels =
        qCompress(differencesOf(rgb)).mid(4); // Qt puts the length before zlib's stream.
    constexpr std::uint32_t header = 8;
    const auto pixelBytes = static_cast<std::uint32_t>(pixels.size() + pixels.size() % 2);
    const std::uint32_t bitsAt = header + pixelBytes;
    const std::uint32_t resolutionAt = bitsAt + 6 + 2;
    const std::uint32_t directoryAt = resolutionAt + 8;

    QByteArray file("II");
    append<std::uint16_t>(file, 42);
    append<std::uint32_t>(file, directoryAt);
    file += pixels;
    file.append(pixelBytes - pixels.size(), '\0');
    for (int colour = 0; colour < 3; ++colour)
        append<std::uint16_t>(file, 8);
    append<std::uint16_t>(file, 0);
    append<std::uint32_t>(file, static_cast<std::uint32_t>(std::lround(dotsPerInch * 100)));
    append<std::uint32_t>(file, 100);

    struct Tag {
        std::uint16_t name, type;
        std::uint32_t count, value;
    };
    const auto width = static_cast<std::uint32_t>(rgb.width());
    const auto height = static_cast<std::uint32_t>(rgb.height());
    const std::vector<Tag> tags{{256, longType, 1, width},
                                {257, longType, 1, height},
                                {258, shortType, 3, bitsAt}, // bits a sample
                                {259, shortType, 1, 8},      // compression: deflate
                                {262, shortType, 1, 2},      // RGB
                                {273, longType, 1, header},  // where the only strip is
                                {277, shortType, 1, 3},      // samples a pixel
                                {278, longType, 1, height},  // rows a strip
                                {279, longType, 1, static_cast<std::uint32_t>(pixels.size())},
                                {282, rationalType, 1, resolutionAt},
                                {283, rationalType, 1, resolutionAt},
                                {284, shortType, 1, 1},  // colours side by side
                                {296, shortType, 1, 2},  // per inch
                                {317, shortType, 1, 2}}; // differences
    append<std::uint16_t>(file, static_cast<std::uint16_t>(tags.size()));
    for (const Tag& tag : tags) {
        append(file, tag.name);
        append(file, tag.type);
        append(file, tag.count);
        append(file, tag.value); // A short value stands in the low half, as little-endian has it anyway.
    }
    append<std::uint32_t>(file, 0);
    return file;
}

} // namespace canns
