#include "app/gui/live/ModelGallery.h"

#include "app/gui/live/ModelThumbnail.h"
#include "widgets/text/CoreText.h"

#include <QEvent>
#include <QSignalBlocker>

#include <initializer_list>
#include <vector>

namespace canns {

namespace {
using namespace Qt::Literals::StringLiterals;
} // namespace

ModelGallery::ModelGallery(QWidget* parent) : QListWidget(parent) {
    setObjectName(u"modelGallery"_s);
    setIconSize({36, 36});
    setWordWrap(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSpacing(1);
    fill();
    connect(this, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
        if (item != nullptr && model() != nullptr)
            Q_EMIT modelChosen(*model());
    });
}

const Model* ModelGallery::model() const {
    if (currentItem() == nullptr)
        return nullptr;
    const std::string name = currentItem()->data(Qt::UserRole).toString().toStdString();
    return name.empty() ? nullptr : &findModel(name);
}

void ModelGallery::setModelName(const std::string& name) {
    const QSignalBlocker quiet(this);
    for (int i = 0; i < count(); ++i)
        if (item(i)->data(Qt::UserRole).toString().toStdString() == name)
            setCurrentRow(i);
    scrollTo(currentIndex());
}

/// Not at the rim, where half of it would be hidden, and nobody would see that there are more.
void ModelGallery::scrollTo(const QModelIndex& index, ScrollHint hint) {
    for (const int row : {index.row() - 1, index.row() + 1, index.row()})
        if (const QModelIndex one = index.siblingAtRow(row); one.isValid())
            QListWidget::scrollTo(one, hint);
}

void ModelGallery::resizeEvent(QResizeEvent* event) {
    QListWidget::resizeEvent(event);
    scrollTo(currentIndex());
}

void ModelGallery::fill() {
    const QSignalBlocker quiet(this);
    const std::string chosen = model() == nullptr ? std::string() : model()->name();
    clear();
    // Families in the order in which their first models stand in the registry.
    std::vector<std::string> families;
    for (const Model& one : models())
        if (std::ranges::find(families, one.family) == families.end())
            families.push_back(one.family);
    for (const std::string& family : families) {
        auto* heading = new QListWidgetItem(CoreText::phrase(family), this);
        heading->setFlags(Qt::NoItemFlags);
        QFont bold = font();
        bold.setBold(true);
        heading->setFont(bold);
        for (const Model& one : models())
            if (one.family == family) {
                auto* item =
                    new QListWidgetItem(modelThumbnail(one, palette()), CoreText::phrase(one.title), this);
                item->setData(Qt::UserRole, QString::fromStdString(one.name()));
                item->setToolTip(CoreText::phrase(one.description));
                item->setData(Qt::AccessibleDescriptionRole, CoreText::phrase(one.description));
            }
    }
    setModelName(chosen);
    setAccessibleName(tr("Models"));
}

void ModelGallery::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        fill();
    QListWidget::changeEvent(event);
}

} // namespace canns
