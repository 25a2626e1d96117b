#include <vtk_glew.h>
// GLEW before any other header of OpenGL.
#include "widgets/vtk/EglWindow.h"

#include <vtkObjectFactory.h>

#include <EGL/egl.h>
#include <EGL/eglext.h>

#include <vector>

namespace canns {

vtkStandardNewMacro(EglWindow)

    namespace {

    /// All displays that need no window system: graphics cards first, software rendering last.
    std::vector<EGLDisplay> displays() {
        std::vector<EGLDisplay> found;
        const auto listDevices =
            reinterpret_cast<PFNEGLQUERYDEVICESEXTPROC>(eglGetProcAddress("eglQueryDevicesEXT"));
        const auto openDisplay =
            reinterpret_cast<PFNEGLGETPLATFORMDISPLAYEXTPROC>(eglGetProcAddress("eglGetPlatformDisplayEXT"));
        if (listDevices == nullptr || openDisplay == nullptr)
            return found;
        EGLint count = 0;
        if (listDevices(0, nullptr, &count) == EGL_FALSE || count <= 0)
            return found;
        std::vector<EGLDeviceEXT> devices(static_cast<std::size_t>(count));
        if (listDevices(count, devices.data(), &count) == EGL_FALSE)
            return found;
        for (EGLDeviceEXT device : devices)
            if (const EGLDisplay display = openDisplay(EGL_PLATFORM_DEVICE_EXT, device, nullptr);
                display != EGL_NO_DISPLAY)
                found.push_back(display);
        return found;
    }

} // namespace

EglWindow::EglWindow() {
    for (const EGLDisplay display : displays())
        if (tryDisplay(display))
            break;
    leave();
    SetOwnContext(0);
    SetReadyForRendering(isUsable());
    SetMapped(1);
    // Nothing is shown by OpenGL: the picture is read back. Multi-sampling costs 150 ms a frame in software.
    SetFrameBlitModeToNoBlit();
    SetMultiSamples(0);
}

EglWindow::~EglWindow() {
    if (!isUsable())
        return;
    MakeCurrent();
    Finalize();
    leave();
    // The display is the process's and may be used by others: it stays initialised.
    eglDestroyContext(display_, context_);
}

bool EglWindow::tryDisplay(void* display) {
    const EGLint wantedConfig[] = {EGL_SURFACE_TYPE, EGL_PBUFFER_BIT, EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT,
                                   EGL_NONE};
    const EGLint wantedContext[] = {EGL_CONTEXT_MAJOR_VERSION,
                                    3,
                                    EGL_CONTEXT_MINOR_VERSION,
                                    2,
                                    EGL_CONTEXT_OPENGL_PROFILE_MASK,
                                    EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
                                    EGL_NONE};
    EGLConfig config = nullptr;
    EGLint count = 0;
    if (eglInitialize(display, nullptr, nullptr) == EGL_FALSE || eglBindAPI(EGL_OPENGL_API) == EGL_FALSE ||
        eglChooseConfig(display, wantedConfig, &config, 1, &count) == EGL_FALSE || count == 0)
        return false;
    const EGLContext context = eglCreateContext(display, config, EGL_NO_CONTEXT, wantedContext);
    if (context == EGL_NO_CONTEXT)
        return false;
    if (eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context) == EGL_FALSE) {
        eglDestroyContext(display, context);
        return false;
    }
    display_ = display;
    context_ = context;
    return true;
}

void EglWindow::leave() {
    if (IsCurrent())
        eglMakeCurrent(display_, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
}

void EglWindow::MakeCurrent() {
    if (isUsable() && !IsCurrent())
        eglMakeCurrent(display_, EGL_NO_SURFACE, EGL_NO_SURFACE, context_);
}

bool EglWindow::IsCurrent() { return isUsable() && eglGetCurrentContext() == context_; }

void EglWindow::OpenGLInitContext() {
    MakeCurrent();
    // GLEW loads its functions and then complains that there is no GLX; VTK would take that for a failure.
    if (Initialized == 0) {
        const GLenum answer = glewInit();
        const bool loaded = answer == GLEW_OK || answer == GLEW_ERROR_NO_GLX_DISPLAY;
        GlewInitValid = loaded;
        Initialized = loaded ? 1 : 0;
    }
    Superclass::OpenGLInitContext();
}

} // namespace canns
