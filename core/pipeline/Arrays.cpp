#include "core/pipeline/Arrays.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <numeric>
#include <type_traits>

namespace canns {

namespace {

/// Floats are compared by their bytes: NaN equals NaN.
template <typename T>
bool sameValues(const T& a, const T& b) {
    if constexpr (std::is_same_v<T, std::vector<std::string>>)
        return a == b;
    else
        return std::ranges::equal(std::as_bytes(a), std::as_bytes(b));
}

} // namespace

std::size_t Array::bytes() const noexcept {
    return std::visit(
        [](const auto& held) {
            std::size_t sum = 0;
            if constexpr (std::is_same_v<std::decay_t<decltype(held)>, std::vector<std::string>>)
                for (const std::string& text : held)
                    sum += text.size();
            else
                sum = held.size_bytes();
            return sum;
        },
        values);
}

bool Array::operator==(const Array& other) const {
    return name == other.name && shape == other.shape && values.index() == other.values.index() &&
           std::visit(
               [&](const auto& mine) {
                   return sameValues(mine, std::get<std::decay_t<decltype(mine)>>(other.values));
               },
               values);
}

void Arrays::addFlag(std::string name, bool value) {
    addOwned<std::uint8_t>(std::move(name), {}, {static_cast<std::uint8_t>(value)});
}

void Arrays::addTexts(std::string name, std::vector<std::string> texts) {
    const std::size_t count = texts.size();
    insert({std::move(name), {count}, std::move(texts), nullptr});
}

void Arrays::insert(Array array) {
    const std::size_t count =
        std::accumulate(array.shape.begin(), array.shape.end(), std::size_t{1}, std::multiplies<>());
    const std::size_t held = std::visit([](const auto& values) { return values.size(); }, array.values);
    require(count == held, "Arrays: as many values as the shape says");
    require(find(array.name) == nullptr, "Arrays: names are unique");
    arrays_.push_back(std::move(array));
}

const Array* Arrays::find(std::string_view name) const noexcept {
    const auto found = std::ranges::find(arrays_, name, &Array::name);
    return found == arrays_.end() ? nullptr : &*found;
}

void Arrays::keep(const std::shared_ptr<const void>& owner) {
    for (Array& array : arrays_)
        if (!array.owner)
            array.owner = owner;
}

std::size_t Arrays::bytes() const noexcept {
    std::size_t sum = 0;
    for (const Array& array : arrays_)
        sum += array.bytes();
    return sum;
}

const Array& Arrays::at(std::string_view name) const {
    if (const Array* array = find(name))
        return *array;
    throw BadInput(fmt::format("The array \"{}\" is missing.", name));
}

const std::vector<std::string>& Arrays::texts(std::string_view name) const {
    if (const auto* texts = std::get_if<std::vector<std::string>>(&at(name).values))
        return *texts;
    throw wrongType(name);
}

BadInput Arrays::wrongShape(std::string_view name, std::string_view wanted) {
    return BadInput(fmt::format("The array \"{}\" should have {}.", name, wanted));
}

BadInput Arrays::wrongType(std::string_view name) {
    return BadInput(fmt::format("The array \"{}\" holds another type than it should.", name));
}

} // namespace canns
