#pragma once

#include "core/base/Error.h"
#include "core/base/Matrix.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace canns {

/// One named array of a result, of any shape, row after row. An empty shape is a single value.
struct Array {
    /// bool is std::uint8_t with 0 and 1.
    using Values =
        std::variant<std::span<const float>, std::span<const double>, std::span<const std::int64_t>,
                     std::span<const std::uint16_t>, std::span<const std::uint8_t>, std::vector<std::string>>;

    std::string name;
    std::vector<std::size_t> shape;
    Values values;
    std::shared_ptr<const void> owner; ///< Keeps what `values` looks at.

    std::size_t bytes() const noexcept;
    bool operator==(const Array& other) const;
};

/// A result as plain arrays: how it gets into results/STAGE.npz and into a project file, and back. What is
/// put in is looked at, not copied: the result must outlive this unless it is given as owned.
class Arrays {
public:
    using Shape = std::vector<std::size_t>;

    template <typename T>
    void add(std::string name, Shape shape, const std::vector<T>& values) {
        addSpan(std::move(name), std::move(shape), std::span<const T>(values), nullptr);
    }
    /// A vector, as an array of one dimension.
    template <typename T>
    void add(std::string name, const std::vector<T>& values) {
        add(std::move(name), {values.size()}, values);
    }
    template <typename T>
    void add(std::string name, const Matrix<T>& matrix) {
        addSpan(std::move(name), {matrix.rows(), matrix.columns()}, matrix.values(), nullptr);
    }
    /// Any numbers that lie one after another.
    template <typename T>
    void addView(std::string name, Shape shape, std::span<const T> values) {
        addSpan(std::move(name), std::move(shape), values, nullptr);
    }
    /// Takes over `values`.
    template <typename T>
    void addOwned(std::string name, Shape shape, std::vector<T> values) {
        auto owner = std::make_shared<const std::vector<T>>(std::move(values));
        const std::span<const T> span(*owner);
        addSpan(std::move(name), std::move(shape), span, std::move(owner));
    }
    /// A single number.
    template <typename T>
    void addNumber(std::string name, T value) {
        addOwned<T>(std::move(name), {}, {value});
    }
    void addFlag(std::string name, bool value);
    void addTexts(std::string name, std::vector<std::string> texts);

    /// Keeps `owner` alive as long as the arrays that look at it.
    void keep(const std::shared_ptr<const void>& owner);

    std::span<const Array> all() const noexcept { return arrays_; }
    std::size_t bytes() const noexcept;
    bool has(std::string_view name) const noexcept { return find(name) != nullptr; }
    /// Throws BadInput when there is none of that name.
    const Array& at(std::string_view name) const;

    /// What was put in, copied out. Throws BadInput naming the array when it is missing, of another type, or
    /// of another shape than can be.
    template <typename T>
    std::vector<T> vector(std::string_view name) const {
        const std::span<const T> values = span<T>(name);
        return {values.begin(), values.end()};
    }
    template <typename T>
    Matrix<T> matrix(std::string_view name) const {
        const Shape& shape = at(name).shape;
        if (shape.size() != 2)
            throw wrongShape(name, "two dimensions");
        return Matrix<T>(shape[0], shape[1], vector<T>(name));
    }
    template <typename T>
    T number(std::string_view name) const {
        const std::span<const T> values = span<T>(name);
        if (values.size() != 1)
            throw wrongShape(name, "a single value");
        return values.front();
    }
    bool flag(std::string_view name) const { return number<std::uint8_t>(name) != 0; }
    const std::vector<std::string>& texts(std::string_view name) const;

    template <typename T>
    std::span<const T> span(std::string_view name) const {
        if (const auto* values = std::get_if<std::span<const T>>(&at(name).values))
            return *values;
        throw wrongType(name);
    }

    bool operator==(const Arrays&) const = default;

private:
    template <typename T>
    void addSpan(std::string name, Shape shape, std::span<const T> values,
                 std::shared_ptr<const void> owner) {
        insert({std::move(name), std::move(shape), values, std::move(owner)});
    }
    void insert(Array array);
    const Array* find(std::string_view name) const noexcept;
    static BadInput wrongShape(std::string_view name, std::string_view wanted);
    static BadInput wrongType(std::string_view name);

    std::vector<Array> arrays_;
};

} // namespace canns
