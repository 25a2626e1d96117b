#include "core/base/Files.h"
#include "widgets/vtk/PointScene.h"

#include <QCoreApplication>
#include <QLibrary>

namespace canns {

namespace {

struct Loader {
    Q_DECLARE_TR_FUNCTIONS(PointScene)
};

} // namespace

std::unique_ptr<PointScene> makePointScene(QString& reason) {
    // Beside the program, in the build tree (bin/../lib/canns) as in an installation.
    const std::filesystem::path folder = executablePath().parent_path().parent_path() / "lib" / "canns";
    QLibrary library(QString::fromStdU16String((folder / "canns-vtk").u16string()));
    const auto make = reinterpret_cast<MakePointScene>(library.resolve("cannsMakePointScene"));
    if (make == nullptr) {
        reason = Loader::tr("The 3-D module is not installed: %1").arg(library.errorString());
        return nullptr;
    }
    std::unique_ptr<PointScene> scene(make());
    if (!scene)
        reason =
            Loader::tr("There is no 3-D view here: OpenGL 3.2 through EGL was not found. On Debian, install "
                       "libgl1-mesa-dri.");
    return scene;
}

} // namespace canns
