// The module canns-vtk: PointScene by VTK.
#include "widgets/vtk/EglWindow.h"
#include "widgets/vtk/PointScene.h"

#include <vtkActor.h>
#include <vtkCamera.h>
#include <vtkCellArray.h>
#include <vtkFloatArray.h>
#include <vtkNew.h>
#include <vtkOutlineFilter.h>
#include <vtkPointData.h>
#include <vtkPoints.h>
#include <vtkPolyData.h>
#include <vtkPolyDataMapper.h>
#include <vtkProperty.h>
#include <vtkRenderer.h>
#include <vtkSmartPointer.h>
#include <vtkUnsignedCharArray.h>

#include <cmath>

namespace canns {

namespace {

class VtkPointScene final : public PointScene {
public:
    explicit VtkPointScene(vtkSmartPointer<EglWindow> window) : window_(std::move(window)) {
        window_->AddRenderer(renderer_);
        mapper_->SetInputData(cloud_);
        mapper_->SetColorModeToDirectScalars();
        points_->SetMapper(mapper_);
        points_->GetProperty()->SetRenderPointsAsSpheres(true);
        points_->GetProperty()->SetPointSize(5);
        outline_->SetInputData(cloud_);
        outlineMapper_->SetInputConnection(outline_->GetOutputPort());
        box_->SetMapper(outlineMapper_);
        box_->GetProperty()->SetLighting(false);
        renderer_->AddActor(points_);
        renderer_->AddActor(box_);
    }
    ~VtkPointScene() override { window_->MakeCurrent(); }

    void setPoints(std::span<const float> xyz, std::span<const QRgb> colours) override {
        const auto count = static_cast<vtkIdType>(xyz.size() / 3);
        const bool isNew = count != cloud_->GetNumberOfPoints();
        vtkNew<vtkFloatArray> coordinates;
        coordinates->SetNumberOfComponents(3);
        coordinates->SetNumberOfTuples(count);
        std::copy_n(xyz.data(), static_cast<std::size_t>(3 * count), coordinates->GetPointer(0));
        vtkNew<vtkPoints> points;
        points->SetData(coordinates);
        vtkNew<vtkCellArray> vertices;
        vtkNew<vtkUnsignedCharArray> rgb;
        rgb->SetNumberOfComponents(3);
        rgb->SetNumberOfTuples(count);
        for (vtkIdType i = 0; i < count; ++i) {
            vertices->InsertNextCell(1, &i);
            const QRgb colour = colours[static_cast<std::size_t>(i)];
            const unsigned char bytes[] = {static_cast<unsigned char>(qRed(colour)),
                                           static_cast<unsigned char>(qGreen(colour)),
                                           static_cast<unsigned char>(qBlue(colour))};
            rgb->SetTypedTuple(i, bytes);
        }
        cloud_->SetPoints(points);
        cloud_->SetVerts(vertices);
        cloud_->GetPointData()->SetScalars(rgb);
        if (isNew)
            resetCamera();
    }

    void setPointSize(double pixels) override {
        points_->GetProperty()->SetPointSize(static_cast<float>(pixels));
    }

    void setColours(QColor background, QColor box) override {
        renderer_->SetBackground(background.redF(), background.greenF(), background.blueF());
        box_->GetProperty()->SetColor(box.redF(), box.greenF(), box.blueF());
    }

    void turn(double right, double up) override {
        vtkCamera* camera = renderer_->GetActiveCamera();
        camera->Azimuth(-right);
        camera->Elevation(up);
        camera->OrthogonalizeViewUp();
    }

    void zoom(double factor) override { renderer_->GetActiveCamera()->Dolly(factor); }

    void shift(double right, double up) override {
        vtkCamera* camera = renderer_->GetActiveCamera();
        const double height =
            2 * camera->GetDistance() * std::tan(0.5 * camera->GetViewAngle() * 3.14159265358979 / 180.0);
        double toRight[3];
        const double* forward = camera->GetDirectionOfProjection();
        const double* viewUp = camera->GetViewUp();
        for (int i = 0; i < 3; ++i)
            toRight[i] =
                forward[(i + 1) % 3] * viewUp[(i + 2) % 3] - forward[(i + 2) % 3] * viewUp[(i + 1) % 3];
        double focus[3];
        double position[3];
        camera->GetFocalPoint(focus);
        camera->GetPosition(position);
        for (int i = 0; i < 3; ++i) {
            const double by = -height * (right * toRight[i] + up * viewUp[i]);
            focus[i] += by;
            position[i] += by;
        }
        camera->SetFocalPoint(focus);
        camera->SetPosition(position);
    }

    void resetCamera() override {
        vtkCamera* camera = renderer_->GetActiveCamera();
        camera->SetFocalPoint(0, 0, 0);
        camera->SetPosition(1, -1.8, 0.9);
        camera->SetViewUp(0, 0, 1);
        renderer_->ResetCamera(cloud_->GetBounds());
    }

    QImage render(QSize pixels) override {
        window_->MakeCurrent();
        window_->SetSize(pixels.width(), pixels.height());
        renderer_->ResetCameraClippingRange();
        window_->Render();
        vtkNew<vtkUnsignedCharArray> rgba;
        window_->GetRGBACharPixelData(0, 0, pixels.width() - 1, pixels.height() - 1, 0, rgba);
        window_->leave();
        const QImage bottomUp(rgba->GetPointer(0), pixels.width(), pixels.height(), QImage::Format_RGBX8888);
        return bottomUp.mirrored().convertToFormat(QImage::Format_RGB32);
    }

private:
    // Declared in this order so that all that lives on the graphics card goes before its context.
    vtkSmartPointer<EglWindow> window_;
    vtkNew<vtkRenderer> renderer_;
    vtkNew<vtkPolyData> cloud_;
    vtkNew<vtkPolyDataMapper> mapper_;
    vtkNew<vtkActor> points_;
    vtkNew<vtkOutlineFilter> outline_;
    vtkNew<vtkPolyDataMapper> outlineMapper_;
    vtkNew<vtkActor> box_;
};

} // namespace

} // namespace canns

extern "C" Q_DECL_EXPORT canns::PointScene* cannsMakePointScene() {
    const auto window = vtkSmartPointer<canns::EglWindow>::New();
    return window->isUsable() ? new canns::VtkPointScene(window) : nullptr;
}
