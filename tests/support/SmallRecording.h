#pragma once

#include "core/data/Recording.h"

namespace canns::test {

/// The recording of tests/data/asa-small: two minutes of a simulated grid module of 60 cells, whose analysis
/// by canns 1.5.0, step by step, lies beside it.
Recording smallRecording();

} // namespace canns::test
