#include "core/base/Hash.h"

#include "core/base/Error.h"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <array>
#include <fstream>
#include <vector>

namespace canns {

void Sha256::Free::operator()(evp_md_ctx_st* context) const noexcept { EVP_MD_CTX_free(context); }

Sha256::Sha256() : context_(EVP_MD_CTX_new()) {
    require(context_ && EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr) == 1,
            "Sha256: libcrypto knows SHA-256");
}

Sha256& Sha256::update(std::span<const std::byte> bytes) {
    require(EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()) == 1,
            "Sha256: update before finish");
    return *this;
}

Sha256& Sha256::update(std::string_view text) {
    return update(std::as_bytes(std::span(text.data(), text.size())));
}

std::string Sha256::finish() {
    std::array<unsigned char, 32> digest{};
    require(EVP_DigestFinal_ex(context_.get(), digest.data(), nullptr) == 1, "Sha256: finish only once");
    std::string hex;
    for (const unsigned char byte : digest)
        hex += fmt::format("{:02x}", byte);
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
    std::vector<char> chunk(std::size_t{256} << 10); // Stays in the processor's cache.
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
