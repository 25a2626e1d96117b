#pragma once

// Inside the module canns-vtk only.
#include "widgets/vtk/EglWindow.h"

#include <QColor>
#include <QImage>
#include <QPointF>
#include <vtkCamera.h>
#include <vtkNew.h>
#include <vtkRenderer.h>
#include <vtkSmartPointer.h>
#include <vtkUnsignedCharArray.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <span>
#include <utility>

namespace canns {

/// The camera and the picture, which all scenes have in common. `Interface` is derived from Scene.
template <typename Interface>
class VtkScene : public Interface {
public:
    explicit VtkScene(vtkSmartPointer<EglWindow> window) : window_(std::move(window)) {
        window_->AddRenderer(renderer_);
    }
    ~VtkScene() override { window_->MakeCurrent(); }

    void turn(double right, double up) override {
        vtkCamera* camera = renderer_->GetActiveCamera();
        camera->Azimuth(-right);
        camera->Elevation(up);
        camera->OrthogonalizeViewUp();
    }

    void zoom(double factor) override { renderer_->GetActiveCamera()->Dolly(factor); }

    void shift(double right, double up) override {
        vtkCamera* camera = renderer_->GetActiveCamera();
        const int* pixels = window_->GetSize();
        // The angle is that of the shorter side.
        const double height = 2 * camera->GetDistance() *
                              std::tan(0.5 * camera->GetViewAngle() * std::numbers::pi / 180.0) *
                              std::max(1.0, static_cast<double>(pixels[1]) / std::max(1, pixels[0]));
        std::array<double, 3> toRight{};
        const double* forward = camera->GetDirectionOfProjection();
        const double* viewUp = camera->GetViewUp();
        for (std::size_t i = 0; i < 3; ++i)
            toRight[i] =
                forward[(i + 1) % 3] * viewUp[(i + 2) % 3] - forward[(i + 2) % 3] * viewUp[(i + 1) % 3];
        std::array<double, 3> focus{};
        std::array<double, 3> position{};
        camera->GetFocalPoint(focus.data());
        camera->GetPosition(position.data());
        for (std::size_t i = 0; i < 3; ++i) {
            const double by = -height * (right * toRight[i] + up * viewUp[i]);
            focus[i] += by;
            position[i] += by;
        }
        camera->SetFocalPoint(focus.data());
        camera->SetPosition(position.data());
    }

    SceneCamera camera() const override {
        vtkCamera* from = renderer_->GetActiveCamera();
        SceneCamera camera;
        from->GetPosition(camera.position.data());
        from->GetFocalPoint(camera.focus.data());
        from->GetViewUp(camera.up.data());
        return camera;
    }

    void setCamera(const SceneCamera& camera) override {
        vtkCamera* to = renderer_->GetActiveCamera();
        to->SetPosition(camera.position.data());
        to->SetFocalPoint(camera.focus.data());
        to->SetViewUp(camera.up.data());
    }

    QImage render(QSize pixels) override {
        window_->MakeCurrent();
        window_->SetSize(pixels.width(), pixels.height());
        // Whole in a narrow picture too.
        renderer_->GetActiveCamera()->SetUseHorizontalViewAngle(pixels.width() < pixels.height() ? 1 : 0);
        renderer_->ResetCameraClippingRange();
        window_->Render();
        vtkNew<vtkUnsignedCharArray> rgba;
        window_->GetRGBACharPixelData(0, 0, pixels.width() - 1, pixels.height() - 1, 0, rgba);
        window_->leave();
        const QImage bottomUp(rgba->GetPointer(0), pixels.width(), pixels.height(), QImage::Format_RGBX8888);
        return bottomUp.mirrored().convertToFormat(QImage::Format_RGB32);
    }

    QPointF pixelAt(const std::array<double, 3>& place) const override {
        renderer_->SetWorldPoint(place[0], place[1], place[2], 1.0);
        renderer_->WorldToDisplay();
        const double* display = renderer_->GetDisplayPoint();
        return {display[0], window_->GetSize()[1] - display[1]};
    }

protected:
    vtkRenderer* renderer() { return renderer_; }

    /// What lies behind a pixel of the last picture: a line from the near end of what is seen to the far one.
    std::pair<std::array<double, 3>, std::array<double, 3>> rayAt(QPointF pixel) const {
        const auto placeAt = [&](double depth) {
            renderer_->SetDisplayPoint(pixel.x(), window_->GetSize()[1] - pixel.y(), depth);
            renderer_->DisplayToWorld();
            const double* world = renderer_->GetWorldPoint();
            return std::array{world[0] / world[3], world[1] / world[3], world[2] / world[3]};
        };
        return {placeAt(0.0), placeAt(1.0)};
    }

private:
    // First of all members, so that all that lives on the graphics card goes before its context.
    vtkSmartPointer<EglWindow> window_;
    vtkNew<vtkRenderer> renderer_;
};

/// One triple of bytes a colour.
inline vtkSmartPointer<vtkUnsignedCharArray> vtkColours(std::span<const QRgb> colours) {
    auto rgb = vtkSmartPointer<vtkUnsignedCharArray>::New();
    rgb->SetNumberOfComponents(3);
    rgb->SetNumberOfTuples(static_cast<vtkIdType>(colours.size()));
    vtkIdType i = 0;
    for (const QRgb colour : colours) {
        const std::array bytes{static_cast<unsigned char>(qRed(colour)),
                               static_cast<unsigned char>(qGreen(colour)),
                               static_cast<unsigned char>(qBlue(colour))};
        rgb->SetTypedTuple(i++, bytes.data());
    }
    return rgb;
}

} // namespace canns
