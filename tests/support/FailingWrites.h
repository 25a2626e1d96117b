#pragma once

#include <cstddef>

namespace canns::test {

/// Lets the writes of this process fail as a full disk does, from the n-th on (counted from 1, files only),
/// or that one alone. Stands between the program and the C library: whoever includes FailingWrites.cpp among
/// its sources, and is linked with ENABLE_EXPORTS, has all its libraries write through it.
enum class FailingWrites { OnlyOne, AllFromThere };
void failWrites(std::size_t n, FailingWrites which);
void failNoWrites();
/// Writes since failWrites(), failed ones among them.
std::size_t countedWrites();

} // namespace canns::test
