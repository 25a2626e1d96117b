#pragma once

#include "widgets/figure/Figure.h"

#include <QObject>

class QSettings;

namespace canns {

/// Looks that were kept, each for the figures of one kind and name: figures begin with them. A window has one
/// as its child, and its figures find it by their parents; without one nothing is kept.
class FigureDefaults : public QObject {
    Q_OBJECT
public:
    /// Kept in `store`, which must outlive this.
    explicit FigureDefaults(QSettings& store, QObject* parent = nullptr) : QObject(parent), store_(store) {}

    /// That of the nearest parent of the figure that has one; null if none has.
    static FigureDefaults* above(const QObject& figure);

    /// What was kept for such figures, or the figure's own look. Whatever the store holds, it is a usable
    /// one.
    Figure::Look lookOf(const Figure& figure) const;
    bool has(const Figure& figure) const;
    void keep(const Figure& figure);
    void forget(const Figure& figure);

private:
    QSettings& store_;
};

} // namespace canns
