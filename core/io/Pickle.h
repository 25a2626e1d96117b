#pragma once

#include "core/io/NumpyType.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <vector>

namespace canns {

struct PickleObject;

/// One Python value. Values are small and refer to objects that their Pickle owns.
struct PickleValue {
    enum class Kind { None, Bool, Int, Float, Object };
    Kind kind = Kind::None;
    union {
        std::int64_t integer = 0; ///< Bool, Int.
        double number;            ///< Float.
        PickleObject* object;     ///< Object.
    };

    bool isNumber() const noexcept { return kind == Kind::Bool || kind == Kind::Int || kind == Kind::Float; }
    double asDouble() const noexcept { return kind == Kind::Float ? number : static_cast<double>(integer); }
};

struct PickleObject {
    enum class Kind { Text, Bytes, List, Tuple, Dict, Array, Type, Name };
    Kind kind = Kind::List;
    std::string text;               ///< Text (UTF-8); Name: the function that a pickle asks for.
    std::vector<PickleValue> items; ///< List, Tuple; Dict: key, value, key, value, …; Array of objects.
    std::span<const std::byte>
        bytes; ///< Bytes; Array: its elements. Lies in the pickle itself or in `owned`.
    std::vector<std::byte> owned;
    NumpyType type;                 ///< Type, Array.
    std::vector<std::size_t> shape; ///< Array.
    std::size_t count = 0;          ///< Array: product of the shape.
    bool fortranOrder = false;      ///< Array.
};

/// Decodes a safe subset of Python's pickle protocols 0 to 5: None, bool, int, float, str, bytes, list,
/// tuple, dict, and NumPy arrays, scalars and element types. Nothing is ever imported or called: the few
/// names that NumPy's pickles use are recognised as words, and every other name is refused with a message
/// that tells it.
///
/// Bounded: memory is at most some 64 times the length of the pickle, values are never nested by recursion,
/// and whoever walks the result decides how deep to go (it may contain itself).
///
/// Source: the opcodes are those of CPython's Lib/pickletools.py (PEP 307, 3154, 574); NumPy's reduce forms
/// those of numpy.ndarray.__reduce__ and __reduce_ex__.
class Pickle {
public:
    /// Decodes one pickle. `bytes` must outlive this. Throws BadInput naming `where`.
    Pickle(std::span<const std::byte> bytes, const std::string& where);

    const PickleValue& root() const noexcept { return root_; }

private:
    friend class PickleDecoder;
    std::deque<PickleObject> objects_; ///< Owns all; so a structure that contains itself does no harm.
    PickleValue root_;
};

/// "a dict", "an int", …: the value's type in the words of Python.
std::string pickleTypeName(const PickleValue& value);

} // namespace canns
