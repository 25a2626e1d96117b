#include "core/io/AsaSpikes.h"

#include "core/base/Error.h"
#include "core/io/Pickle.h"
#include "core/io/RecordingParts.h"

#include <fmt/format.h>

namespace canns {

namespace {

using Kind = PickleObject::Kind;

const PickleObject* objectOf(const PickleValue& value, Kind kind) {
    return value.kind == PickleValue::Kind::Object && value.object->kind == kind ? value.object : nullptr;
}

/// The times of one unit: an array of numbers, a list of numbers, or an array of objects that are numbers.
void appendTimes(const PickleValue& value, const std::string& unit, const std::string& where,
                 std::vector<double>& times) {
    const std::string place = fmt::format("{}, unit {}", where, unit);
    if (const PickleObject* array = objectOf(value, Kind::Array);
        array != nullptr && array->type.kind != 'O') {
        const std::size_t before = times.size();
        times.resize(before + array->count);
        convertNumpy<double>(array->type, array->bytes, std::span(times).subspan(before), place);
        return;
    }
    for (const Kind kind : {Kind::Array, Kind::List, Kind::Tuple})
        if (const PickleObject* list = objectOf(value, kind)) {
            for (const PickleValue& item : list->items) {
                if (!item.isNumber())
                    throw BadInput(
                        fmt::format("A spike time is {}, but a number is wanted.", pickleTypeName(item)),
                        place);
                times.push_back(item.asDouble());
            }
            return;
        }
    throw BadInput(fmt::format("The spike times are {}, but an array or list of numbers is wanted.",
                               pickleTypeName(value)),
                   place);
}

std::string keyText(const PickleValue& key, const std::string& where) {
    if (const PickleObject* text = objectOf(key, Kind::Text))
        return text->text;
    if (const PickleObject* bytes = objectOf(key, Kind::Bytes))
        return {reinterpret_cast<const char*>(bytes->bytes.data()), bytes->bytes.size()};
    if (key.kind == PickleValue::Kind::Int || key.kind == PickleValue::Kind::Bool)
        return std::to_string(key.integer);
    if (key.kind == PickleValue::Kind::Float)
        return fmt::format("{}", key.number);
    throw BadInput(fmt::format("A unit is named by {}, but a number or text is wanted.", pickleTypeName(key)),
                   where);
}

} // namespace

AsaSpikes readAsaSpikes(NpyReader& spike, std::vector<std::string>& warnings) {
    const std::string where = spike.where();
    const std::vector<std::byte> bytes = spike.pickle();
    const Pickle pickle(bytes, where);
    const PickleObject* array = objectOf(pickle.root(), Kind::Array);
    if (array == nullptr || array->type.kind != 'O')
        throw BadInput(fmt::format("The pickle holds {}, but an array of objects is wanted.",
                                   pickleTypeName(pickle.root())),
                       where);
    if (array->shape != spike.header().shape)
        throw BadInput(fmt::format("The header promises the shape {}, but the pickle holds {} objects.",
                                   spike.header().shapeText(), array->count),
                       where, "The file is damaged.");
    AsaSpikes result;
    std::vector<double> times;
    std::vector<std::int64_t> ends;
    const auto add = [&](std::string id, const PickleValue& value) {
        appendTimes(value, id, where, times);
        ends.push_back(static_cast<std::int64_t>(times.size()));
        result.units.emplace_back().id = std::move(id);
    };
    const PickleObject* dictionary = array->shape.empty() ? objectOf(array->items[0], Kind::Dict) : nullptr;
    const PickleObject* list = array->shape.empty() ? objectOf(array->items[0], Kind::List) : array;
    if (dictionary != nullptr) {
        result.form = "dictionary";
        for (std::size_t i = 0; i + 1 < dictionary->items.size(); i += 2)
            add(keyText(dictionary->items[i], where), dictionary->items[i + 1]);
    } else if (list == nullptr) {
        throw BadInput(fmt::format("The array holds {}, but a dict of spike times is wanted.",
                                   pickleTypeName(array->items[0])),
                       where);
    } else {
        result.form = "object array";
        // Trains of one length collapse into a table of numbers, a row a unit.
        const bool isTable = array->shape.size() == 2 && !array->items.empty() && array->items[0].isNumber();
        if (array->fortranOrder && array->shape.size() > 1)
            throw BadInput("The table of objects is in Fortran order.", where,
                           "Save it with numpy.ascontiguousarray.");
        if (isTable) {
            for (std::size_t unit = 0; unit < array->shape[0]; ++unit) {
                PickleObject row;
                const auto from = array->items.begin() + static_cast<std::ptrdiff_t>(unit * array->shape[1]);
                row.items.assign(from, from + static_cast<std::ptrdiff_t>(array->shape[1]));
                add(std::to_string(unit), {.kind = PickleValue::Kind::Object, .object = &row});
            }
        } else {
            for (std::size_t unit = 0; unit < list->items.size(); ++unit)
                add(std::to_string(unit), list->items[unit]);
        }
    }
    result.spikes = makeSpikeTrains(std::move(times), ends, where, warnings);
    return result;
}

} // namespace canns
