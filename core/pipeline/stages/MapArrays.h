#pragma once

#include "core/data/Activity.h"
#include "core/pipeline/Arrays.h"

#include <span>
#include <string>
#include <type_traits>
#include <vector>

/// What several stages need to turn results into arrays and back.
namespace canns {

/// One member of every element, as a column.
template <typename Row, typename Get>
auto columnOf(const std::vector<Row>& rows, Get get) {
    std::vector<std::decay_t<decltype(get(rows.front()))>> values;
    values.reserve(rows.size());
    for (const Row& row : rows)
        values.push_back(get(row));
    return values;
}

/// Adds maps of equal size as one array, maps × rows × columns.
void addMaps(Arrays& arrays, std::string name, const std::vector<Matrix<double>>& maps);
/// The other way round. Throws BadInput unless the array has three dimensions.
std::vector<Matrix<double>> mapsFrom(const Arrays& arrays, std::string_view name);

void addIntegers(Arrays& arrays, std::string name, const Matrix<int>& matrix);
Matrix<int> integersFrom(const Arrays& arrays, std::string_view name);

/// Counts and indices as int64.
void addSizes(Arrays& arrays, std::string name, const std::vector<std::size_t>& sizes);
std::vector<std::size_t> sizesFrom(const Arrays& arrays, std::string_view name);

/// A vector that may be absent: nothing is written for an empty one.
void addUnlessEmpty(Arrays& arrays, std::string name, const std::vector<double>& values);
std::vector<double> vectorOrEmpty(const Arrays& arrays, std::string_view name);

/// Throws BadInput unless all lengths are the same.
void requireEqualLengths(std::initializer_list<std::size_t> lengths);

} // namespace canns
