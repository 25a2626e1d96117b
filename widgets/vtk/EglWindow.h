#pragma once

#include <vtkGenericOpenGLRenderWindow.h>

namespace canns {

/// A VTK render window without a window: it draws through an EGL context of its own, so that it needs neither
/// an X server nor Qt's OpenGL. Debian's VTK 9.1 would abort the process for want of a DISPLAY otherwise.
class EglWindow : public vtkGenericOpenGLRenderWindow {
public:
    static EglWindow* New();
    vtkTypeMacro(EglWindow, vtkGenericOpenGLRenderWindow)

        EglWindow(const EglWindow&) = delete;
    EglWindow& operator=(const EglWindow&) = delete;

    /// Whether a context of OpenGL 3.2 was found; nothing else may be called if not.
    bool isUsable() const { return context_ != nullptr; }
    /// Leaves no context current, so that Qt finds the thread as it was.
    void leave();

    void MakeCurrent() override;
    bool IsCurrent() override;
    int SupportsOpenGL() override { return isUsable() ? 1 : 0; }
    void OpenGLInitContext() override;

protected:
    EglWindow();
    ~EglWindow() override;

private:
    bool tryDisplay(void* display);

    void* display_ = nullptr;
    void* context_ = nullptr;
};

} // namespace canns
