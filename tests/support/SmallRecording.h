#pragma once

#include "core/data/Recording.h"

namespace canns::test {

/// The recording of tests/data/asa-small: two minutes of a simulated grid module of 60 cells, whose analysis
/// by canns 1.5.0, step by step, lies beside it.
Recording smallRecording();

/// The small recording with every twentieth spike of its units left out, beginning with the k-th (0…19):
/// twenty recordings that are alike and not the same.
Recording smallRecordingWithout(int k);

} // namespace canns::test
