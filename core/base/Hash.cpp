#include "core/base/Hash.h"

#include "core/base/Error.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <fstream>
#include <vector>

namespace canns {

namespace {

constexpr std::array<std::uint32_t, 64> roundConstants{
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

} // namespace

void Sha256::compress(const std::byte* block) {
    std::array<std::uint32_t, 64> w{};
    for (std::size_t t = 0; t < 16; ++t)
        for (std::size_t b = 0; b < 4; ++b)
            w[t] = w[t] << 8 | std::to_integer<std::uint32_t>(block[4 * t + b]);
    for (std::size_t t = 16; t < 64; ++t) {
        const std::uint32_t s0 = std::rotr(w[t - 15], 7) ^ std::rotr(w[t - 15], 18) ^ (w[t - 15] >> 3);
        const std::uint32_t s1 = std::rotr(w[t - 2], 17) ^ std::rotr(w[t - 2], 19) ^ (w[t - 2] >> 10);
        w[t] = w[t - 16] + s0 + w[t - 7] + s1;
    }
    auto [a, b, c, d, e, f, g, h] = state_;
    for (std::size_t t = 0; t < 64; ++t) {
        const std::uint32_t s1 = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
        const std::uint32_t t1 = h + s1 + ((e & f) ^ (~e & g)) + roundConstants[t] + w[t];
        const std::uint32_t s0 = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
        const std::uint32_t t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
        h = g;
        g = f;
        f = e;
        e = d + t1;
        d = c;
        c = b;
        b = a;
        a = t1 + t2;
    }
    const std::array<std::uint32_t, 8> add{a, b, c, d, e, f, g, h};
    for (std::size_t i = 0; i < 8; ++i)
        state_[i] += add[i];
}

Sha256& Sha256::update(std::span<const std::byte> bytes) {
    std::size_t filled = length_ % 64;
    length_ += bytes.size();
    while (!bytes.empty()) {
        if (filled == 0 && bytes.size() >= 64) {
            compress(bytes.data());
            bytes = bytes.subspan(64);
            continue;
        }
        const std::size_t take = std::min(bytes.size(), 64 - filled);
        std::memcpy(buffer_.data() + filled, bytes.data(), take);
        filled += take;
        bytes = bytes.subspan(take);
        if (filled == 64) {
            compress(buffer_.data());
            filled = 0;
        }
    }
    return *this;
}

Sha256& Sha256::update(std::string_view text) {
    return update(std::as_bytes(std::span(text.data(), text.size())));
}

std::string Sha256::finish() {
    const std::uint64_t bits = length_ * 8;
    std::vector<std::byte> padding(1 + (119 - length_ % 64) % 64, std::byte{0});
    padding[0] = std::byte{0x80};
    for (int shift = 56; shift >= 0; shift -= 8)
        padding.push_back(static_cast<std::byte>(bits >> shift));
    update(padding);
    std::string hex;
    for (const std::uint32_t word : state_)
        hex += fmt::format("{:08x}", word);
    return hex;
}

std::string sha256OfFile(const std::filesystem::path& path, const Progress& progress) {
    return sha256OfFiles(std::span(&path, 1), progress);
}

std::string sha256OfFiles(std::span<const std::filesystem::path> paths, const Progress& progress) {
    std::uintmax_t total = 0;
    for (const std::filesystem::path& path : paths) {
        std::error_code code;
        total += std::filesystem::file_size(path, code);
        if (code)
            throw Failure("The file cannot be read.", path.string(), "Check that it exists and may be read.");
    }
    std::vector<char> chunk(1 << 20);
    Sha256 hash;
    std::size_t done = 0;
    for (const std::filesystem::path& path : paths) {
        std::ifstream file(path, std::ios::binary);
        if (!file)
            throw Failure("The file cannot be read.", path.string(), "Check that it exists and may be read.");
        while (file) {
            file.read(chunk.data(), static_cast<std::streamsize>(chunk.size()));
            const auto count = static_cast<std::size_t>(file.gcount());
            hash.update(std::string_view(chunk.data(), count));
            done += count;
            progress.report(done, static_cast<std::size_t>(total));
        }
        if (file.bad())
            throw Failure("Reading stopped before the end of the file.", path.string());
    }
    return hash.finish();
}

} // namespace canns
