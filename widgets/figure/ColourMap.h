#pragma once

#include <QIcon>
#include <QRgb>
#include <QSize>
#include <QString>

#include <array>
#include <span>

namespace canns {

/// Colours for numbers in [0, 1]. Sequential maps have rising lightness; cyclic ones end where they begin and
/// are for phases and angles. There is no rainbow.
class ColourMap {
public:
    enum class Kind { Sequential, Cyclic };

    const QString& name() const noexcept { return name_; } ///< As in settings; never translated.
    Kind kind() const noexcept { return kind_; }
    /// The colour of `value`, clamped (sequential) or wrapped (cyclic) into [0, 1]; transparent for NaN.
    QRgb colour(double value) const;

    /// A strip of its colours.
    QIcon preview(QSize size) const;

    /// All maps, the default of its kind first.
    static std::span<const ColourMap> all();
    /// The map of that name; the first of `kind` if there is none.
    static const ColourMap& named(const QString& name, Kind kind = Kind::Sequential);

private:
    using Table = std::array<QRgb, 256>;
    ColourMap(QString name, Kind kind, const Table& table)
        : name_(std::move(name)), kind_(kind), table_(table) {}
    static std::array<ColourMap, 5> make();

    QString name_;
    Kind kind_;
    Table table_;
};

} // namespace canns
