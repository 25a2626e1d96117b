#include "app/gui/pages/CohoMapPage.h"

#include "widgets/figures/LatticeFigure.h"
#include "widgets/figures/PhaseMapFigure.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

/// With two decimals and a proper minus sign.
QString two(double value) { return QLocale().toString(value, 'f', 2).replace(u'-', u'−'); }
QString degrees(double radians) {
    return QLocale().toString(radians * 180.0 / std::numbers::pi, 'f', 1).replace(u'-', u'−') + u'°';
}

} // namespace

CohoMapPage::CohoMapPage(Workspace& workspace, QWidget* parent)
    : StagePage(workspace, CohoMapParameters::table().name(), OnEdit::Run, parent), maps_{new PhaseMapFigure,
                                                                                          new PhaseMapFigure},
      lattice_(new LatticeFigure), numbers_(new QLabel), quantityLabel_(new QLabel), quantity_(new QComboBox),
      coordinatesLabel_(new QLabel), coordinates_(new QComboBox), stripes_(new QCheckBox) {
    setObjectName(u"cohoMapPage"_s);
    maps_[0]->setObjectName(u"phaseMap1"_s);
    maps_[1]->setObjectName(u"phaseMap2"_s);
    lattice_->setObjectName(u"lattice"_s);
    numbers_->setObjectName(u"cohoMapNumbers"_s);
    numbers_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    numbers_->setWordWrap(true);
    numbers_->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    quantity_->setObjectName(u"quantity"_s);
    coordinates_->setObjectName(u"coordinates"_s);
    stripes_->setObjectName(u"stripes"_s);
    stripes_->setChecked(true);
    for (int i = 0; i < 3; ++i)
        quantity_->addItem(QString());
    for (int i = 0; i < 2; ++i)
        coordinates_->addItem(QString());
    quantityLabel_->setBuddy(quantity_);
    coordinatesLabel_->setBuddy(coordinates_);
    auto* choices = new QFormLayout;
    choices->setContentsMargins(0, 0, 0, 0);
    choices->addRow(quantityLabel_, quantity_);
    choices->addRow(coordinatesLabel_, coordinates_);
    choices->addRow(stripes_);
    controls()->addLayout(choices);

    auto* top = new QHBoxLayout;
    for (PhaseMapFigure* map : maps_)
        top->addWidget(map, 1);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(lattice_, 1);
    bottom->addWidget(numbers_, 1);
    figures()->addLayout(top, 1);
    figures()->addLayout(bottom);

    for (PhaseMapFigure* map : maps_)
        connect(map, &Figure::clicked, this, &CohoMapPage::takePlace);
    connect(quantity_, &QComboBox::currentIndexChanged, this, [this](int index) {
        for (PhaseMapFigure* map : maps_)
            map->setQuantity(static_cast<PhaseMapFigure::Quantity>(std::max(0, index)));
    });
    connect(coordinates_, &QComboBox::currentIndexChanged, this, &CohoMapPage::showMap);
    connect(stripes_, &QCheckBox::toggled, this, [this](bool on) {
        for (PhaseMapFigure* map : maps_)
            map->setStripesShown(on);
    });
    connect(&workspace_.selection(), &Selection::secondsChanged, this, &CohoMapPage::followSeconds);
    retranslate();
    showMap();
}

bool CohoMapPage::wantsAligned() const { return coordinates_->currentIndex() == 0; }

Workspace::Prepare CohoMapPage::prepare() {
    return [page = this](const AnalysisResults& results, const Progress&) {
        return Workspace::Show(
            [page, map = results.result<CohoMap>(), activity = results.result<Activity>()] {
                page->map_ = map;
                page->activity_ = activity;
                page->showMap();
            });
    };
}

void CohoMapPage::clear() {
    map_.reset();
    activity_.reset();
    showMap();
}

void CohoMapPage::showMap() {
    const std::size_t count = map_ ? std::min<std::size_t>(2, map_->maps.size()) : 2;
    for (std::size_t c = 0; c < 2; ++c) {
        maps_[c]->setVisible(c < count);
        if (map_ && c < count)
            maps_[c]->setCohoMap(*map_, c, wantsAligned());
        else
            maps_[c]->clear();
    }
    // A ring has neither a second phase nor a parallelogram.
    const bool isTorus = count > 1;
    lattice_->setVisible(isTorus);
    figures()->setStretch(0, 5);
    figures()->setStretch(1, isTorus ? 4 : 0);
    coordinates_->setEnabled(isTorus && (!map_ || map_->aligned));
    if (map_)
        lattice_->setCohoMap(*map_, wantsAligned());
    else
        lattice_->clear();
    numbers_->setText(numbersText());
    followSeconds();
}

void CohoMapPage::followSeconds() {
    std::optional<QPointF> place;
    const auto seconds = workspace_.selection().seconds();
    if (activity_ && seconds && !activity_->x.empty()) {
        const auto after = std::ranges::upper_bound(activity_->seconds, *seconds);
        if (after != activity_->seconds.begin()) {
            const auto row = static_cast<std::size_t>(after - activity_->seconds.begin()) - 1;
            // Times that the speed filter left out have no place here.
            if (*seconds - activity_->seconds[row] < 2.0 * activity_->binWidthSeconds &&
                std::isfinite(activity_->x[row] + activity_->y[row]))
                place = QPointF(activity_->x[row], activity_->y[row]);
        }
    }
    for (PhaseMapFigure* map : maps_)
        map->setMarker(place);
}

void CohoMapPage::takePlace(QPointF at) {
    if (!activity_)
        return;
    double nearest = std::numeric_limits<double>::infinity();
    std::optional<double> seconds;
    for (std::size_t i = 0; i < activity_->x.size(); ++i)
        if (const double distance = std::hypot(activity_->x[i] - at.x(), activity_->y[i] - at.y());
            distance < nearest) {
            nearest = distance;
            seconds = activity_->seconds[i];
        }
    workspace_.selection().setSeconds(seconds);
}

QString CohoMapPage::numbersText() const {
    if (!map_)
        return {};
    QString text = u"<table cellspacing='0'><tr>"_s;
    for (const QString& head : {QString(), tr("Direction"), tr("Period (m)"), tr("Fit R")})
        text += u"<td style='padding-right:14px'><b>"_s + head.toHtmlEscaped() + u"</b></td>"_s;
    text += u"</tr>"_s;
    bool striped = true;
    for (std::size_t c = 0; c < std::min<std::size_t>(2, map_->maps.size()); ++c) {
        const PlaneWave wave = waveOf(*map_, c, wantsAligned());
        const double frequency = std::hypot(wave.waveVector[0], wave.waveVector[1]);
        striped = striped && wave.resultantLength >= PhaseMapFigure::leastResultantLength;
        text += u"<tr>"_s;
        for (const QString& cell :
             {phaseName(c), degrees(std::atan2(wave.waveVector[1], wave.waveVector[0])),
              frequency > 0.0 ? two(1.0 / frequency) : u"∞"_s, two(wave.resultantLength)})
            text += u"<td style='padding-right:14px'>"_s + cell + u"</td>"_s;
        text += u"</tr>"_s;
    }
    text += u"</table>"_s;
    QStringList lines;
    if (!striped)
        lines << tr("No stripes are drawn where the fit is poor (R below 0.5): the phase does not follow the "
                    "position along a lattice.");
    if (lattice_->hasData()) {
        const auto vector = [](const std::array<double, 2>& a) {
            return u"(%1, %2)"_s.arg(two(a[0]), two(a[1]));
        };
        lines << tr("v = %1 m, w = %2 m: one period of the torus in space.")
                     .arg(vector(lattice_->v()), vector(lattice_->w()));
    }
    if (map_->aligned && map_->maps.size() > 1) {
        const Matrix<int>& m = map_->transform;
        QStringList sums;
        for (std::size_t k = 0; k < 2; ++k) {
            QString sum;
            for (std::size_t c = 0; c < 2; ++c)
                if (const int factor = m(k, c); factor != 0)
                    sum += (sum.isEmpty() ? QString(factor < 0 ? u"−"_s : QString())
                            : factor < 0  ? u" − "_s
                                          : u" + "_s) +
                           (std::abs(factor) == 1 ? QString() : QString::number(std::abs(factor)) + u' ') +
                           phaseName(c);
            sums << sum;
        }
        lines << tr("Aligned coordinates in terms of the decoded ones: %1 and %2.").arg(sums[0], sums[1]);
    }
    return text + u"<p>"_s + lines.join(u"<br>"_s) + u"</p>"_s;
}

void CohoMapPage::showWords() {
    quantityLabel_->setText(tr("Show"));
    quantity_->setAccessibleName(tr("What is shown of the phases"));
    quantity_->setToolTip(tr("The phase itself, or its cosine or sine, which have no seam"));
    const QStringList quantities{tr("Phase"), tr("Cosine"), tr("Sine")};
    for (int i = 0; i < quantities.size(); ++i)
        quantity_->setItemText(i, quantities[i]);
    coordinatesLabel_->setText(tr("Coordinates"));
    coordinates_->setAccessibleName(tr("Aligned or decoded coordinates"));
    coordinates_->setToolTip(tr("A torus has many bases: the one aligned to the box, or the one that the "
                                "classes gave"));
    coordinates_->setItemText(0, tr("Aligned to the box"));
    coordinates_->setItemText(1, tr("As decoded"));
    stripes_->setText(tr("Fitted stripes"));
    stripes_->setAccessibleName(tr("Fitted stripes"));
    stripes_->setToolTip(tr("Lines where the phase of the fitted plane wave is 0"));
    for (PhaseMapFigure* map : maps_)
        map->setEmptyWords(tr("Not run yet"));
    numbers_->setAccessibleName(tr("Numbers of the fitted stripes"));
    numbers_->setText(numbersText());
}

void CohoMapPage::retranslate() {
    StagePage::retranslate();
    showWords();
}

} // namespace canns
