#include "core/base/Files.h"
#include "widgets/vtk/PointScene.h"
#include "widgets/vtk/TorusScene.h"

#include <QCoreApplication>
#include <QLibrary>

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

} // namespace

std::unique_ptr<PointScene> makePointScene(QString& reason) {
    return makeScene<PointScene>("cannsMakePointScene", reason);
}

std::unique_ptr<TorusScene> makeTorusScene(QString& reason) {
    return makeScene<TorusScene>("cannsMakeTorusScene", reason);
}

} // namespace canns
