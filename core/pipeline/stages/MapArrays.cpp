#include "core/pipeline/stages/MapArrays.h"

#include <fmt/format.h>

#include <algorithm>

namespace canns {

void addMaps(Arrays& arrays, std::string name, const std::vector<Matrix<double>>& maps) {
    const std::size_t rows = maps.empty() ? 0 : maps.front().rows();
    const std::size_t columns = maps.empty() ? 0 : maps.front().columns();
    std::vector<double> values;
    values.reserve(maps.size() * rows * columns);
    for (const Matrix<double>& map : maps) {
        require(map.rows() == rows && map.columns() == columns, "addMaps: maps of equal size");
        values.insert(values.end(), map.values().begin(), map.values().end());
    }
    arrays.addOwned(std::move(name), {maps.size(), rows, columns}, std::move(values));
}

std::vector<Matrix<double>> mapsFrom(const Arrays& arrays, std::string_view name) {
    const Arrays::Shape& shape = arrays.at(name).shape;
    if (shape.size() != 3)
        throw BadInput(fmt::format("The array \"{}\" should have three dimensions.", name));
    const std::span<const double> values = arrays.span<double>(name);
    const std::size_t size = shape[1] * shape[2];
    std::vector<Matrix<double>> maps;
    for (std::size_t i = 0; i < shape[0]; ++i) {
        const std::span<const double> one = values.subspan(i * size, size);
        maps.emplace_back(shape[1], shape[2], std::vector<double>(one.begin(), one.end()));
    }
    return maps;
}

void addIntegers(Arrays& arrays, std::string name, const Matrix<int>& matrix) {
    arrays.addOwned(std::move(name), {matrix.rows(), matrix.columns()},
                    std::vector<std::int64_t>(matrix.values().begin(), matrix.values().end()));
}

Matrix<int> integersFrom(const Arrays& arrays, std::string_view name) {
    const Matrix<std::int64_t> wide = arrays.matrix<std::int64_t>(name);
    std::vector<int> values;
    for (const std::int64_t value : wide.values())
        values.push_back(static_cast<int>(value));
    return {wide.rows(), wide.columns(), std::move(values)};
}

void addSizes(Arrays& arrays, std::string name, const std::vector<std::size_t>& sizes) {
    arrays.addOwned(std::move(name), {sizes.size()}, std::vector<std::int64_t>(sizes.begin(), sizes.end()));
}

std::vector<std::size_t> sizesFrom(const Arrays& arrays, std::string_view name) {
    const std::span<const std::int64_t> values = arrays.span<std::int64_t>(name);
    if (std::ranges::any_of(values, [](std::int64_t value) { return value < 0; }))
        throw BadInput(fmt::format("The array \"{}\" should not have negative numbers.", name));
    return {values.begin(), values.end()};
}

void addUnlessEmpty(Arrays& arrays, std::string name, const std::vector<double>& values) {
    if (!values.empty())
        arrays.add(std::move(name), values);
}

std::vector<double> vectorOrEmpty(const Arrays& arrays, std::string_view name) {
    return arrays.has(name) ? arrays.vector<double>(name) : std::vector<double>();
}

void requireEqualLengths(std::initializer_list<std::size_t> lengths) {
    if (std::ranges::any_of(lengths, [&](std::size_t length) { return length != *lengths.begin(); }))
        throw BadInput("The lengths of the arrays do not agree.");
}

} // namespace canns
