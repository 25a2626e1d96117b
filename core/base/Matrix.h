#pragma once

#include "core/base/Error.h"

#include <cstddef>
#include <span>
#include <vector>

namespace canns {

/// A dense row-major matrix that owns its memory: a value, comparable, movable. Time is the row index where
/// rows are times. For linear algebra, view it with Eigen::Map.
template <typename T>
class Matrix {
public:
    Matrix() = default;
    Matrix(std::size_t rows, std::size_t columns, T value = T{})
        : rows_(rows), columns_(columns), values_(rows * columns, value) {}
    /// Takes over `values`, which hold rows × columns numbers, row after row.
    Matrix(std::size_t rows, std::size_t columns, std::vector<T> values)
        : rows_(rows), columns_(columns), values_(std::move(values)) {
        require(values_.size() == rows * columns, "Matrix: values.size() == rows * columns");
    }

    std::size_t rows() const noexcept { return rows_; }
    std::size_t columns() const noexcept { return columns_; }
    std::size_t size() const noexcept { return values_.size(); }
    bool empty() const noexcept { return values_.empty(); }

    T& operator()(std::size_t row, std::size_t column) { return values_[row * columns_ + column]; }
    const T& operator()(std::size_t row, std::size_t column) const {
        return values_[row * columns_ + column];
    }

    std::span<T> row(std::size_t r) { return {values_.data() + r * columns_, columns_}; }
    std::span<const T> row(std::size_t r) const { return {values_.data() + r * columns_, columns_}; }

    T* data() noexcept { return values_.data(); }
    const T* data() const noexcept { return values_.data(); }
    std::span<T> values() noexcept { return values_; }
    std::span<const T> values() const noexcept { return values_; }

    bool operator==(const Matrix&) const = default;

private:
    std::size_t rows_ = 0;
    std::size_t columns_ = 0;
    std::vector<T> values_;
};

} // namespace canns
