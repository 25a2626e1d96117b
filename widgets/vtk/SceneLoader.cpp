#include "core/base/Files.h"
#include "widgets/vtk/PointScene.h"
#include "widgets/vtk/ScenePreload.h"
#include "widgets/vtk/SurfaceScene.h"
#include "widgets/vtk/TorusScene.h"

#include <QCoreApplication>
#include <QLibrary>

#include <array>
#include <condition_variable>
#include <mutex>
#include <vector>

namespace canns {

namespace {

struct Loader {
    Q_DECLARE_TR_FUNCTIONS(Scene)
};

/// Calls the maker of that name; null, with the reason, if the module or OpenGL is missing.
template <typename S>
std::unique_ptr<S> makeScene(const char* maker, QString& reason) {
    // Beside the program, in the build tree (bin/../lib/canns) as in an installation.
    const std::filesystem::path folder = executablePath().parent_path().parent_path() / "lib" / "canns";
    QLibrary library(QString::fromStdU16String((folder / "canns-vtk").u16string()));
    const auto make = reinterpret_cast<S* (*)()>(library.resolve(maker));
    if (make == nullptr) {
        reason = Loader::tr("The 3-D module is not installed: %1").arg(library.errorString());
        return nullptr;
    }
    std::unique_ptr<S> scene(make());
    if (!scene)
        reason =
            Loader::tr("There is no 3-D view here: OpenGL 3.2 through EGL was not found. On Debian, install "
                       "libgl1-mesa-dri.");
    return scene;
}

constexpr auto pointMaker = "cannsMakePointScene";
constexpr auto surfaceMaker = "cannsMakeSurfaceScene";
constexpr auto torusMaker = "cannsMakeTorusScene";
/// The torus is on two pages.
constexpr int toriAhead = 2;
constexpr QSize smallPicture(64, 64);

/// Scenes that were made ahead. One a process, as the module is.
struct Shelf {
    std::mutex mutex;
    std::condition_variable filled;
    bool isFilling = false;
    std::vector<std::unique_ptr<PointScene>> points;
    std::vector<std::unique_ptr<SurfaceScene>> surfaces;
    std::vector<std::unique_ptr<TorusScene>> tori;
};

Shelf& shelf() {
    static Shelf one;
    return one;
}

/// Draws once what a page will draw, so that its shaders are there.
void warm(PointScene& scene) {
    scene.setPoints(std::array{0.0F, 0.0F, 0.0F}, std::array{qRgb(0, 0, 0)});
    scene.setPointSize(1.0);
    scene.render(smallPicture);
}

void warm(SurfaceScene& scene) {
    const std::array heights{0.0F, 0.0F, 0.0F, 1.0F};
    const std::array colours{qRgb(0, 0, 0), qRgb(0, 0, 0), qRgb(0, 0, 0), qRgb(0, 0, 0)};
    scene.setHeights(2, 2, heights, colours);
    scene.render(smallPicture);
}

void warm(TorusScene& scene) {
    QImage picture(smallPicture, QImage::Format_RGB32);
    picture.fill(Qt::white);
    scene.setTexture(picture);
    const std::array<TorusScene::Phases, 2> places{{{0.0F, 0.0F}, {1.0F, 1.0F}}};
    const std::array colours{qRgb(0, 0, 0), qRgb(0, 0, 0)};
    scene.setTrail(places, colours, 1.0);
    scene.setMarkers(places, colours, 1.0);
    scene.render(smallPicture);
}

template <typename S>
std::unique_ptr<S> makeWarm(const char* maker) {
    QString reason; // Told when a view asks for a scene and gets none, either.
    std::unique_ptr<S> scene = makeScene<S>(maker, reason);
    if (scene)
        warm(*scene);
    return scene;
}

void fillShelf() {
    std::vector<std::unique_ptr<PointScene>> points;
    std::vector<std::unique_ptr<SurfaceScene>> surfaces;
    std::vector<std::unique_ptr<TorusScene>> tori;
    if (auto scene = makeWarm<PointScene>(pointMaker))
        points.push_back(std::move(scene));
    if (auto scene = points.empty() ? nullptr : makeWarm<SurfaceScene>(surfaceMaker))
        surfaces.push_back(std::move(scene));
    for (int i = 0; i < toriAhead && !points.empty(); ++i)
        if (auto scene = makeWarm<TorusScene>(torusMaker))
            tori.push_back(std::move(scene));
    Shelf& all = shelf();
    const std::lock_guard lock(all.mutex);
    all.points = std::move(points);
    all.surfaces = std::move(surfaces);
    all.tori = std::move(tori);
    all.isFilling = false;
    all.filled.notify_all();
}

/// One from the shelf, or a new one. Waits while the shelf is being filled: of two threads that load the
/// module at once one would wait for the other anyway.
template <typename S>
std::unique_ptr<S> takeOrMake(std::vector<std::unique_ptr<S>> Shelf::*kind, const char* maker,
                              QString& reason) {
    Shelf& all = shelf();
    std::unique_lock lock(all.mutex);
    all.filled.wait(lock, [&] { return !all.isFilling; });
    if ((all.*kind).empty())
        return makeScene<S>(maker, reason);
    std::unique_ptr<S> scene = std::move((all.*kind).back());
    (all.*kind).pop_back();
    return scene;
}

} // namespace

std::unique_ptr<PointScene> makePointScene(QString& reason) {
    return takeOrMake(&Shelf::points, pointMaker, reason);
}

std::unique_ptr<SurfaceScene> makeSurfaceScene(QString& reason) {
    return takeOrMake(&Shelf::surfaces, surfaceMaker, reason);
}

std::unique_ptr<TorusScene> makeTorusScene(QString& reason) {
    return takeOrMake(&Shelf::tori, torusMaker, reason);
}

ScenePreload::ScenePreload() {
    {
        const std::lock_guard lock(shelf().mutex);
        shelf().isFilling = true;
    }
    thread_ = std::thread(fillShelf);
}

ScenePreload::~ScenePreload() {
    thread_.join();
    const std::lock_guard lock(shelf().mutex);
    shelf().points.clear();
    shelf().surfaces.clear();
    shelf().tori.clear();
}

} // namespace canns
