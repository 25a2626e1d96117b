// The module canns-vtk: PointScene by VTK.
#include "widgets/vtk/PointScene.h"
#include "widgets/vtk/VtkScene.h"

#include <vtkActor.h>
#include <vtkCellArray.h>
#include <vtkFloatArray.h>
#include <vtkOutlineFilter.h>
#include <vtkPointData.h>
#include <vtkPoints.h>
#include <vtkPolyData.h>
#include <vtkPolyDataMapper.h>
#include <vtkProperty.h>

namespace canns {

namespace {

class VtkPointScene final : public VtkScene<PointScene> {
public:
    explicit VtkPointScene(const vtkSmartPointer<EglWindow>& window) : VtkScene(window) {
        mapper_->SetInputData(cloud_);
        mapper_->SetColorModeToDirectScalars();
        points_->SetMapper(mapper_);
        points_->GetProperty()->SetRenderPointsAsSpheres(true);
        points_->GetProperty()->SetPointSize(5);
        outline_->SetInputData(cloud_);
        outlineMapper_->SetInputConnection(outline_->GetOutputPort());
        box_->SetMapper(outlineMapper_);
        box_->GetProperty()->SetLighting(false);
        renderer()->AddActor(points_);
        renderer()->AddActor(box_);
    }

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
        for (vtkIdType i = 0; i < count; ++i)
            vertices->InsertNextCell(1, &i);
        cloud_->SetPoints(points);
        cloud_->SetVerts(vertices);
        cloud_->GetPointData()->SetScalars(vtkColours(colours));
        if (isNew)
            resetCamera();
    }

    void setPointSize(double pixels) override {
        points_->GetProperty()->SetPointSize(static_cast<float>(pixels));
    }

    QPointF pixelOf(std::size_t point) const override {
        std::array<double, 3> place{};
        cloud_->GetPoint(static_cast<vtkIdType>(point), place.data());
        return pixelAt(place);
    }

    void setColours(QColor background, QColor box) override {
        renderer()->SetBackground(background.redF(), background.greenF(), background.blueF());
        box_->GetProperty()->SetColor(box.redF(), box.greenF(), box.blueF());
    }

    void resetCamera() override {
        vtkCamera* camera = renderer()->GetActiveCamera();
        camera->SetFocalPoint(0, 0, 0);
        camera->SetPosition(1, -1.8, 0.9);
        camera->SetViewUp(0, 0, 1);
        renderer()->ResetCamera(cloud_->GetBounds());
    }

private:
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
