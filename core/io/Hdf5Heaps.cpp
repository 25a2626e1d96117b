#include "core/io/Hdf5Heaps.h"

#include "core/base/Error.h"
#include "core/io/Npy.h"

#include <fmt/format.h>

#include <cstdint>
#include <cstring>
#include <string_view>

namespace canns {

namespace {

constexpr std::uint64_t largestFile = std::uint64_t{64} << 20;
constexpr std::string_view signature("GCOL\x01\0\0\0", 8);
constexpr std::size_t heapHeader = 16;   ///< Signature, version, reserved, size.
constexpr std::size_t objectHeader = 16; ///< Index, references, reserved, size.

std::uint64_t unsignedAt(std::string_view bytes, std::size_t at, std::size_t count) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < count; ++i)
        value |= std::uint64_t{static_cast<unsigned char>(bytes[at + i])} << 8 * i;
    return value;
}

/// Whether every object of the heap ends within it, and is followed by another.
bool isSound(std::string_view heap) {
    std::size_t at = heapHeader;
    while (at + objectHeader <= heap.size()) {
        const std::uint64_t index = unsignedAt(heap, at, 2);
        const std::uint64_t size = unsignedAt(heap, at + 8, 8);
        if (size > heap.size())
            return false;
        // Object 0 is the free room at the end, whose size counts its header.
        const std::uint64_t need = index == 0 ? size : objectHeader + (size + 7) / 8 * 8;
        if (need < objectHeader || need > heap.size() - at)
            return false;
        at += need;
    }
    return true;
}

} // namespace

void checkGlobalHeaps(const std::filesystem::path& path) {
    const std::unique_ptr<ByteSource> source = openFileSource(path);
    if (source->remaining() > largestFile)
        return;
    const std::vector<std::byte> bytes = source->readAll();
    const std::string_view file(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    for (std::size_t at = file.find(signature); at != std::string_view::npos;
         at = file.find(signature, at + signature.size())) {
        if (file.size() - at < heapHeader)
            return;
        const std::uint64_t size = unsignedAt(file, at + 8, 8);
        if (size < heapHeader || size > file.size() - at || !isSound(file.substr(at, size)))
            throw BadInput(fmt::format("The heap of texts at byte {} is damaged.", at), path.string(),
                           "The file was not copied or written completely.");
    }
}

} // namespace canns
