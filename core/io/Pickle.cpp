#include "core/io/Pickle.h"

#include "core/base/Memory.h"
#include "core/io/Utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstring>
#include <limits>
#include <string_view>
#include <unordered_map>

namespace canns {

namespace {

using Object = PickleObject;
using Value = PickleValue;

Value ofObject(Object* object) { return {.kind = Value::Kind::Object, .object = object}; }
Value ofInt(std::int64_t value) { return {.kind = Value::Kind::Int, .integer = value}; }
Value ofBool(bool value) { return {.kind = Value::Kind::Bool, .integer = value ? 1 : 0}; }
Value ofFloat(double value) { return {.kind = Value::Kind::Float, .number = value}; }

bool is(const Value& value, Object::Kind kind) {
    return value.kind == Value::Kind::Object && value.object->kind == kind;
}

/// The names that pickles of NumPy arrays and of bytes use, by what they stand for here.
enum class Function { Reconstruct, FromBuffer, Scalar, NumpyTypeOf, NdArray, Encode, BytesOf };

struct KnownName {
    std::string_view name;
    Function function;
};
constexpr std::array knownNames{
    KnownName{"numpy.core.multiarray._reconstruct", Function::Reconstruct},
    KnownName{"numpy._core.multiarray._reconstruct", Function::Reconstruct},
    KnownName{"numpy.core.numeric._frombuffer", Function::FromBuffer},
    KnownName{"numpy._core.numeric._frombuffer", Function::FromBuffer},
    KnownName{"numpy.core.multiarray.scalar", Function::Scalar},
    KnownName{"numpy._core.multiarray.scalar", Function::Scalar},
    KnownName{"numpy.dtype", Function::NumpyTypeOf},
    KnownName{"numpy.ndarray", Function::NdArray},
    KnownName{"_codecs.encode", Function::Encode},
    KnownName{"builtins.bytes", Function::BytesOf},
    KnownName{"__builtin__.bytes", Function::BytesOf},
};

const KnownName* knownName(std::string_view name) {
    const auto* found = std::ranges::find(knownNames, name, &KnownName::name);
    return found == knownNames.end() ? nullptr : found;
}

} // namespace

/// The stack machine that a pickle is a program for, without the opcodes that could do harm.
class PickleDecoder {
public:
    PickleDecoder(Pickle& pickle, std::span<const std::byte> bytes, const std::string& where)
        : pickle_(pickle), in_(bytes), where_(where), budget_((std::size_t{64} << 20) + 32 * bytes.size()) {}

    Value decode() {
        while (true) {
            const auto opcode = static_cast<char>(take(1)[0]);
            if (opcode == '.')
                return pop();
            step(opcode);
        }
    }

private:
    // ---- Errors and limits ----

    BadInput fault(const std::string& what) const {
        return BadInput(fmt::format("The pickle cannot be read: {} (at byte {}).", what, at_), where_,
                        "The file is damaged. Save it again, best as plain arrays.");
    }
    BadInput refusal(const std::string& what) const {
        return BadInput(fmt::format("The pickle asks for {}, which is never run or made here.", what), where_,
                        "Only dicts, lists, numbers, text and NumPy arrays are read. If you do not know this "
                        "file's source, do not open it in Python.");
    }
    /// Pickles may be tiny and ask for much: everything made is paid for.
    void charge(std::size_t bytes) {
        if (bytes > budget_)
            throw fault("it asks for far more memory than its length can hold");
        budget_ -= bytes;
    }

    // ---- Bytes ----

    std::span<const std::byte> take(std::size_t count) {
        if (count > in_.size() - at_)
            throw fault("it ends too early");
        const std::span<const std::byte> bytes = in_.subspan(at_, count);
        at_ += count;
        return bytes;
    }
    /// `count` bytes, little-endian.
    std::uint64_t unsignedOf(std::size_t count) {
        std::uint64_t value = 0;
        const std::span<const std::byte> bytes = take(count);
        for (std::size_t i = 0; i < count; ++i)
            value |= std::to_integer<std::uint64_t>(bytes[i]) << 8 * i;
        return value;
    }
    std::size_t length(std::size_t lengthBytes) { return static_cast<std::size_t>(unsignedOf(lengthBytes)); }
    std::string_view line() {
        const std::string_view rest(reinterpret_cast<const char*>(in_.data()) + at_, in_.size() - at_);
        const std::size_t end = rest.find('\n');
        if (end == std::string_view::npos)
            throw fault("a line has no end");
        at_ += end + 1;
        return rest.substr(0, end);
    }
    static std::string_view textOf(std::span<const std::byte> bytes) {
        return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    }

    // ---- Stack, objects, memo ----

    /// The stack needs no charge: it has at most one value a byte of the pickle.
    void push(const Value& value) { stack_.push_back(value); }
    Value pop() {
        if (stack_.size() <= floor())
            throw fault("it takes more values than there are");
        const Value value = stack_.back();
        stack_.pop_back();
        return value;
    }
    Value& top() {
        if (stack_.size() <= floor())
            throw fault("it takes more values than there are");
        return stack_.back();
    }
    std::size_t floor() const noexcept { return marks_.empty() ? 0 : marks_.back(); }
    std::vector<Value> popMark() {
        if (marks_.empty())
            throw fault("a mark is missing");
        const auto from = stack_.begin() + static_cast<std::ptrdiff_t>(marks_.back());
        std::vector<Value> values(from, stack_.end());
        stack_.erase(from, stack_.end());
        marks_.pop_back();
        return values;
    }
    Object* make(Object::Kind kind) {
        charge(sizeof(Object));
        Object& object = pickle_.objects_.emplace_back();
        object.kind = kind;
        return &object;
    }
    void pushText(std::string_view text) {
        charge(text.size());
        Object* object = make(Object::Kind::Text);
        object->text = text;
        push(ofObject(object));
    }
    void pushBytes(std::span<const std::byte> bytes) {
        Object* object = make(Object::Kind::Bytes);
        object->bytes = bytes;
        push(ofObject(object));
    }
    void pushItems(Object::Kind kind, std::vector<Value> items) {
        if (kind == Object::Kind::Dict && items.size() % 2 != 0)
            throw fault("a key has no value");
        charge(items.size() * sizeof(Value));
        Object* object = make(kind);
        object->items = std::move(items);
        push(ofObject(object));
    }
    void append(Object::Kind kind, std::span<const Value> values) {
        const Value& target = top();
        if (!is(target, kind))
            throw fault("something is put into what is no list or dict");
        if (kind == Object::Kind::Dict && values.size() % 2 != 0)
            throw fault("a key has no value");
        charge(2 * values.size() * sizeof(Value));
        target.object->items.insert(target.object->items.end(), values.begin(), values.end());
    }
    void remember(std::uint64_t key) {
        charge(64);
        memo_[key] = top();
    }
    void recall(std::uint64_t key) {
        const auto found = memo_.find(key);
        if (found == memo_.end())
            throw fault(fmt::format("it refers to value {}, which is not there", key));
        push(found->second);
    }

    // ---- Numbers and text of the old, printed protocols ----

    template <typename T>
    T parsed(std::string_view text) const {
        T value{};
        const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (code != std::errc() || end != text.data() + text.size() || text.empty())
            throw fault(fmt::format("`{}` is not a number that can be read", text.substr(0, 40)));
        return value;
    }
    void pushLong(std::size_t count) {
        std::span<const std::byte> bytes = take(count);
        if (count > sizeof(std::int64_t))
            throw fault(fmt::format("a whole number has {} bytes, but 8 is the most", count));
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < count; ++i)
            value |= std::to_integer<std::uint64_t>(bytes[i]) << 8 * i;
        if (count > 0 && count < 8 && (std::to_integer<unsigned>(bytes[count - 1]) & 0x80U) != 0)
            value |= ~std::uint64_t{0} << 8 * count;
        push(ofInt(std::bit_cast<std::int64_t>(value)));
    }
    /// A Python 2 text between quotation marks, with its escapes.
    void pushQuoted(std::string_view text) {
        if (text.size() < 2 || text.front() != text.back() || (text.front() != '\'' && text.front() != '"'))
            throw fault("a text has no quotation marks");
        text = text.substr(1, text.size() - 2);
        std::string bytes;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] != '\\') {
                bytes.push_back(text[i]);
                continue;
            }
            if (++i == text.size())
                throw fault("an escape has no end");
            constexpr std::string_view letters = "ntr\\'\"";
            constexpr std::string_view meanings = "\n\t\r\\'\"";
            if (const std::size_t which = letters.find(text[i]); which != std::string_view::npos) {
                bytes.push_back(meanings[which]);
            } else if (text[i] == 'x' && i + 2 < text.size()) {
                bytes.push_back(static_cast<char>(hexadecimal(text.substr(i + 1, 2))));
                i += 2;
            } else {
                throw fault("a text holds an escape that is not known");
            }
        }
        pushOwnedBytes(bytes);
    }
    std::uint32_t hexadecimal(std::string_view digits) const {
        std::uint32_t value = 0;
        const auto [end, code] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
        if (code != std::errc() || end != digits.data() + digits.size())
            throw fault("an escape is damaged");
        return value;
    }
    void pushOwnedBytes(std::string_view text) {
        charge(text.size());
        Object* object = make(Object::Kind::Bytes);
        const std::span<const std::byte> bytes = std::as_bytes(std::span(text.data(), text.size()));
        object->owned.assign(bytes.begin(), bytes.end());
        object->bytes = object->owned;
        push(ofObject(object));
    }
    /// Python's raw-unicode-escape: Latin-1 with \uXXXX.
    void pushEscaped(std::string_view text) {
        std::string out;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] == '\\' && i + 5 < text.size() && text[i + 1] == 'u') {
                appendUtf8(out, hexadecimal(text.substr(i + 2, 4)));
                i += 5;
            } else {
                appendUtf8(out, static_cast<unsigned char>(text[i]));
            }
        }
        pushText(out);
    }
    /// What encode(text, "latin1") gives: the bytes of characters below 256.
    void pushLatin1(std::string_view utf8) {
        std::string bytes;
        for (std::size_t i = 0; i < utf8.size(); ++i) {
            const auto first = static_cast<unsigned char>(utf8[i]);
            if (first < 0x80) {
                bytes.push_back(utf8[i]);
            } else if ((first == 0xc2 || first == 0xc3) && i + 1 < utf8.size()) {
                bytes.push_back(
                    static_cast<char>(first << 6 | (static_cast<unsigned char>(utf8[++i]) & 0x3f)));
            } else {
                throw fault("bytes hold a character beyond Latin-1");
            }
        }
        pushOwnedBytes(bytes);
    }

    // ---- Names and what they stand for ----

    void pushName(std::string_view module, std::string_view name) {
        const std::string full = fmt::format("{}.{}", module.substr(0, 200), name.substr(0, 200));
        if (knownName(full) == nullptr)
            throw refusal(fmt::format("`{}`", printable(full)));
        Object* object = make(Object::Kind::Name);
        object->text = full;
        push(ofObject(object));
    }
    static std::string printable(std::string_view text) {
        std::string result;
        for (const char c : text)
            result.push_back(static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? '?' : c);
        return result;
    }
    /// Bytes of a bytes object, or of a Python 2 text.
    std::span<const std::byte> bytesOf(const Value& value, const char* what) const {
        if (is(value, Object::Kind::Bytes))
            return value.object->bytes;
        throw fault(fmt::format("{} should be bytes, not {}", what, pickleTypeName(value)));
    }
    std::string_view wordOf(const Value& value) const {
        if (is(value, Object::Kind::Text))
            return value.object->text;
        return textOf(bytesOf(value, "a word"));
    }
    std::vector<std::size_t> shapeOf(const Value& value, std::size_t& count) const {
        if (!is(value, Object::Kind::Tuple) || value.object->items.size() > 32)
            throw fault("the shape of an array is not a short tuple");
        std::vector<std::size_t> shape;
        count = 1;
        for (const Value& item : value.object->items) {
            if (item.kind != Value::Kind::Int || item.integer < 0)
                throw fault("the shape of an array holds something that is not a length");
            shape.push_back(static_cast<std::size_t>(item.integer));
            count = checkedProduct(count, shape.back(), where_);
        }
        return shape;
    }
    const NumpyType& typeOf(const Value& value) const {
        if (!is(value, Object::Kind::Type))
            throw fault("an array has no element type");
        return value.object->type;
    }
    void fillArray(Object& array, const Value& shape, const NumpyType& type, bool fortranOrder,
                   const Value& data) {
        array.shape = shapeOf(shape, array.count);
        array.type = type;
        array.fortranOrder = fortranOrder;
        if (type.kind == 'O') {
            if (!is(data, Object::Kind::List) || data.object->items.size() != array.count)
                throw fault("an array of objects does not hold as many as its shape says");
            charge(array.count * sizeof(Value));
            array.items = data.object->items;
            return;
        }
        array.bytes = bytesOf(data, "the content of an array");
        if (array.bytes.size() != checkedProduct(array.count, type.bytes, where_))
            throw fault(fmt::format("an array holds {} bytes, but its shape says {} elements of {}",
                                    array.bytes.size(), array.count, type.bytes));
    }

    void reduce() {
        const Value argumentsValue = pop();
        const Value callee = pop();
        if (!is(callee, Object::Kind::Name))
            throw refusal("calling " + pickleTypeName(callee));
        if (!is(argumentsValue, Object::Kind::Tuple))
            throw fault("arguments are not a tuple");
        const std::vector<Value>& arguments = argumentsValue.object->items;
        const auto need = [&](std::size_t least, std::size_t most) {
            if (arguments.size() < least || arguments.size() > most)
                throw fault(fmt::format("`{}` has {} arguments", callee.object->text, arguments.size()));
        };
        switch (knownName(callee.object->text)->function) {
        case Function::Reconstruct:
            need(3, 3);
            if (!is(arguments[0], Object::Kind::Name) ||
                knownName(arguments[0].object->text)->function != Function::NdArray)
                throw refusal("an array of another class than numpy.ndarray");
            push(ofObject(make(Object::Kind::Array)));
            return;
        case Function::FromBuffer: {
            need(4, 4);
            Object* array = make(Object::Kind::Array);
            fillArray(*array, arguments[2], typeOf(arguments[1]), wordOf(arguments[3]) == "F", arguments[0]);
            push(ofObject(array));
            return;
        }
        case Function::Scalar:
            need(2, 2);
            scalar(typeOf(arguments[0]), arguments[1]);
            return;
        case Function::NumpyTypeOf: {
            need(1, 3);
            Object* type = make(Object::Kind::Type);
            type->type = parseNumpyType(wordOf(arguments[0]), where_);
            push(ofObject(type));
            return;
        }
        case Function::Encode:
            need(2, 2);
            if (wordOf(arguments[1]) != "latin1" && wordOf(arguments[1]) != "latin-1")
                throw refusal("another encoding than Latin-1");
            pushLatin1(wordOf(arguments[0]));
            return;
        case Function::BytesOf:
            need(0, 0);
            pushBytes({});
            return;
        case Function::NdArray:
            break;
        }
        throw refusal(fmt::format("calling `{}`", callee.object->text));
    }
    void scalar(const NumpyType& type, const Value& data) {
        const std::span<const std::byte> bytes = bytesOf(data, "a NumPy number");
        if (type.bytes == 0 || bytes.size() != type.bytes)
            throw fault("a NumPy number has the wrong size");
        if (type.isText()) {
            pushText(numpyText(type, bytes, where_));
        } else if (type.isWhole()) {
            std::int64_t value = 0;
            convertNumpy<std::int64_t>(type, bytes, std::span(&value, 1), where_);
            push(type.kind == 'b' ? ofBool(value != 0) : ofInt(value));
        } else {
            double value = 0.0;
            convertNumpy<double>(type, bytes, std::span(&value, 1), where_);
            push(ofFloat(value));
        }
    }
    /// Gives state to the object under it: the content of an array, the byte order of an element type.
    void build() {
        const Value state = pop();
        const Value& target = top();
        if (!is(state, Object::Kind::Tuple))
            throw refusal("setting attributes of " + pickleTypeName(target));
        const std::vector<Value>& items = state.object->items;
        if (is(target, Object::Kind::Type)) {
            if (items.size() < 2)
                throw fault("the state of an element type is too short");
            const std::string_view order = wordOf(items[1]);
            NumpyType& type = target.object->type;
            type.swapped = order == ">" && type.bytes > 1 && type.kind != 'S';
        } else if (is(target, Object::Kind::Array)) {
            if (items.size() != 5 || !items[3].isNumber())
                throw fault("the state of an array is not what NumPy writes");
            fillArray(*target.object, items[1], typeOf(items[2]), items[3].asDouble() != 0.0, items[4]);
        } else {
            throw refusal("setting attributes of " + pickleTypeName(target));
        }
    }

    // ---- One opcode ----

    void step(char opcode) {
        switch (opcode) {
        case '\x80': // PROTO
            if (const auto protocol = unsignedOf(1); protocol > 5)
                throw fault(fmt::format("its protocol is {}, but 0 to 5 are known", protocol));
            return;
        case '\x95': // FRAME: a hint for buffering.
            unsignedOf(8);
            return;
        case '(':
            charge(sizeof(std::size_t));
            marks_.push_back(stack_.size());
            return;
        case '0': // POP
            if (!marks_.empty() && stack_.size() == marks_.back())
                marks_.pop_back();
            else
                pop();
            return;
        case '1': // POP_MARK
            popMark();
            return;
        case '2': // DUP
            push(top());
            return;
        case 'N':
            return push({});
        case '\x88':
            return push(ofBool(true));
        case '\x89':
            return push(ofBool(false));
        case 'I': { // INT, and how protocol 0 writes truth.
            const std::string_view text = line();
            return push(text == "01"   ? ofBool(true)
                        : text == "00" ? ofBool(false)
                                       : ofInt(parsed<std::int64_t>(text)));
        }
        case 'L': { // LONG
            std::string_view text = line();
            if (text.ends_with('L'))
                text.remove_suffix(1);
            return push(ofInt(parsed<std::int64_t>(text)));
        }
        case 'F':
            return push(ofFloat(parsed<double>(line())));
        case 'J':
            return push(ofInt(static_cast<std::int32_t>(unsignedOf(4))));
        case 'K':
            return push(ofInt(static_cast<std::int64_t>(unsignedOf(1))));
        case 'M':
            return push(ofInt(static_cast<std::int64_t>(unsignedOf(2))));
        case '\x8a':
            return pushLong(length(1));
        case '\x8b':
            return pushLong(length(4));
        case 'G': { // BINFLOAT: big-endian.
            double value = 0.0;
            convertNumpy<double>({.kind = 'f', .bytes = 8, .swapped = true}, take(8), std::span(&value, 1),
                                 where_);
            return push(ofFloat(value));
        }
        case 'S':
            return pushQuoted(line());
        case 'T':
            return pushBytes(take(length(4)));
        case 'U':
            return pushBytes(take(length(1)));
        case 'V':
            return pushEscaped(line());
        case 'X':
            return pushText(textOf(take(length(4))));
        case '\x8c':
            return pushText(textOf(take(length(1))));
        case '\x8d':
            return pushText(textOf(take(length(8))));
        case 'B':
            return pushBytes(take(length(4)));
        case 'C':
            return pushBytes(take(length(1)));
        case '\x8e': // BINBYTES8
        case '\x96': // BYTEARRAY8
            return pushBytes(take(length(8)));
        case ']':
            return pushItems(Object::Kind::List, {});
        case 'l':
            return pushItems(Object::Kind::List, popMark());
        case 'a': {
            const Value value = pop();
            return append(Object::Kind::List, std::span(&value, 1));
        }
        case 'e':
            return append(Object::Kind::List, popMark());
        case ')':
            return pushItems(Object::Kind::Tuple, {});
        case 't':
            return pushItems(Object::Kind::Tuple, popMark());
        case '\x85':
        case '\x86':
        case '\x87': {
            std::vector<Value> items(static_cast<std::size_t>(static_cast<unsigned char>(opcode) - 0x84));
            for (std::size_t i = items.size(); i-- > 0;)
                items[i] = pop();
            return pushItems(Object::Kind::Tuple, std::move(items));
        }
        case '}':
            return pushItems(Object::Kind::Dict, {});
        case 'd':
            return pushItems(Object::Kind::Dict, popMark());
        case 's': {
            const Value value = pop();
            const std::array pair{pop(), value};
            return append(Object::Kind::Dict, pair);
        }
        case 'u':
            return append(Object::Kind::Dict, popMark());
        case 'g':
            return recall(parsed<std::uint64_t>(line()));
        case 'h':
            return recall(unsignedOf(1));
        case 'j':
            return recall(unsignedOf(4));
        case 'p':
            return remember(parsed<std::uint64_t>(line()));
        case 'q':
            return remember(unsignedOf(1));
        case 'r':
            return remember(unsignedOf(4));
        case '\x94': // MEMOIZE
            return remember(memo_.size());
        case 'c': {
            const std::string_view module = line();
            return pushName(module, line());
        }
        case '\x93': { // STACK_GLOBAL
            const Value name = pop();
            const Value module = pop();
            return pushName(wordOf(module), wordOf(name));
        }
        case 'R':
            return reduce();
        case 'b':
            return build();
        default:
            throw refusedOpcode(opcode);
        }
    }

    BadInput refusedOpcode(char opcode) {
        switch (opcode) {
        case 'i': { // INST
            const std::string_view module = line();
            return refusal(printable(
                fmt::format("an instance of `{}.{}`", module.substr(0, 200), line().substr(0, 200))));
        }
        case 'o':
        case '\x81':
        case '\x92':
            return refusal("an instance of a class");
        case 'P':
        case 'Q':
            return refusal("an object kept elsewhere");
        case '\x82':
        case '\x83':
        case '\x84':
            return refusal("a registered extension");
        case '\x8f':
        case '\x90':
        case '\x91':
            return refusal("a set");
        case '\x97':
        case '\x98':
            return refusal("a buffer kept outside of it");
        default:
            return fault(fmt::format("{:#04x} is no opcode", static_cast<unsigned char>(opcode)));
        }
    }

    Pickle& pickle_;
    std::span<const std::byte> in_;
    const std::string& where_;
    std::size_t budget_;
    std::size_t at_ = 0;
    std::vector<Value> stack_;
    std::vector<std::size_t> marks_;
    std::unordered_map<std::uint64_t, Value> memo_;
};

Pickle::Pickle(std::span<const std::byte> bytes, const std::string& where) {
    root_ = PickleDecoder(*this, bytes, where).decode();
}

std::string pickleTypeName(const PickleValue& value) {
    switch (value.kind) {
    case Value::Kind::None:
        return "None";
    case Value::Kind::Bool:
        return "a bool";
    case Value::Kind::Int:
        return "an int";
    case Value::Kind::Float:
        return "a float";
    case Value::Kind::Object:
        break;
    }
    switch (value.object->kind) {
    case Object::Kind::Text:
        return "a str";
    case Object::Kind::Bytes:
        return "bytes";
    case Object::Kind::List:
        return "a list";
    case Object::Kind::Tuple:
        return "a tuple";
    case Object::Kind::Dict:
        return "a dict";
    case Object::Kind::Array:
        return "a numpy.ndarray";
    case Object::Kind::Type:
        return "a numpy.dtype";
    case Object::Kind::Name:
        return fmt::format("`{}`", value.object->text);
    }
    return "an object";
}

} // namespace canns
