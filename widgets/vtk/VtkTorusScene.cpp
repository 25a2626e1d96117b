// The module canns-vtk: TorusScene by VTK.
#include "widgets/vtk/TorusScene.h"
#include "widgets/vtk/TorusSight.h"
#include "widgets/vtk/VtkScene.h"

#include <vtkActor.h>
#include <vtkCellArray.h>
#include <vtkFloatArray.h>
#include <vtkImageData.h>
#include <vtkPointData.h>
#include <vtkPoints.h>
#include <vtkPolyData.h>
#include <vtkPolyDataMapper.h>
#include <vtkProperty.h>
#include <vtkTexture.h>

#include <algorithm>
#include <vector>

namespace canns {

namespace {

constexpr double fullTurn = 2.0 * std::numbers::pi;
/// Lines and balls lie a little above the surface.
constexpr double zeroRadius = 1.008 * TorusScene::tubeRadius;
constexpr double lineRadius = 1.02 * TorusScene::tubeRadius;
constexpr double ballRadius = 1.05 * TorusScene::tubeRadius;
/// Of one side of the surface; and of a line, whose chords would dive into the tube otherwise.
constexpr int alongRing = 96;
constexpr int aroundTube = 48;
constexpr double longestStep = fullTurn / 60;

/// The difference of two angles, in [−π, π].
double shorterArc(double from, double to) { return std::remainder(to - from, fullTurn); }

QRgb mixed(QRgb a, QRgb b, double part) {
    const auto mix = [part](int from, int to) {
        return static_cast<int>(std::lround(from + part * (to - from)));
    };
    return qRgb(mix(qRed(a), qRed(b)), mix(qGreen(a), qGreen(b)), mix(qBlue(a), qBlue(b)));
}

class VtkTorusScene final : public VtkScene<TorusScene> {
public:
    explicit VtkTorusScene(const vtkSmartPointer<EglWindow>& window) : VtkScene(window) {
        makeSurface();
        texture_->SetInputData(picture_);
        texture_->InterpolateOff(); // Bins keep their edges, as in the flat map.
        texture_->RepeatOff();
        surfaceMapper_->SetInputData(surface_);
        torus_->SetMapper(surfaceMapper_);
        torus_->SetTexture(texture_);
        // Bright in the shade too: a colour must be found again in the colour bar.
        torus_->GetProperty()->SetAmbient(0.55);
        torus_->GetProperty()->SetDiffuse(0.45);
        torus_->GetProperty()->SetSpecular(0.0);
        torus_->GetProperty()->BackfaceCullingOn();
        for (auto [mapper, data, actor] : {std::tuple{trailMapper_.Get(), trail_.Get(), line_.Get()},
                                           std::tuple{markerMapper_.Get(), markers_.Get(), balls_.Get()}}) {
            mapper->SetInputData(data);
            mapper->SetColorModeToDirectScalars();
            actor->SetMapper(mapper);
            renderer()->AddActor(actor);
        }
        line_->GetProperty()->SetLighting(false);
        makeZeroLines();
        balls_->GetProperty()->SetRenderPointsAsSpheres(true);
        renderer()->AddActor(torus_);
        resetCamera();
    }

    void setTexture(const QImage& picture) override {
        const QImage rgb = picture.convertToFormat(QImage::Format_RGB888);
        picture_->SetDimensions(rgb.width(), rgb.height(), 1);
        picture_->AllocateScalars(VTK_UNSIGNED_CHAR, 3);
        for (int row = 0; row < rgb.height(); ++row)
            std::copy_n(rgb.constScanLine(rgb.height() - 1 - row), 3 * static_cast<std::size_t>(rgb.width()),
                        static_cast<unsigned char*>(picture_->GetScalarPointer(0, row, 0)));
        picture_->Modified();
    }

    void setOpacity(double opacity) override { torus_->GetProperty()->SetOpacity(opacity); }

    void setTrail(std::span<const Phases> places, std::span<const QRgb> colours, double width) override {
        vtkNew<vtkPoints> points;
        vtkNew<vtkCellArray> lines;
        std::vector<QRgb> pointColours;
        const auto add = [&](double first, double second, QRgb colour) {
            points->InsertNextPoint(place(first, second, lineRadius).data());
            pointColours.push_back(colour);
        };
        const auto known = [&](std::size_t i) { return std::isfinite(places[i][0] + places[i][1]); };
        vtkIdType begin = 0;
        const auto endLine = [&] {
            const vtkIdType end = points->GetNumberOfPoints();
            if (end - begin > 1) {
                lines->InsertNextCell(static_cast<int>(end - begin));
                for (vtkIdType i = begin; i < end; ++i)
                    lines->InsertCellPoint(i);
            }
            begin = end;
        };
        for (std::size_t i = 0; i < places.size(); ++i) {
            if (!known(i)) {
                endLine();
                continue;
            }
            if (i > 0 && known(i - 1)) {
                const auto first = static_cast<double>(places[i - 1][0]);
                const auto second = static_cast<double>(places[i - 1][1]);
                const double along = shorterArc(first, static_cast<double>(places[i][0]));
                const double around = shorterArc(second, static_cast<double>(places[i][1]));
                const int steps = static_cast<int>(std::hypot(along, around) / longestStep) + 1;
                for (int k = 1; k < steps; ++k) {
                    const double part = static_cast<double>(k) / steps;
                    add(first + part * along, second + part * around,
                        mixed(colours[i - 1], colours[i], part));
                }
            }
            add(static_cast<double>(places[i][0]), static_cast<double>(places[i][1]), colours[i]);
        }
        endLine();
        trail_->SetPoints(points);
        trail_->SetLines(lines);
        trail_->GetPointData()->SetScalars(vtkColours(pointColours));
        line_->GetProperty()->SetLineWidth(static_cast<float>(width));
    }

    void setMarkers(std::span<const Phases> places, std::span<const QRgb> colours, double size) override {
        vtkNew<vtkPoints> points;
        vtkNew<vtkCellArray> vertices;
        for (const Phases& phases : places) {
            const vtkIdType point = points->InsertNextPoint(
                place(static_cast<double>(phases[0]), static_cast<double>(phases[1]), ballRadius).data());
            vertices->InsertNextCell(1, &point);
        }
        markers_->SetPoints(points);
        markers_->SetVerts(vertices);
        markers_->GetPointData()->SetScalars(vtkColours(colours));
        balls_->GetProperty()->SetPointSize(static_cast<float>(size));
    }

    void setColours(QColor background, QColor frame) override {
        renderer()->SetBackground(background.redF(), background.greenF(), background.blueF());
        zero_->GetProperty()->SetColor(frame.redF(), frame.greenF(), frame.blueF());
    }

    std::optional<Phases> phasesAt(QPointF pixel) const override {
        const auto [from, to] = rayAt(pixel);
        const std::optional<TorusPlace> at = firstOnTorus(from, to);
        if (!at)
            return std::nullopt;
        const double outward = std::hypot((*at)[0], (*at)[1]) - ringRadius;
        return Phases{static_cast<float>(std::atan2((*at)[1], (*at)[0])),
                      static_cast<float>(std::atan2((*at)[2], outward))};
    }

    void resetCamera() override {
        vtkCamera* camera = renderer()->GetActiveCamera();
        camera->SetFocalPoint(0, 0, 0);
        camera->SetPosition(1.0, -2.2, 2.2);
        camera->SetViewUp(0, 0, 1);
        renderer()->ResetCamera(surface_->GetBounds());
        camera->Dolly(1.25); // The sphere around a torus is larger than what is seen of it.
    }

private:
    void makeSurface() {
        vtkNew<vtkPoints> points;
        vtkNew<vtkCellArray> faces;
        vtkNew<vtkFloatArray> normals;
        vtkNew<vtkFloatArray> where;
        normals->SetNumberOfComponents(3);
        where->SetNumberOfComponents(2);
        where->SetName("phases");
        // The seam is there twice: as the picture's left edge and as its right one.
        for (int i = 0; i <= alongRing; ++i)
            for (int j = 0; j <= aroundTube; ++j) {
                const double u = static_cast<double>(i) / alongRing;
                const double v = static_cast<double>(j) / aroundTube;
                points->InsertNextPoint(place(fullTurn * u, fullTurn * v, tubeRadius).data());
                normals->InsertNextTuple3(std::cos(fullTurn * u) * std::cos(fullTurn * v),
                                          std::sin(fullTurn * u) * std::cos(fullTurn * v),
                                          std::sin(fullTurn * v));
                where->InsertNextTuple2(u, v);
            }
        for (int i = 0; i < alongRing; ++i)
            for (int j = 0; j < aroundTube; ++j) {
                const vtkIdType corner = static_cast<vtkIdType>(i) * (aroundTube + 1) + j;
                const std::array<vtkIdType, 4> face{corner, corner + aroundTube + 1, corner + aroundTube + 2,
                                                    corner + 1};
                faces->InsertNextCell(4, face.data());
            }
        surface_->SetPoints(points);
        surface_->SetPolys(faces);
        surface_->GetPointData()->SetNormals(normals);
        surface_->GetPointData()->SetTCoords(where);
    }

    /// Where the first phase is 0, and where the second is.
    void makeZeroLines() {
        vtkNew<vtkPoints> points;
        vtkNew<vtkCellArray> lines;
        for (const bool first : {true, false}) {
            lines->InsertNextCell(alongRing + 1);
            for (int i = 0; i <= alongRing; ++i) {
                const double at = fullTurn * i / alongRing;
                lines->InsertCellPoint(
                    points->InsertNextPoint(place(first ? 0.0 : at, first ? at : 0.0, zeroRadius).data()));
            }
        }
        zeroLines_->SetPoints(points);
        zeroLines_->SetLines(lines);
        zeroMapper_->SetInputData(zeroLines_);
        zero_->SetMapper(zeroMapper_);
        zero_->GetProperty()->SetLighting(false);
        renderer()->AddActor(zero_);
    }

    vtkNew<vtkPolyData> surface_;
    vtkNew<vtkPolyData> zeroLines_;
    vtkNew<vtkPolyData> trail_;
    vtkNew<vtkPolyData> markers_;
    vtkNew<vtkImageData> picture_;
    vtkNew<vtkTexture> texture_;
    vtkNew<vtkPolyDataMapper> surfaceMapper_;
    vtkNew<vtkPolyDataMapper> trailMapper_;
    vtkNew<vtkPolyDataMapper> markerMapper_;
    vtkNew<vtkPolyDataMapper> zeroMapper_;
    vtkNew<vtkActor> torus_;
    vtkNew<vtkActor> zero_;
    vtkNew<vtkActor> line_;
    vtkNew<vtkActor> balls_;
};

} // namespace

} // namespace canns

extern "C" Q_DECL_EXPORT canns::TorusScene* cannsMakeTorusScene() {
    const auto window = vtkSmartPointer<canns::EglWindow>::New();
    return window->isUsable() ? new canns::VtkTorusScene(window) : nullptr;
}
