#include "core/batch/BatchRows.h"

#include "core/base/Files.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <charconv>
#include <fstream>

namespace canns {

namespace fs = std::filesystem;

BatchRows::BatchRows(const fs::path& folder) : folder_(folder) {
    std::error_code code;
    fs::create_directories(folder, code);
    if (code)
        throw BadInput(fmt::format("The folder cannot be made: {}.", code.message()), folder.string(),
                       "Choose another one with --out.");
}

fs::path BatchRows::fileOf(const BatchItem& item) const { return folder_ / (item.key + ".json"); }

bool BatchRows::has(const BatchItem& item) const {
    std::error_code ignored;
    return fs::exists(fileOf(item), ignored);
}

std::optional<BatchRow> BatchRows::read(const BatchItem& item, const BatchPlan& plan) const {
    std::ifstream file(fileOf(item));
    if (!file)
        return std::nullopt;
    const auto json = nlohmann::json::parse(file, nullptr, false);
    if (!json.is_object())
        return std::nullopt; // Done by another program; to be done again.
    try {
        BatchRow row{.values = {}, .error = json.at("error"), .seconds = json.at("seconds")};
        for (const std::string& name : plan.measures) {
            const nlohmann::json& value = json.at("measures").at(name);
            if (value.is_null()) {
                row.values.emplace_back();
            } else if (json.at("texts").contains(name)) {
                row.values.emplace_back(value.get<std::string>());
            } else {
                // As text, since JSON has neither NaN nor infinity.
                const auto text = value.get<std::string>();
                double number = 0.0;
                std::from_chars(text.data(), text.data() + text.size(), number);
                row.values.emplace_back(number);
            }
        }
        return row;
    } catch (const nlohmann::json::exception&) {
        return std::nullopt;
    }
}

void BatchRows::write(const BatchItem& item, const BatchPlan& plan, const BatchRow& row) const {
    nlohmann::json measures = nlohmann::json::object();
    nlohmann::json texts = nlohmann::json::object();
    for (std::size_t i = 0; i < plan.measures.size(); ++i) {
        const MeasureValue value = i < row.values.size() ? row.values[i] : MeasureValue();
        if (std::holds_alternative<std::monostate>(value))
            measures[plan.measures[i]] = nullptr;
        else
            measures[plan.measures[i]] = measureText(value);
        if (std::holds_alternative<std::string>(value))
            texts[plan.measures[i]] = true;
    }
    const nlohmann::json json{{"labels", item.labels},
                              {"error", row.error},
                              {"seconds", row.seconds},
                              {"measures", measures},
                              {"texts", texts}};
    writeTextAtomically(fileOf(item), json.dump(1, ' ', false, nlohmann::json::error_handler_t::replace));
}

void BatchRows::forget(const BatchItem& item) const {
    std::error_code ignored;
    fs::remove(fileOf(item), ignored);
}

} // namespace canns
