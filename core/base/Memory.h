#pragma once

#include <cstddef>
#include <string>

namespace canns {

/// "512 bytes", "3.2 MB", "1.5 GB": decimal units, two significant digits or more.
std::string formatBytes(std::size_t bytes);

/// Bytes that this process holds in memory now, and the most it ever held. 0 where the system does not tell.
std::size_t residentBytes();
std::size_t peakResidentBytes();
/// Lets peakResidentBytes() begin anew from what is held now, where the system can do that.
void resetPeakResidentBytes();

/// Allows this process no more memory than this: what goes beyond throws std::bad_alloc, and
/// availableBytes() knows of it. Throws Failure where the system cannot.
void limitMemory(std::size_t bytes);

/// Memory that the system could give without swapping; respects the limits of a control group and of
/// limitMemory().
std::size_t availableBytes();

/// Multiplies sizes that come from a file. Throws BadInput naming `where` on overflow or above `limitBytes`.
std::size_t checkedProduct(std::size_t a, std::size_t b, const std::string& where,
                           std::size_t limit = static_cast<std::size_t>(-1));

} // namespace canns
