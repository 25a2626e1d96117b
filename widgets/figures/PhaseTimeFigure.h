#pragma once

#include "widgets/figure/Figure.h"

#include <vector>

namespace canns {

class Selection;

/// An angle over time, on an axis from 0 to 2π whose ends are the same place: a line that leaves at the top
/// comes back at the bottom. Seen from afar it becomes dots, the darker the more often. A known angle may lie
/// beneath it. A click selects the moment.
class PhaseTimeFigure : public Figure {
    Q_OBJECT
public:
    explicit PhaseTimeFigure(Selection& selection, QWidget* parent = nullptr);

    /// Radians, NaN for unknown; `seconds` ascend. Times farther apart than `longestStepSeconds` are not
    /// joined.
    void setPhases(std::vector<double> seconds, std::vector<float> radians, double longestStepSeconds);
    /// The same at other times; none if empty.
    void setTruth(std::vector<double> seconds, std::vector<float> radians);
    void clear() { setPhases({}, {}, 0.0); }
    void setWords(const QString& title, const QString& time, const QString& phase);
    void setEmptyWords(const QString& text);

    bool hasData() const override { return !phases_.seconds.empty(); }
    QString emptyText() const override { return empty_; }
    NumberTable numbers() const override;
    QString readout(QPointF at) const override;

protected:
    void paintData(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const override;
    void paintMarks(QPainter& painter, const PlotArea& area, const FigurePalette& palette) const override;
    void retranslate() override {}

private:
    struct Course {
        std::vector<double> seconds;
        std::vector<float> radians;
    };
    void paintCourse(QPainter& painter, const PlotArea& area, const Course& course, const QColor& colour,
                     double width) const;
    void paintLine(QPainter& painter, const PlotArea& area, const Course& course, std::size_t begin,
                   std::size_t end) const;
    void paintDots(QPainter& painter, const PlotArea& area, const Course& course, std::size_t begin,
                   std::size_t end, const QColor& colour) const;

    Selection& selection_;
    Course phases_;
    Course truth_;
    double longestStep_ = 0.0;
    QString empty_;
};

} // namespace canns
