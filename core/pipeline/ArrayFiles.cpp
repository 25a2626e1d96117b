#include "core/pipeline/ArrayFiles.h"

#include "core/base/Files.h"
#include "core/io/Hdf5.h"
#include "core/io/Hdf5Writer.h"
#include "core/io/Npy.h"
#include "core/io/Utf8.h"
#include "core/io/Zip.h"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <type_traits>

namespace canns {

namespace {

template <typename T>
constexpr const char* numpyName() {
    if constexpr (std::is_same_v<T, float>)
        return "<f4";
    else if constexpr (std::is_same_v<T, double>)
        return "<f8";
    else if constexpr (std::is_same_v<T, std::int64_t>)
        return "<i8";
    else if constexpr (std::is_same_v<T, std::uint16_t>)
        return "<u2";
    else
        return "|b1"; // flags
}

/// Texts as NumPy keeps them: UTF-32, every element as long as the longest.
std::pair<std::string, std::u32string> numpyTexts(const std::vector<std::string>& texts) {
    std::vector<std::u32string> decoded;
    std::size_t longest = 1;
    for (const std::string& text : texts)
        longest = std::max(longest, decoded.emplace_back(decodeUtf8(text)).size());
    std::u32string all;
    for (const std::u32string& text : decoded)
        all += text + std::u32string(longest - text.size(), U'\0');
    return {fmt::format("<U{}", longest), all};
}

template <typename T>
constexpr bool isTexts = std::is_same_v<std::decay_t<T>, std::vector<std::string>>;

/// Progress of one array of several, by bytes.
Progress partOf(const Progress& progress, std::size_t done, std::size_t bytes, std::size_t total) {
    const auto all = static_cast<double>(std::max<std::size_t>(total, 1));
    return progress.part(static_cast<double>(done) / all, static_cast<double>(done + bytes) / all);
}

} // namespace

void writeNpzFile(const std::filesystem::path& path, const Arrays& arrays, const Progress& progress) {
    // Deques: what has been added stays where it is.
    std::deque<std::string> headers;
    std::deque<std::u32string> texts;
    std::vector<ZipEntry> entries;
    for (const Array& array : arrays.all()) {
        std::string type;
        std::span<const std::byte> bytes;
        std::visit(
            [&](const auto& values) {
                if constexpr (isTexts<decltype(values)>) {
                    auto [name, all] = numpyTexts(values);
                    type = name;
                    bytes = std::as_bytes(std::span(texts.emplace_back(std::move(all))));
                } else {
                    type = numpyName<typename std::decay_t<decltype(values)>::value_type>();
                    bytes = std::as_bytes(values);
                }
            },
            array.values);
        const std::string& header = headers.emplace_back(npyHeaderText(type, array.shape));
        entries.push_back({array.name + ".npy", {std::as_bytes(std::span(header)), bytes}});
    }
    writeAtomically(path,
                    [&](const std::filesystem::path& temporary) { writeZip(temporary, entries, progress); });
}

void writeArrays(Hdf5Writer& file, const std::string& group, const Arrays& arrays, const Progress& progress) {
    file.group(group);
    std::size_t done = 0;
    for (const Array& array : arrays.all()) {
        const std::string path = group + "/" + array.name;
        const Progress part = partOf(progress, done, array.bytes(), arrays.bytes());
        std::visit(
            [&](const auto& values) {
                if constexpr (isTexts<decltype(values)>)
                    file.texts(path, values);
                else
                    file.array(path, values, array.shape, part);
            },
            array.values);
        done += array.bytes();
    }
}

Arrays readArrays(const Hdf5File& file, const std::string& group, const Progress& progress) {
    Arrays arrays;
    const std::vector<std::string> names = file.children(group);
    for (std::size_t i = 0; i < names.size(); ++i) {
        progress.report(i, names.size());
        const std::string& name = names[i];
        const std::string path = fmt::format("{}/{}", group, name);
        std::vector<std::size_t> shape = file.shape(path);
        const std::string type = file.isText(path) ? "text" : file.numberType(path);
        const auto narrow = [&]<typename T>(T) {
            const std::vector<std::int64_t> wide = file.integers(path);
            arrays.addOwned(name, shape, std::vector<T>(wide.begin(), wide.end()));
        };
        if (type == "text")
            arrays.addTexts(name, file.texts(path));
        else if (type == "f4")
            arrays.addOwned(name, shape, file.floats(path));
        else if (type == "f8")
            arrays.addOwned(name, shape, file.doubles(path));
        else if (type == "i8")
            arrays.addOwned(name, shape, file.integers(path));
        else if (type == "u2")
            narrow(std::uint16_t{});
        else if (type == "u1")
            narrow(std::uint8_t{});
        else
            throw BadInput(fmt::format("The number type {} is not one that a result has.", type),
                           file.where(path));
    }
    return arrays;
}

} // namespace canns
