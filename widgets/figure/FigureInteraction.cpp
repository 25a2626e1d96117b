// The part of Figure that answers mouse, keyboard and menu.
#include "widgets/figure/Figure.h"
#include "widgets/figure/FigureDefaults.h"
#include "widgets/figure/FigureExport.h"

#include <QActionGroup>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <cmath>

namespace canns {

namespace {

constexpr double keyStepPixels = 40.0;
constexpr double keyZoom = 1.25;
constexpr double clickPixels = 4.0;

bool usable(Range range, Range home) {
    // Not deeper than double precision can tell ticks apart, not farther out than is useful.
    return std::isfinite(range.length()) && range.length() > 1e-9 * home.length() &&
           range.length() < 20 * home.length();
}

// A window has Ctrl+S for its project and answers it before a figure could.
constexpr QKeyCombination saveKey = Qt::CTRL | Qt::ALT | Qt::Key_S;
constexpr QKeyCombination copyVectorKey = Qt::CTRL | Qt::ALT | Qt::Key_C;
constexpr QKeyCombination lookKey = Qt::CTRL | Qt::ALT | Qt::Key_L;

} // namespace

void Figure::setView(Range x, Range y) {
    if (!usable(x, x_.home) || !usable(y, y_.home) || (x == x_.view && y == y_.view))
        return;
    x_.view = x;
    y_.view = y;
    redraw();
    Q_EMIT viewChanged();
}

void Figure::resetView() { setView(x_.home, y_.home); }

void Figure::zoomAbout(QPointF anchor, double factor, bool alongX, bool alongY) {
    const QPointF at = plotArea(size()).toData(anchor);
    const auto about = [factor](Range range, double centre) {
        return Range{centre - (centre - range.from) / factor, centre + (range.to - centre) / factor};
    };
    setView(alongX ? about(x_.view, at.x()) : x_.view, alongY ? about(y_.view, at.y()) : y_.view);
}

void Figure::panBy(QPointF pixels) {
    const PlotArea area = plotArea(size());
    const double dx = pixels.x() / area.pixels().width() * x_.view.length();
    const double dy = pixels.y() / area.pixels().height() * y_.view.length() * (rowsDown_ ? 1 : -1);
    setView({x_.view.from - dx, x_.view.to - dx}, {y_.view.from - dy, y_.view.to - dy});
}

void Figure::wheelEvent(QWheelEvent* event) {
    if (!hasData() || !plotArea(size()).pixels().contains(event->position())) {
        event->ignore();
        return;
    }
    const double turn = event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x();
    const bool onlyX = event->modifiers().testFlag(Qt::ControlModifier);
    const bool onlyY = event->modifiers().testFlag(Qt::AltModifier);
    zoomAbout(event->position(), std::pow(keyZoom, turn / 120.0), equalAspect_ || !onlyY,
              equalAspect_ || !onlyX);
    event->accept();
}

void Figure::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !hasData())
        return;
    pressed_ = dragged_ = event->position();
    drag_ = event->modifiers().testFlag(Qt::ShiftModifier) ? Drag::Box : Drag::Undecided;
}

void Figure::mouseMoveEvent(QMouseEvent* event) {
    const QPointF now = event->position();
    pointer_ = now;
    if (drag_ == Drag::Undecided && (now - pressed_).manhattanLength() > clickPixels) {
        drag_ = Drag::Pan;
        setCursor(Qt::ClosedHandCursor);
    }
    if (drag_ == Drag::Pan)
        panBy(now - dragged_);
    dragged_ = now;
    update();
}

void Figure::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    const Drag was = std::exchange(drag_, Drag::None);
    unsetCursor();
    const PlotArea area = plotArea(size());
    if (was == Drag::Undecided && area.pixels().contains(event->position()))
        Q_EMIT clicked(area.toData(event->position()));
    if (was == Drag::Box) {
        const QRectF box = QRectF(pressed_, event->position()).normalized().intersected(area.pixels());
        if (box.width() > clickPixels && box.height() > clickPixels) {
            const QPointF a = area.toData(box.topLeft());
            const QPointF b = area.toData(box.bottomRight());
            setView({a.x(), b.x()}, {std::min(a.y(), b.y()), std::max(a.y(), b.y())});
        }
    }
    update();
}

void Figure::mouseDoubleClickEvent(QMouseEvent*) { resetView(); }

void Figure::leaveEvent(QEvent*) {
    pointer_.reset();
    update();
}

void Figure::keyPressEvent(QKeyEvent* event) {
    const QPointF middle = plotArea(size()).pixels().center();
    const QKeyCombination pressed = event->keyCombination();
    if (event->matches(QKeySequence::Copy))
        copyPicture();
    else if (pressed == copyVectorKey)
        copyVector();
    else if (pressed == saveKey)
        savePicture();
    else if (pressed == lookKey)
        editLook();
    else
        switch (event->key()) {
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            zoomAbout(middle, keyZoom);
            break;
        case Qt::Key_Minus:
            zoomAbout(middle, 1 / keyZoom);
            break;
        case Qt::Key_Home:
        case Qt::Key_0:
            resetView();
            break;
        case Qt::Key_Left:
            panBy({keyStepPixels, 0});
            break;
        case Qt::Key_Right:
            panBy({-keyStepPixels, 0});
            break;
        case Qt::Key_Up:
            panBy({0, keyStepPixels});
            break;
        case Qt::Key_Down:
            panBy({0, -keyStepPixels});
            break;
        default:
            QWidget::keyPressEvent(event);
        }
}

void Figure::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("figureMenu"));
    fillMenu(menu);
    menu.exec(event->globalPos());
}

void Figure::fillMenu(QMenu& menu) {
    const auto add = [this](QMenu& to, const QString& text, auto&& call, const QKeySequence& key = {}) {
        QAction* action = to.addAction(text);
        action->setShortcut(key); // Shown only: keyPressEvent() answers it.
        connect(action, &QAction::triggered, this, std::forward<decltype(call)>(call));
        return action;
    };
    add(
        menu, tr("Reset view"), [this] { resetView(); }, Qt::Key_Home);
    add(
        menu, tr("Zoom in"), [this] { zoomAbout(plotArea(size()).pixels().center(), keyZoom); },
        Qt::Key_Plus);
    add(
        menu, tr("Zoom out"), [this] { zoomAbout(plotArea(size()).pixels().center(), 1 / keyZoom); },
        Qt::Key_Minus);
    menu.addSeparator();
    extendMenu(menu);
    if (colourBar()) {
        QMenu* maps = menu.addMenu(tr("Colour map"));
        auto* group = new QActionGroup(maps);
        for (const ColourMap& map : ColourMap::all())
            if (map.kind() == mapKind_) {
                QAction* action = add(*maps, map.name(), [this, name = map.name()] { setColourMap(name); });
                action->setIcon(map.preview({48, 12}));
                action->setCheckable(true);
                action->setChecked(map.name() == colourMap().name());
                group->addAction(action);
            }
    }
    QMenu* grounds = menu.addMenu(tr("Background"));
    auto* group = new QActionGroup(grounds);
    const auto addGround = [&](const QString& text, Background ground) {
        QAction* action = add(*grounds, text, [this, ground] { setBackground(ground); });
        action->setCheckable(true);
        action->setChecked(ground == look_.background);
        group->addAction(action);
    };
    addGround(tr("As the window"), Background::AsWindow);
    addGround(tr("Light"), Background::Light);
    addGround(tr("Dark"), Background::Dark);
    QAction* grid = add(menu, tr("Grid lines"), [this] { setGridShown(!look_.grid); });
    grid->setCheckable(true);
    grid->setChecked(look_.grid);
    add(
        menu, tr("Words, ranges and colours…"), [this] { editLook(); }, lookKey);
    if (FigureDefaults* defaults = FigureDefaults::above(*this)) {
        add(menu, tr("Keep this look for such figures"), [this, defaults] {
            defaults->keep(*this);
        })->setObjectName(QStringLiteral("keepLook"));
        QAction* forget =
            add(menu, tr("Forget the look that was kept"), [this, defaults] { defaults->forget(*this); });
        forget->setObjectName(QStringLiteral("forgetLook"));
        forget->setVisible(defaults->has(*this));
    }
    menu.addSeparator();
    add(
        menu, tr("Copy picture"), [this] { copyPicture(); }, QKeySequence::Copy);
    add(
        menu, tr("Copy as vector graphic"), [this] { copyVector(); }, copyVectorKey);
    add(menu, tr("Copy numbers"), [this] { copyNumbers(); });
    add(
        menu, tr("Save picture…"), [this] { savePicture(); }, saveKey);
    add(menu, tr("Save numbers…"), [this] { saveNumbers(); });
    for (QAction* action : menu.actions())
        action->setEnabled(hasData() || action->menu() != nullptr);
}

} // namespace canns
