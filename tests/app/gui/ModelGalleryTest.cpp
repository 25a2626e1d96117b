// The gallery of models: the chosen one is seen whole, with a neighbour, and its sign on any ground.
#include "app/gui/live/ModelGallery.h"

#include "app/gui/live/ModelThumbnail.h"
#include "app/gui/shell/Theme.h"
#include "widgets/figure/FigurePalette.h"

#include <QImage>
#include <QTest>

using namespace canns;

class ModelGalleryTest : public QObject {
    Q_OBJECT

    static bool isWhole(const ModelGallery& gallery, int row) {
        const QRect place = gallery.visualItemRect(gallery.item(row));
        return gallery.viewport()->rect().contains(place.adjusted(1, 1, -1, -1));
    }
    static void checkChosen(const ModelGallery& gallery) {
        const int row = gallery.currentRow();
        QVERIFY2(isWhole(gallery, row), qPrintable(gallery.item(row)->text()));
        for (const int neighbour : {row - 1, row + 1})
            if (neighbour >= 0 && neighbour < gallery.count())
                QVERIFY2(isWhole(gallery, neighbour), qPrintable(gallery.item(row)->text()));
    }

private slots:
    void theChosenOneHasNeighbours() {
        ModelGallery gallery;
        gallery.resize(320, 210);
        gallery.show();
        std::vector<std::string> names;
        for (const Model& model : models())
            names.push_back(model.name());
        // Down, up, and far jumps.
        std::vector<std::string> order = names;
        order.insert(order.end(), names.rbegin(), names.rend());
        order.insert(order.end(), {names.front(), names.back(), names.front()});
        for (const std::string& name : order) {
            gallery.setModelName(name);
            QCOMPARE(gallery.model()->name(), name);
            checkChosen(gallery);
        }
        // With the keys, too.
        while (gallery.model()->name() != names.back()) {
            const int before = gallery.currentRow();
            QTest::keyClick(&gallery, Qt::Key_Down);
            QVERIFY(gallery.currentRow() > before);
            checkChosen(gallery);
        }
        // The one that was chosen before there was a window, and in a lower one.
        gallery.resize(320, 160);
        checkChosen(gallery);
    }

    /// The signs have the blue of a chosen row: they stand on a ground of their own.
    void signsAreSeenOnAnyGround_data() {
        QTest::addColumn<int>("theme");
        QTest::newRow("light") << static_cast<int>(Settings::Theme::Light);
        QTest::newRow("dark") << static_cast<int>(Settings::Theme::Dark);
    }
    void signsAreSeenOnAnyGround() {
        QFETCH(int, theme);
        applyTheme(static_cast<Settings::Theme>(theme));
        const QPalette palette = QApplication::palette();
        const bool dark = palette.color(QPalette::Window).lightness() < 128;
        const QColor ground = (dark ? FigurePalette::darkened() : FigurePalette::light()).background;
        for (const Model& model : models()) {
            const QImage sign =
                modelThumbnail(model, palette).pixmap(QSize(72, 72), QIcon::Selected).toImage();
            QCOMPARE(sign.pixelColor(sign.width() / 2, 1), ground); // Above what is drawn.
            QVERIFY(std::abs(ground.lightness() - palette.color(QPalette::Highlight).lightness()) > 40);
        }
    }
};

QTEST_MAIN(ModelGalleryTest)
#include "ModelGalleryTest.moc"
