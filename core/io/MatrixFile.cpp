#include "core/io/MatrixFile.h"

#include "core/io/Npy.h"
#include "core/io/Zip.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <optional>
#include <system_error>

namespace canns {

namespace {

constexpr std::string_view separators = ",; \t\r";

/// The numbers of one line; nothing if a word is none.
std::optional<std::vector<double>> numbersOf(std::string_view line, std::string_view& stranger) {
    std::vector<double> numbers;
    while (true) {
        const std::size_t begin = line.find_first_not_of(separators);
        if (begin == std::string_view::npos)
            return numbers;
        line.remove_prefix(begin);
        const std::string_view word = line.substr(0, line.find_first_of(separators));
        line.remove_prefix(word.size());
        const std::string_view digits = word.starts_with('+') ? word.substr(1) : word;
        double value = 0.0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (error != std::errc() || end != digits.data() + digits.size()) {
            stranger = word;
            return std::nullopt;
        }
        numbers.push_back(value);
    }
}

NumberRows readText(const std::filesystem::path& path, const Progress& progress) {
    std::ifstream file(path);
    if (!file)
        throw Failure("The file cannot be read.", path.string(), "Check that it exists and may be read.");
    std::error_code ignored;
    const auto size = static_cast<double>(std::max<std::uintmax_t>(1, file_size(path, ignored)));
    NumberRows rows;
    std::string line;
    std::size_t number = 0;
    std::size_t bytes = 0;
    while (std::getline(file, line)) {
        ++number;
        bytes += line.size() + 1;
        progress.report(std::min(1.0, static_cast<double>(bytes) / size));
        if (line.starts_with('#'))
            continue;
        std::string_view stranger;
        const auto numbers = numbersOf(line, stranger);
        if (!numbers) {
            if (rows.lengths.empty() && number == 1)
                continue; // names of columns
            throw BadInput(fmt::format("\"{}\" is not a number.", stranger.substr(0, 40)),
                           fmt::format("{}, line {}", path.string(), number),
                           "Numbers separated by commas or spaces are wanted.");
        }
        if (numbers->empty())
            continue;
        rows.values.insert(rows.values.end(), numbers->begin(), numbers->end());
        rows.lengths.push_back(numbers->size());
    }
    return rows;
}

NumberRows readNpy(NpyReader reader, const Progress& progress) {
    const NpyHeader& header = reader.header();
    if (header.shape.size() != 2 || !header.type.isNumber())
        throw BadInput(fmt::format("An array of numbers in two dimensions was wanted; this one has the shape "
                                   "{}.",
                                   header.shapeText()),
                       reader.where());
    NumberRows rows;
    rows.lengths.assign(header.shape[0], header.shape[1]);
    rows.values = reader.doubles(progress);
    return rows;
}

NumberRows readNpz(const std::filesystem::path& path, const std::string& array, const Progress& progress) {
    const ZipArchive archive(path);
    if (!array.empty()) {
        if (!archive.has(array + ".npy"))
            throw BadInput(fmt::format("There is no array \"{}\".", array), path.string(),
                           fmt::format("There are: {}.", fmt::join(archive.names(), ", ")));
        return readNpy(NpyReader(archive.open(array + ".npy")), progress);
    }
    std::vector<std::string> candidates;
    for (const std::string& name : archive.names()) {
        if (!name.ends_with(".npy"))
            continue;
        const NpyReader reader(archive.open(name));
        if (reader.header().shape.size() == 2 && reader.header().type.isNumber())
            candidates.push_back(name.substr(0, name.size() - 4));
    }
    if (candidates.size() == 1)
        return readNpz(path, candidates.front(), progress);
    throw BadInput(candidates.empty()
                       ? std::string("No array of numbers in two dimensions is in the file.")
                       : fmt::format("There are several arrays: {}.", fmt::join(candidates, ", ")),
                   path.string(), candidates.empty() ? "" : "Choose one with --array.");
}

} // namespace

bool NumberRows::isRectangular() const noexcept {
    return std::ranges::all_of(lengths, [&](std::size_t length) { return length == lengths.front(); });
}

Matrix<double> NumberRows::matrix(const std::string& where) const {
    if (lengths.empty())
        throw BadInput("There are no numbers.", where);
    for (std::size_t i = 0; i < lengths.size(); ++i)
        if (lengths[i] != lengths.front())
            throw BadInput(
                fmt::format("Row {} has {} numbers, the first one {}.", i + 1, lengths[i], lengths.front()),
                where, "All rows need the same number of columns.");
    return Matrix<double>(lengths.size(), lengths.front(), values);
}

NumberRows readNumberRows(const std::filesystem::path& path, const std::string& array,
                          const Progress& progress) {
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(path, ignored))
        throw BadInput("There is no such file.", path.string());
    const std::string extension = path.extension().string();
    if (extension != ".npz" && !array.empty())
        throw BadInput("An array can be chosen in an .npz only.", path.string());
    if (extension == ".npy")
        return readNpy(NpyReader(openFileSource(path)), progress);
    if (extension == ".npz")
        return readNpz(path, array, progress);
    return readText(path, progress);
}

} // namespace canns
