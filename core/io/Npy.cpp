#include "core/io/Npy.h"

#include "core/base/Memory.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <fstream>
#include <optional>

namespace canns {

namespace {

/// Elements are read and converted in pieces of this many bytes, after each of which Cancel is answered: few
/// enough to stay in the processor's cache from one step to the next.
constexpr std::size_t pieceBytes = std::size_t{256} << 10;

class FileSource : public ByteSource {
public:
    explicit FileSource(const std::filesystem::path& path)
        : where_(path.string()), file_(path, std::ios::binary) {
        std::error_code code;
        remaining_ = std::filesystem::file_size(path, code);
        if (!file_ || code)
            throw Failure("The file cannot be read.", where_, "Check that it exists and may be read.");
    }
    void read(std::span<std::byte> bytes) override {
        if (bytes.size() > remaining_)
            throw BadInput("The file ends too early.", where_, "It may not have been copied completely.");
        file_.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
        if (!file_)
            throw Failure("Reading stopped before the end of the file.", where_);
        remaining_ -= bytes.size();
    }
    std::uint64_t remaining() const noexcept override { return remaining_; }
    const std::string& where() const noexcept override { return where_; }

private:
    std::string where_;
    std::ifstream file_;
    std::uint64_t remaining_ = 0;
};

class MemorySource : public ByteSource {
public:
    MemorySource(std::span<const std::byte> bytes, std::string where)
        : bytes_(bytes), where_(std::move(where)) {}
    void read(std::span<std::byte> bytes) override {
        if (bytes.size() > bytes_.size())
            throw BadInput("The data end too early.", where_);
        std::ranges::copy(bytes_.first(bytes.size()), bytes.begin());
        bytes_ = bytes_.subspan(bytes.size());
    }
    std::uint64_t remaining() const noexcept override { return bytes_.size(); }
    const std::string& where() const noexcept override { return where_; }

private:
    std::span<const std::byte> bytes_;
    std::string where_;
};

/// Reads the few Python literals that NumPy writes into a header.
class HeaderParser {
public:
    HeaderParser(std::string_view text, const std::string& where) : text_(text), where_(where) {}

    NpyHeader parse() {
        std::optional<NumpyType> type;
        std::optional<bool> fortranOrder;
        std::optional<std::vector<std::size_t>> shape;
        expect('{');
        while (!take('}')) {
            const std::string_view key = quoted();
            expect(':');
            if (key == "descr" && !type) {
                if (peek() == '[')
                    throw BadInput("It is a table of records, but one element type is wanted.", where_,
                                   "Save each column as an array of its own.");
                type = parseNumpyType(quoted(), where_);
            } else if (key == "fortran_order" && !fortranOrder) {
                fortranOrder = boolean();
            } else if (key == "shape" && !shape) {
                shape = tuple();
            } else {
                throw fault(fmt::format("`{}` is unknown or stands there twice", key.substr(0, 40)));
            }
            if (!take(',')) {
                expect('}');
                break;
            }
        }
        if (peek() != '\0')
            throw fault("something follows the dictionary");
        if (!type || !fortranOrder || !shape)
            throw fault("`descr`, `fortran_order` or `shape` is missing");
        NpyHeader header{.type = *type, .fortranOrder = *fortranOrder, .shape = std::move(*shape)};
        for (const std::size_t length : header.shape)
            header.count = checkedProduct(header.count, length, where_);
        checkedProduct(header.count, std::max<std::size_t>(header.type.bytes, 1), where_);
        return header;
    }

private:
    BadInput fault(const std::string& what) const {
        return BadInput(fmt::format("The header of the array cannot be read: {}.", what), where_,
                        "The file is damaged, or not written by NumPy.");
    }
    char peek() {
        while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n'))
            ++at_;
        return at_ < text_.size() ? text_[at_] : '\0';
    }
    bool take(char wanted) {
        if (peek() != wanted)
            return false;
        ++at_;
        return true;
    }
    void expect(char wanted) {
        if (!take(wanted))
            throw fault(fmt::format("`{}` was expected at character {}", wanted, at_));
    }
    std::string_view quoted() {
        const char quote = peek();
        if (quote != '\'' && quote != '"')
            throw fault(fmt::format("a quoted text was expected at character {}", at_));
        const std::size_t begin = ++at_;
        const std::size_t end = text_.find(quote, begin);
        if (end == std::string_view::npos)
            throw fault("a quotation mark is missing");
        at_ = end + 1;
        return text_.substr(begin, end - begin);
    }
    bool boolean() {
        peek();
        for (const auto& [word, value] : {std::pair(std::string_view("True"), true), {"False", false}})
            if (text_.substr(at_, word.size()) == word) {
                at_ += word.size();
                return value;
            }
        throw fault("`fortran_order` is neither True nor False");
    }
    std::vector<std::size_t> tuple() {
        std::vector<std::size_t> values;
        expect('(');
        while (!take(')')) {
            const char first = peek();
            if (first < '0' || first > '9')
                throw fault("`shape` holds something that is not a length");
            std::size_t value = 0;
            while (at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9') {
                value = checkedProduct(value, 10, where_);
                value += static_cast<std::size_t>(text_[at_++] - '0');
            }
            take('L'); // Python 2 wrote long integers so.
            values.push_back(value);
            if (values.size() > 32)
                throw fault("`shape` has more than 32 dimensions");
            if (!take(',')) {
                expect(')');
                break;
            }
        }
        return values;
    }

    std::string_view text_;
    const std::string& where_;
    std::size_t at_ = 0;
};

/// The elements of an array in Fortran order, put into C order.
template <typename T>
std::vector<T> fromFortranOrder(const std::vector<T>& values, const std::vector<std::size_t>& shape) {
    std::vector<T> result(values.size());
    std::vector<std::size_t> index(shape.size(), 0);
    for (const T& value : values) {
        std::size_t at = 0;
        for (std::size_t d = 0; d < shape.size(); ++d)
            at = at * shape[d] + index[d];
        result[at] = value;
        for (std::size_t d = 0; d < shape.size() && ++index[d] == shape[d]; ++d)
            index[d] = 0;
    }
    return result;
}

} // namespace

std::string NpyHeader::shapeText() const {
    return shape.size() == 1 ? fmt::format("({},)", shape[0]) : fmt::format("({})", fmt::join(shape, ", "));
}

NpyHeader parseNpyHeader(std::string_view dictionary, const std::string& where) {
    return HeaderParser(dictionary, where).parse();
}

NpyReader::NpyReader(std::unique_ptr<ByteSource> source) : source_(std::move(source)) {
    std::array<std::byte, 8> start{};
    const auto notNpy = [&]() -> BadInput {
        return BadInput("This is not a NumPy array.", source_->where(),
                        "A .npy begins with the bytes 93 4E 55 4D 50 59; save it again with numpy.save.");
    };
    if (source_->remaining() < start.size())
        throw notNpy();
    source_->read(start);
    if (std::memcmp(start.data(), "\x93NUMPY", 6) != 0)
        throw notNpy();
    const auto version = std::to_integer<int>(start[6]);
    if (version < 1 || version > 3)
        throw BadInput(fmt::format("The array's format version is {}, but 1 to 3 are known.", version),
                       source_->where());
    std::array<std::byte, 4> lengthBytes{};
    source_->read(std::span(lengthBytes).first(version == 1 ? 2 : 4));
    std::size_t length = 0;
    for (std::size_t i = 0; i < 4; ++i)
        length |= std::to_integer<std::size_t>(lengthBytes[i]) << 8 * i;
    if (length > 1'000'000 || length > source_->remaining())
        throw BadInput(fmt::format("The header of the array says that it is {} bytes long.", length),
                       source_->where(), "The file is damaged.");
    std::string dictionary(length, '\0');
    source_->read(std::as_writable_bytes(std::span(dictionary)));
    header_ = parseNpyHeader(dictionary, source_->where());
    if (header_.type.kind == 'O')
        return;
    const std::size_t wanted = header_.count * header_.type.bytes;
    if (source_->remaining() != wanted)
        throw BadInput(fmt::format("The header promises {} bytes for shape {}, but {} follow.", wanted,
                                   header_.shapeText(), source_->remaining()),
                       source_->where(), "The file is damaged or was not copied completely.");
}

template <typename T>
std::vector<T> NpyReader::elements(const Progress& progress) {
    if (!header_.type.isNumber())
        convertNumpy(header_.type, {}, std::span<T>{}, where()); // Throws.
    requireMemory(checkedProduct(header_.count, sizeof(T), where()) * (header_.fortranOrder ? 2 : 1),
                  where());
    std::vector<T> values;
    values.reserve(header_.count);
    preferLargePages(values.data(), header_.count * sizeof(T));
    const std::size_t piece = pieceBytes / header_.type.bytes;
    const bool isSame =
        header_.type ==
        NumpyType{.kind = std::is_integral_v<T> ? 'i' : 'f', .bytes = sizeof(T), .swapped = false};
    std::vector<std::byte> bytes(isSame ? 0 : std::min(header_.count, piece) * header_.type.bytes);
    while (values.size() < header_.count) {
        const std::size_t done = values.size();
        values.resize(done + std::min(piece, header_.count - done));
        const std::span<T> out = std::span(values).subspan(done);
        if (isSame) {
            source_->read(std::as_writable_bytes(out));
        } else {
            const std::span<std::byte> in = std::span(bytes).first(out.size() * header_.type.bytes);
            source_->read(in);
            convertNumpy(header_.type, in, out, where());
        }
        progress.report(values.size(), header_.count);
    }
    // A compressed entry has its check sum behind the last byte: reading nothing more proves it.
    source_->read({});
    if (header_.fortranOrder && header_.shape.size() > 1)
        values = fromFortranOrder(values, header_.shape);
    return values;
}

template std::vector<double> NpyReader::elements(const Progress&);
template std::vector<float> NpyReader::elements(const Progress&);
template std::vector<std::int64_t> NpyReader::elements(const Progress&);

std::vector<std::string> NpyReader::texts() {
    if (!header_.type.isText())
        throw BadInput("Text is wanted here.", where());
    requireMemory(checkedProduct(header_.count, sizeof(std::string) + header_.type.bytes, where()), where());
    std::vector<std::string> texts;
    std::vector<std::byte> element(header_.type.bytes);
    for (std::size_t i = 0; i < header_.count; ++i) {
        source_->read(element);
        texts.push_back(numpyText(header_.type, element, where()));
    }
    source_->read({});
    return texts;
}

std::vector<std::byte> NpyReader::pickle() {
    require(header_.type.kind == 'O', "NpyReader::pickle: an array of objects");
    std::vector<std::byte> bytes = source_->readAll();
    source_->read({});
    return bytes;
}

std::unique_ptr<ByteSource> openFileSource(const std::filesystem::path& path) {
    return std::make_unique<FileSource>(path);
}

std::unique_ptr<ByteSource> openMemorySource(std::span<const std::byte> bytes, std::string where) {
    return std::make_unique<MemorySource>(bytes, std::move(where));
}

std::string npyHeaderText(std::string_view descr, std::span<const std::size_t> shape) {
    std::string lengths;
    for (const std::size_t length : shape)
        lengths += fmt::format("{},", length);
    std::string text =
        fmt::format("{{'descr': '{}', 'fortran_order': False, 'shape': ({}), }}", descr, lengths);
    constexpr std::size_t preamble = 10;
    text.append(63 - (preamble + text.size()) % 64, ' ');
    text += '\n';
    const auto length = static_cast<unsigned>(text.size());
    std::string header("\x93NUMPY\x01\x00", 8);
    header.push_back(static_cast<char>(length & 0xff));
    header.push_back(static_cast<char>(length >> 8));
    return header + text;
}

} // namespace canns
