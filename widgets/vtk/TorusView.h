#pragma once

#include "core/base/Matrix.h"
#include "widgets/vtk/SceneView.h"
#include "widgets/vtk/TorusScene.h"

#include <memory>
#include <optional>
#include <vector>

namespace canns {

/// The torus of two phases in three dimensions, with a map on it, a trail and markers: each of them or none.
/// The first phase goes round the ring, the second round the tube; thin lines mark where each is 0.
class TorusView : public SceneView {
    Q_OBJECT
public:
    /// First and second phase, radians.
    using Phases = TorusScene::Phases;
    struct Marker {
        Phases phases{};
        QColor colour; ///< Invalid: that of what is selected.
    };

    explicit TorusView(QWidget* parent = nullptr);

    /// b × b, row = second phase, column = first, bins from 0 to 2π; NaN where nothing is known. An empty map
    /// leaves a plain torus with lines every quarter turn.
    void setMap(Matrix<float> values, Range range, ColourMap::Kind kind);
    /// The title, and what the map shows with its unit, for the colour bar; empty for none.
    void setWords(const QString& title, const QString& quantity);
    /// Names of the two phases, for the axes; θ₁ and θ₂ by default.
    void setPhaseNames(const QString& first, const QString& second);
    /// Shown while there is neither map nor trail nor marker.
    void setEmptyWords(const QString& text);
    /// The oldest first; it fades into the past. NaN breaks it.
    void setTrail(std::vector<Phases> places);
    void setMarkers(std::vector<Marker> markers);
    /// Turns this place towards the viewer.
    void face(const Phases& place);
    /// Below 1, what lies behind shows through. 1 by default.
    void setSurfaceOpacity(double opacity);
    /// The place on the torus at this pixel of the widget; nothing beside the torus, or before it was drawn.
    std::optional<Phases> phasesAt(QPointF pixel) const;
    /// From where it is looked at; nothing before it was drawn.
    std::optional<SceneCamera> camera() const;
    /// Looks at it from there; does nothing before it was drawn.
    void setCamera(const SceneCamera& camera);

    /// What a view with this trail and these markers shows, in a scene of its own: for pictures that another
    /// thread draws. `scale`: device pixels a logical pixel.
    static void fillPlain(TorusScene& scene, const FigurePalette& palette);
    static void fillPath(TorusScene& scene, const std::vector<Phases>& trail,
                         const std::vector<Marker>& markers, const FigurePalette& palette, double scale);

    bool hasData() const override { return !map_.empty() || !trail_.empty() || !markers_.empty(); }
    QString emptyText() const override { return empty_; }
    /// The map; the trail if there is none.
    NumberTable numbers() const override;

protected:
    Scene* makeScene(QString& reason) const override;
    void fillScene(const FigurePalette& palette, double scale) const override;
    /// An axis along the outside of the ring and one around the tube, where they can be seen.
    void paintWords(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const override;
    std::optional<ColourBar> colourBar() const override;

private:
    QImage texture(const FigurePalette& palette) const;

    Matrix<float> map_;
    Range range_;
    std::vector<Phases> trail_;
    std::vector<Marker> markers_;
    double opacity_ = 1.0;
    mutable std::optional<Phases> toFace_; ///< Asked for, and not done yet.
    QString quantity_;
    QString empty_;
    std::array<QString, 2> phaseNames_{QStringLiteral("θ₁"), QStringLiteral("θ₂")};
    // Drawing makes the scene when it is first needed and keeps it in step with the data.
    mutable std::unique_ptr<TorusScene> scene_;
    mutable bool mapStale_ = true;
    mutable QString drawnColours_;
};

} // namespace canns
