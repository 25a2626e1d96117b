#include "app/gui/help/ShortcutsDialog.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace canns {

namespace {
using namespace Qt::Literals::StringLiterals;

QString keyText(const QKeySequence& key) { return key.toString(QKeySequence::NativeText); }
} // namespace

ShortcutsDialog::ShortcutsDialog(QWidget& window) : QDialog(&window) {
    setObjectName(u"shortcutsDialog"_s);
    setWindowTitle(tr("Keyboard Shortcuts"));
    QList<std::pair<QString, QString>> rows;
    for (const QAction* action : window.findChildren<QAction*>())
        if (!action->shortcut().isEmpty())
            rows << std::pair(keyText(action->shortcut()), action->text().remove(u'&'));
    // What a figure answers while it has the focus, and what the mouse does on it.
    rows << std::pair(keyText(Qt::Key_Plus) + u"  "_s + keyText(Qt::Key_Minus),
                      tr("Figure: zoom in, zoom out"))
         << std::pair(u"← → ↑ ↓"_s, tr("Figure: move the view, or turn it in 3-D"))
         << std::pair(keyText(Qt::Key_Home), tr("Figure: show all"))
         << std::pair(keyText(QKeySequence::Copy), tr("Figure: copy the picture"))
         << std::pair(keyText(Qt::CTRL | Qt::ALT | Qt::Key_C), tr("Figure: copy as a vector graphic"))
         << std::pair(keyText(Qt::CTRL | Qt::ALT | Qt::Key_S), tr("Figure: save the picture"))
         << std::pair(keyText(Qt::CTRL | Qt::ALT | Qt::Key_L), tr("Figure: words, ranges and colours"))
         << std::pair(tr("Wheel"), tr("Figure: zoom; with Ctrl only across, with Alt only up"))
         << std::pair(tr("Drag"), tr("Figure: move the view"))
         << std::pair(tr("Shift+drag"), tr("Figure: zoom into a box"))
         << std::pair(tr("Double click"), tr("Figure: show all"))
         << std::pair(tr("Right click"), tr("Figure: its menu"))
         << std::pair(keyText(Qt::Key_Space), tr("PathCompare: play or pause"))
         << std::pair(keyText(Qt::Key_PageUp) + u"  "_s + keyText(Qt::Key_PageDown),
                      tr("TDA: the landmark before, the next; FRM: scroll the maps"))
         << std::pair(keyText(Qt::CTRL | Qt::SHIFT | Qt::Key_Left) + u"  "_s +
                          keyText(Qt::CTRL | Qt::SHIFT | Qt::Key_Right),
                      tr("Live, on the grip of a view: one place earlier, one later"));
    auto* table = new QTableWidget(static_cast<int>(rows.size()), 2);
    table->setObjectName(u"shortcutsTable"_s);
    table->setAccessibleName(windowTitle());
    table->setHorizontalHeaderLabels({tr("Key"), tr("What it does")});
    table->verticalHeader()->hide();
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    for (int row = 0; row < table->rowCount(); ++row) {
        table->setItem(row, 0, new QTableWidgetItem(rows[row].first));
        table->setItem(row, 1, new QTableWidgetItem(rows[row].second));
    }
    table->resizeColumnToContents(0);
    table->horizontalHeader()->setStretchLastSection(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    // F1 is where people look for the guide, too.
    QPushButton* guide = buttons->addButton(tr("&Guide"), QDialogButtonBox::AcceptRole);
    guide->setObjectName(u"openGuide"_s);
    guide->setToolTip(tr("What this page shows, and how it is computed"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* all = new QVBoxLayout(this);
    all->addWidget(table);
    all->addWidget(buttons);
    resize(560, 520);
}

} // namespace canns
