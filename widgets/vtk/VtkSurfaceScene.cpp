// The module canns-vtk: SurfaceScene by VTK.
#include "widgets/vtk/SurfaceScene.h"
#include "widgets/vtk/VtkScene.h"

#include <vtkActor.h>
#include <vtkCellArray.h>
#include <vtkFloatArray.h>
#include <vtkPointData.h>
#include <vtkPoints.h>
#include <vtkPolyData.h>
#include <vtkPolyDataMapper.h>
#include <vtkProperty.h>

namespace canns {

namespace {

constexpr auto boxHeight = static_cast<float>(SurfaceScene::heightOfBox);

class VtkSurfaceScene final : public VtkScene<SurfaceScene> {
public:
    explicit VtkSurfaceScene(const vtkSmartPointer<EglWindow>& window) : VtkScene(window) {
        surface_->SetPoints(points_);
        mapper_->SetInputData(surface_);
        mapper_->SetColorModeToDirectScalars();
        actor_->SetMapper(mapper_);
        actor_->GetProperty()->SetSpecular(0.15);
        actor_->GetProperty()->SetAmbient(0.3);
        renderer()->AddActor(actor_);
        foot_->GetProperty()->SetLighting(false);
        makeFoot();
        renderer()->AddActor(foot_);
    }

    void setHeights(std::size_t rows, std::size_t columns, std::span<const float> heights,
                    std::span<const QRgb> colours) override {
        if (rows != rows_ || columns != columns_)
            makeGrid(rows, columns);
        float* xyz = coordinates_->GetPointer(0);
        for (std::size_t i = 0; i < heights.size(); ++i)
            xyz[3 * i + 2] = boxHeight * heights[i];
        findNormals(xyz);
        coordinates_->Modified();
        points_->Modified();
        surface_->GetPointData()->SetScalars(vtkColours(colours));
        surface_->Modified();
    }

    void setColours(QColor background, QColor frame) override {
        renderer()->SetBackground(background.redF(), background.greenF(), background.blueF());
        foot_->GetProperty()->SetColor(frame.redF(), frame.greenF(), frame.blueF());
    }

    void resetCamera() override {
        vtkCamera* camera = renderer()->GetActiveCamera();
        camera->SetFocalPoint(0.5, 0.5, 0.15);
        camera->SetPosition(0.5 + 0.9, 0.5 - 1.6, 1.3);
        camera->SetViewUp(0, 0, 1);
        const std::array<double, 6> box{0, 1, 0, 1, 0, heightOfBox};
        renderer()->ResetCamera(box.data());
    }

private:
    /// The square on which the surface stands.
    void makeFoot() {
        vtkNew<vtkPoints> corners;
        for (const auto& [x, y] : {std::pair{0, 0}, {1, 0}, {1, 1}, {0, 1}})
            corners->InsertNextPoint(x, y, 0);
        vtkNew<vtkCellArray> lines;
        const std::array<vtkIdType, 5> round{0, 1, 2, 3, 0};
        lines->InsertNextCell(5, round.data());
        square_->SetPoints(corners);
        square_->SetLines(lines);
        footMapper_->SetInputData(square_);
        foot_->SetMapper(footMapper_);
    }

    void makeGrid(std::size_t rows, std::size_t columns) {
        rows_ = rows;
        columns_ = columns;
        const auto count = static_cast<vtkIdType>(rows * columns);
        coordinates_->SetNumberOfComponents(3);
        coordinates_->SetNumberOfTuples(count);
        normals_->SetNumberOfComponents(3);
        normals_->SetNumberOfTuples(count);
        float* xyz = coordinates_->GetPointer(0);
        const auto part = [](std::size_t i, std::size_t of) {
            return of > 1 ? static_cast<float>(i) / static_cast<float>(of - 1) : 0.0F;
        };
        for (std::size_t row = 0; row < rows; ++row)
            for (std::size_t column = 0; column < columns; ++column) {
                *xyz++ = part(column, columns);
                *xyz++ = part(row, rows);
                *xyz++ = 0.0F;
            }
        vtkNew<vtkCellArray> cells;
        for (std::size_t row = 0; row + 1 < rows; ++row)
            for (std::size_t column = 0; column + 1 < columns; ++column) {
                const auto corner = static_cast<vtkIdType>(row * columns + column);
                const auto above = corner + static_cast<vtkIdType>(columns);
                const std::array<vtkIdType, 4> quad{corner, corner + 1, above + 1, above};
                cells->InsertNextCell(4, quad.data());
            }
        points_->SetData(coordinates_);
        surface_->SetPolys(cells);
        surface_->GetPointData()->SetNormals(normals_);
        resetCamera();
    }

    /// By differences: VTK's filter costs more than the picture.
    void findNormals(const float* xyz) {
        float* normal = normals_->GetPointer(0);
        const auto height = [&](std::size_t row, std::size_t column) {
            return xyz[3 * (row * columns_ + column) + 2];
        };
        for (std::size_t row = 0; row < rows_; ++row)
            for (std::size_t column = 0; column < columns_; ++column) {
                const std::size_t left = column > 0 ? column - 1 : column;
                const std::size_t right = std::min(column + 1, columns_ - 1);
                const std::size_t below = row > 0 ? row - 1 : row;
                const std::size_t above = std::min(row + 1, rows_ - 1);
                const auto slope = [](float rise, std::size_t steps, std::size_t count) {
                    return steps > 0 ? rise * static_cast<float>(count - 1) / static_cast<float>(steps)
                                     : 0.0F;
                };
                const float dx = slope(height(row, right) - height(row, left), right - left, columns_);
                const float dy = slope(height(above, column) - height(below, column), above - below, rows_);
                const float length = std::sqrt(dx * dx + dy * dy + 1.0F);
                *normal++ = -dx / length;
                *normal++ = -dy / length;
                *normal++ = 1.0F / length;
            }
        normals_->Modified();
    }

    std::size_t rows_ = 0;
    std::size_t columns_ = 0;
    vtkNew<vtkFloatArray> coordinates_;
    vtkNew<vtkFloatArray> normals_;
    vtkNew<vtkPoints> points_;
    vtkNew<vtkPolyData> surface_;
    vtkNew<vtkPolyDataMapper> mapper_;
    vtkNew<vtkActor> actor_;
    vtkNew<vtkPolyData> square_;
    vtkNew<vtkPolyDataMapper> footMapper_;
    vtkNew<vtkActor> foot_;
};

} // namespace

} // namespace canns

extern "C" Q_DECL_EXPORT canns::SurfaceScene* cannsMakeSurfaceScene() {
    const auto window = vtkSmartPointer<canns::EglWindow>::New();
    return window->isUsable() ? new canns::VtkSurfaceScene(window) : nullptr;
}
