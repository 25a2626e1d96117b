#include "app/gui/help/GuideWindow.h"

#include "core/base/Error.h"
#include "core/base/Files.h"

#include <QDesktopServices>
#include <QDir>
#include <QEvent>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMovie>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace canns {

namespace {

using namespace Qt::Literals::StringLiterals;

/// The guide's folder; empty if the program was installed without it.
QString guideFolder() {
    try {
        return QString::fromStdU16String((resourceFolder() / "guide").u16string());
    } catch (const Error&) {
        return {};
    }
}

/// The address of every picture, in order.
QList<QUrl> picturesOf(const QTextDocument& document) {
    QList<QUrl> found;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        for (auto part = block.begin(); !part.atEnd(); ++part)
            if (const QTextImageFormat image = part.fragment().charFormat().toImageFormat(); image.isValid())
                found << document.baseUrl().resolved(QUrl(image.name()));
    return found;
}

/// Pictures as wide as they are would not fit a window beside the work.
void fitPictures(QTextDocument& document, qreal width) {
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            QTextImageFormat image = part.fragment().charFormat().toImageFormat();
            if (!image.isValid())
                continue;
            const QImage picture(document.baseUrl().resolved(QUrl(image.name())).toLocalFile());
            image.setWidth(std::min(width, static_cast<qreal>(picture.width())));
            QTextCursor cursor(&document);
            cursor.setPosition(part.fragment().position());
            cursor.setPosition(part.fragment().position() + part.fragment().length(),
                               QTextCursor::KeepAnchor);
            cursor.setCharFormat(image);
        }
}

} // namespace

GuideWindow::GuideWindow(QWidget* parent)
    : QDialog(parent), text_(new QTextBrowser), back_(new QToolButton), contents_(new QToolButton) {
    setObjectName(u"guideWindow"_s);
    text_->setObjectName(u"guideText"_s);
    text_->setOpenLinks(false);
    back_->setObjectName(u"guideBack"_s);
    contents_->setObjectName(u"guideContents"_s);
    auto* row = new QHBoxLayout;
    row->addWidget(back_);
    row->addWidget(contents_);
    row->addStretch(1);
    auto* all = new QVBoxLayout(this);
    all->addLayout(row);
    all->addWidget(text_);
    resize(720, 640);
    connect(back_, &QToolButton::clicked, this, [this] {
        if (!before_.isEmpty())
            load(before_.takeLast());
    });
    connect(contents_, &QToolButton::clicked, this, [this] { showPage(u"index"_s); });
    connect(text_, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        if (!link.scheme().isEmpty() && link.scheme() != u"file"_s)
            QDesktopServices::openUrl(link);
        else if (link.path().endsWith(u".md"_s))
            showPage(QFileInfo(link.path()).completeBaseName());
        else if (link.hasFragment())
            text_->scrollToAnchor(link.fragment());
    });
    retranslate();
}

void GuideWindow::showPage(const QString& id) {
    if (!id_.isEmpty() && id != id_)
        before_ << id_;
    load(id);
    show();
    raise();
    activateWindow();
}

void GuideWindow::load(const QString& id) {
    id_ = id;
    back_->setEnabled(!before_.isEmpty());
    const QString folder = guideFolder();
    // The folder of a language is named by its code: en, zh_CN.
    const QString own = tr("en", "folder of the guide: en, zh_CN");
    for (const QString& path :
         {folder + u'/' + own + u'/' + id + u".md"_s, folder + u"/en/"_s + id + u".md"_s,
          folder + u'/' + own + u"/index.md"_s, folder + u"/en/index.md"_s}) {
        QFile file(path);
        if (folder.isEmpty() || !file.open(QIODevice::ReadOnly))
            continue;
        text_->document()->setBaseUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath() + u'/'));
        text_->setMarkdown(QString::fromUtf8(file.readAll()));
        fitPictures(*text_->document(), width() - 60);
        playPictures();
        text_->moveCursor(QTextCursor::Start);
        return;
    }
    text_->setPlainText(tr("The guide is not installed."));
}

/// Of a picture that moves (.gif), a document by itself shows the beginning.
void GuideWindow::playPictures() {
    qDeleteAll(pictures_);
    pictures_.clear();
    for (const QUrl& address : picturesOf(*text_->document())) {
        if (!address.path().endsWith(u".gif"_s))
            continue;
        auto* picture = new QMovie(address.toLocalFile(), {}, this);
        connect(picture, &QMovie::frameChanged, this, [this, picture, address] {
            text_->document()->addResource(QTextDocument::ImageResource, address, picture->currentPixmap());
            text_->viewport()->update();
        });
        picture->start();
        picture->setPaused(!isVisible());
        pictures_ << picture;
    }
}

void GuideWindow::hideEvent(QHideEvent* event) {
    for (QMovie* picture : pictures_)
        picture->setPaused(true);
    QDialog::hideEvent(event);
}

void GuideWindow::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    for (QMovie* picture : pictures_)
        picture->setPaused(false);
}

void GuideWindow::retranslate() {
    setWindowTitle(tr("Guide"));
    text_->setAccessibleName(tr("Guide"));
    back_->setText(tr("← Back"));
    back_->setAccessibleName(tr("Back"));
    contents_->setText(tr("Contents"));
    contents_->setAccessibleName(tr("Contents"));
    if (!id_.isEmpty())
        load(id_);
}

void GuideWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace canns
