#include "core/base/Parameters.h"

#include "core/base/Hash.h"
#include "core/base/Names.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace canns {

namespace {

void checkRange(const ParameterInfo& info, double value, const std::string& where) {
    // Written so that NaN fails.
    if (!(value >= info.minimum && value <= info.maximum))
        throw BadInput(fmt::format("{} is out of range; {} must be {}.", value, info.label, rangeText(info)),
                       where);
}

std::string joined(std::span<const std::string> words) { return fmt::format("{}", fmt::join(words, ", ")); }

template <typename Number>
std::optional<Number> parsedNumber(std::string_view text) {
    Number value{};
    if (!text.empty() && text.front() == '+')
        text.remove_prefix(1);
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (code != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

ParameterValue valueFromJson(const ParameterRow& row, const nlohmann::json& json, const std::string& where) {
    if (json.is_boolean())
        return row.validated(json.get<bool>(), where);
    if (json.is_number_integer()) {
        if (json.is_number_unsigned() && json.get<std::uint64_t>() > std::numeric_limits<std::int64_t>::max())
            throw BadInput(fmt::format("{} is too large.", json.dump()), where);
        return row.validated(json.get<std::int64_t>(), where);
    }
    if (json.is_number())
        return row.validated(json.get<double>(), where);
    if (json.is_string())
        return row.info.choices.empty() && row.typeName() != "text"
                   ? row.validated(json.get<std::string>(), where)
                   : row.parsed(json.get<std::string>(), where);
    if (json.is_array() && std::ranges::all_of(json, [](const auto& item) { return item.is_number(); }))
        return row.validated(json.get<std::vector<double>>(), where);
    throw BadInput(fmt::format("{} is not a {}.", json.dump(), row.typeName()), where);
}

} // namespace

std::string_view ParameterRow::typeName() const {
    if (!info.choices.empty())
        return "choice";
    constexpr std::array<std::string_view, 5> names{"boolean", "integer", "number", "text",
                                                    "list of numbers"};
    return names[defaultValue.index()];
}

ParameterValue ParameterRow::validated(const ParameterValue& value, const std::string& where) const {
    ParameterValue result = value;
    // An integer is a fine number; a number without a fraction is a fine integer.
    if (std::holds_alternative<double>(defaultValue) && std::holds_alternative<std::int64_t>(value))
        result = static_cast<double>(std::get<std::int64_t>(value));
    if (std::holds_alternative<std::int64_t>(defaultValue) && std::holds_alternative<double>(value)) {
        const double number = std::get<double>(value);
        if (number == std::floor(number) && std::abs(number) < 0x1p53)
            result = static_cast<std::int64_t>(number);
    }
    if (result.index() != defaultValue.index())
        throw BadInput(fmt::format("A {} was wanted for {}.", typeName(), info.label), where);
    if (!info.choices.empty()) {
        const std::int64_t choice = std::get<std::int64_t>(result);
        if (choice < 0 || choice >= static_cast<std::int64_t>(info.choices.size()))
            throw BadInput(fmt::format("There is no choice {}.", choice), where,
                           "One of: " + joined(info.choices) + ".");
    } else if (const auto* integer = std::get_if<std::int64_t>(&result)) {
        checkRange(info, static_cast<double>(*integer), where);
    } else if (const auto* number = std::get_if<double>(&result)) {
        checkRange(info, *number, where);
    } else if (const auto* list = std::get_if<std::vector<double>>(&result)) {
        for (const double item : *list)
            checkRange(info, item, where);
    }
    return result;
}

ParameterValue ParameterRow::parsed(std::string_view text, const std::string& where) const {
    const auto wanted = [&](std::string_view kind) {
        return BadInput(fmt::format("\"{}\" is not {}.", text, kind), where);
    };
    if (!info.choices.empty()) {
        const auto found = std::ranges::find(info.choices, text);
        if (found == info.choices.end())
            throw BadInput(fmt::format("\"{}\" is not one of the choices.", text), where,
                           "One of: " + joined(info.choices) + ".");
        return static_cast<std::int64_t>(found - info.choices.begin());
    }
    if (std::holds_alternative<bool>(defaultValue)) {
        if (text == "true" || text == "on" || text == "yes" || text == "1")
            return true;
        if (text == "false" || text == "off" || text == "no" || text == "0")
            return false;
        throw wanted("true or false");
    }
    if (std::holds_alternative<std::string>(defaultValue))
        return std::string(text);
    if (std::holds_alternative<std::int64_t>(defaultValue)) {
        if (const auto integer = parsedNumber<std::int64_t>(text))
            return validated(*integer, where);
        if (const auto number = parsedNumber<double>(text); number && *number == std::floor(*number))
            return validated(*number, where);
        throw wanted("a whole number");
    }
    if (std::holds_alternative<double>(defaultValue)) {
        if (const auto number = parsedNumber<double>(text))
            return validated(*number, where);
        throw wanted("a number");
    }
    std::vector<double> list;
    while (!text.empty()) {
        const std::size_t comma = std::min(text.find(','), text.size());
        const auto number = parsedNumber<double>(text.substr(0, comma));
        if (!number)
            throw BadInput(fmt::format("\"{}\" is not a number.", text.substr(0, comma)), where,
                           "Give numbers separated by commas.");
        list.push_back(*number);
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return validated(list, where);
}

ParameterTable::ParameterTable(std::string name, std::vector<ParameterRow> rows)
    : name_(std::move(name)), rows_(std::move(rows)) {
    for (const ParameterRow& row : rows_) {
        require(!row.info.name.empty() && !row.info.label.empty() && !row.info.meaning.empty(),
                "every parameter has a name, a label and a meaning");
        require(std::ranges::count(rows_, row.info.name, [](const auto& r) { return r.info.name; }) == 1,
                "parameter names are unique in their table");
        static_cast<void>(row.validated(row.defaultValue, name_ + "." + row.info.name));
    }
}

std::size_t ParameterTable::indexOf(std::string_view parameter) const {
    std::vector<std::string> names;
    for (const ParameterRow& row : rows_) {
        if (row.info.name == parameter)
            return names.size();
        names.push_back(row.info.name);
    }
    std::string hint = "It has no parameters.";
    if (!rows_.empty()) {
        const auto nearest = nearestName(parameter, names);
        hint = nearest ? fmt::format("Did you mean \"{}\"?", *nearest)
                       : fmt::format("See `canns describe {}`.", name_);
    }
    throw BadInput(fmt::format("There is no parameter \"{}\".", parameter), name_, hint);
}

ParameterValues::ParameterValues(const ParameterTable& table) : table_(&table) {
    for (const ParameterRow& row : table.rows())
        values_.push_back(row.defaultValue);
}

void ParameterValues::set(std::string_view name, const ParameterValue& value) {
    const std::size_t index = table_->indexOf(name);
    values_[index] = table_->rows()[index].validated(value, table_->name() + "." + std::string(name));
}

void ParameterValues::setText(std::string_view name, std::string_view text) {
    const std::size_t index = table_->indexOf(name);
    values_[index] = table_->rows()[index].parsed(text, table_->name() + "." + std::string(name));
}

void ParameterValues::reset(std::string_view name) {
    const std::size_t index = table_->indexOf(name);
    values_[index] = table_->rows()[index].defaultValue;
}

bool ParameterValues::isDefault(std::size_t index) const {
    return values_[index] == table_->rows()[index].defaultValue;
}

void ParameterValues::fill(void* object) const {
    for (std::size_t i = 0; i < values_.size(); ++i)
        table_->rows()[i].write(object, table_->rows()[i].member.get(), values_[i]);
}

void ParameterValues::take(const void* object) {
    for (std::size_t i = 0; i < values_.size(); ++i) {
        const ParameterRow& row = table_->rows()[i];
        values_[i] = row.validated(row.read(object, row.member.get()), table_->name() + "." + row.info.name);
    }
}

nlohmann::json ParameterValues::toJson() const {
    nlohmann::json json = nlohmann::json::object();
    for (std::size_t i = 0; i < values_.size(); ++i) {
        const ParameterRow& row = table_->rows()[i];
        if (!row.info.choices.empty())
            json[row.info.name] = parameterText(row, values_[i]);
        else
            std::visit([&](const auto& value) { json[row.info.name] = value; }, values_[i]);
    }
    return json;
}

ParameterValues ParameterValues::fromJson(const ParameterTable& table, const nlohmann::json& json,
                                          const std::string& where) {
    const std::string place = where.empty() ? table.name() : where + ": " + table.name();
    if (!json.is_object())
        throw BadInput(fmt::format("An object with parameters was wanted, {} was found.", json.type_name()),
                       place);
    ParameterValues values(table);
    for (const auto& [name, value] : json.items()) {
        const std::size_t index = table.indexOf(name);
        values.values_[index] = valueFromJson(table.rows()[index], value, fmt::format("{}.{}", place, name));
    }
    return values;
}

std::string ParameterValues::hash() const {
    Sha256 sha;
    for (std::size_t i = 0; i < values_.size(); ++i) {
        const ParameterRow& row = table_->rows()[i];
        const std::string text = parameterText(row, values_[i]);
        sha.update(fmt::format("{}:{}={}:{};", row.info.name.size(), row.info.name, text.size(), text));
    }
    return sha.finish();
}

std::string rangeText(const ParameterInfo& info) {
    const bool low = std::isfinite(info.minimum);
    const bool high = std::isfinite(info.maximum);
    const std::string unit = info.unit.empty() ? "" : " " + info.unit;
    if (low && high)
        return fmt::format("between {} and {}{}", info.minimum, info.maximum, unit);
    if (low)
        return fmt::format("at least {}{}", info.minimum, unit);
    if (high)
        return fmt::format("at most {}{}", info.maximum, unit);
    return "any finite number";
}

nlohmann::json describeAsJson(const ParameterTable& table) {
    nlohmann::json rows = nlohmann::json::array();
    const ParameterValues defaults(table);
    const nlohmann::json defaultJson = defaults.toJson();
    for (const ParameterRow& row : table.rows()) {
        nlohmann::json item{{"name", row.info.name},
                            {"label", row.info.label},
                            {"symbol", row.info.symbol},
                            {"type", row.typeName()},
                            {"unit", row.info.unit},
                            {"default", defaultJson[row.info.name]},
                            {"meaning", row.info.meaning},
                            {"source", row.info.source},
                            {"level", row.info.level == ParameterLevel::Basic ? "basic" : "advanced"}};
        if (std::isfinite(row.info.minimum))
            item["minimum"] = row.info.minimum;
        if (std::isfinite(row.info.maximum))
            item["maximum"] = row.info.maximum;
        if (!row.info.choices.empty())
            item["choices"] = row.info.choices;
        rows.push_back(std::move(item));
    }
    return {{"name", table.name()}, {"parameters", std::move(rows)}};
}

std::string parameterText(const ParameterRow& row, const ParameterValue& value) {
    if (!row.info.choices.empty())
        return row.info.choices[static_cast<std::size_t>(std::get<std::int64_t>(value))];
    if (const auto* list = std::get_if<std::vector<double>>(&value))
        return fmt::format("{}", fmt::join(*list, ","));
    return std::visit(
        [](const auto& v) -> std::string {
            if constexpr (std::is_same_v<std::decay_t<decltype(v)>, std::vector<double>>)
                return {};
            else
                return fmt::format("{}", v);
        },
        value);
}

} // namespace canns
