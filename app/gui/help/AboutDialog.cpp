#include "app/gui/help/AboutDialog.h"

#include <QDialogButtonBox>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace canns {

namespace {
using namespace Qt::Literals::StringLiterals;

QString list(std::initializer_list<const char*> items) {
    QString html = u"<ul>"_s;
    for (const char* item : items)
        html += u"<li>"_s + QString::fromUtf8(item) + u"</li>"_s;
    return html + u"</ul>"_s;
}
} // namespace

AboutDialog::AboutDialog(QWidget* parent) : QDialog(parent) {
    setObjectName(u"aboutDialog"_s);
    setWindowTitle(tr("About CANNs"));
    auto* text = new QTextBrowser;
    text->setObjectName(u"aboutText"_s);
    text->setAccessibleName(tr("About CANNs"));
    text->setOpenExternalLinks(true);
    text->setHtml(u"<h2>CANNs "_s + QString::fromLatin1(CANNS_VERSION) + u"</h2><p>"_s +
                  tr("Attractor analysis and simulation for neuroscience.") + u"</p><h3>"_s + tr("Licences") +
                  u"</h3><p>"_s +
                  tr("The source of this program is under the Apache License 2.0. This binary is linked with "
                     "Qt Charts and is "
                     "therefore distributed under the GNU General Public License, version 3.") +
                  u"</p><p>"_s + tr("It stands on these libraries:") + u"</p>"_s +
                  list({"Qt 6: LGPL 3 (Qt Charts: GPL 3)", "VTK: BSD", "HDF5: BSD", "libzip: BSD", "zlib",
                        "Eigen: MPL 2", "{fmt}: MIT", "nlohmann/json: MIT", "CLI11: BSD"}) +
                  u"<p>"_s + tr("Colour maps:") + u"</p>"_s +
                  list({"viridis: Smith, van der Walt, CC0",
                        "cividis: Nuñez, Anderton, Renslow, 2018, PLoS ONE 13, e0199239",
                        "batlow: Crameri, 2018, MIT, doi:10.5281/zenodo.1243862"}) +
                  u"<p>"_s + tr("Series colours: Okabe and Ito, 2008.") + u"</p>"_s);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* all = new QVBoxLayout(this);
    all->addWidget(text);
    all->addWidget(buttons);
    resize(540, 480);
}

} // namespace canns
