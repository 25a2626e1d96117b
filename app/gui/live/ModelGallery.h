#pragma once

#include "core/models/ModelRegistry.h"

#include <QListWidget>

namespace canns {

/// All models of the registry, by family, each with a sign and one line.
class ModelGallery : public QListWidget {
    Q_OBJECT
public:
    explicit ModelGallery(QWidget* parent = nullptr);

    const Model* model() const;
    void setModelName(const std::string& name);
    /// So that its neighbours are seen, too.
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;

Q_SIGNALS:
    void modelChosen(const canns::Model& model);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fill();
};

} // namespace canns
