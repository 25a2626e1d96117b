#pragma once

#include <QByteArray>
#include <QImage>

namespace canns {

/// A picture as a TIFF file (6.0, RGB with 8 bits a colour, deflate), which journals ask for and Qt reads and
/// writes only with a plugin that not every machine has. Transparency is dropped. The same picture gives the
/// same bytes.
QByteArray tiffOf(const QImage& image, double dotsPerInch);

} // namespace canns
