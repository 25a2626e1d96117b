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

Q_SIGNALS:
    void modelChosen(const canns::Model& model);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
};

} // namespace canns
