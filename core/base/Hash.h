#pragma once

#include "core/base/Progress.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

struct evp_md_ctx_st;

namespace canns {

/// SHA-256 (FIPS 180-4), for the identity of input files and the keys of cached results. The work is done by
/// OpenSSL's libcrypto, which knows the processor's own instructions for it: 1.5 GB/s where plain C++ reached
/// 0.3.
class Sha256 {
public:
    Sha256();
    Sha256(Sha256&&) noexcept = default;
    Sha256& operator=(Sha256&&) noexcept = default;
    ~Sha256() = default;

    Sha256& update(std::span<const std::byte> bytes);
    Sha256& update(std::string_view text);
    /// 64 lower-case hexadecimal digits. The object may not be used afterwards.
    std::string finish();

private:
    struct Free {
        void operator()(evp_md_ctx_st* context) const noexcept;
    };
    std::unique_ptr<evp_md_ctx_st, Free> context_;
};

/// The SHA-256 of a file's content. Throws Failure if it cannot be read.
std::string sha256OfFile(const std::filesystem::path& path, const Progress& progress = {});

/// The SHA-256 of several files' contents, one after another.
std::string sha256OfFiles(std::span<const std::filesystem::path> paths, const Progress& progress = {});

} // namespace canns
