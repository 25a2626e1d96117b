#pragma once

#include "core/base/Progress.h"
#include "core/data/Activity.h"
#include "core/topology/AnalyseTopology.h"

#include <string>
#include <string_view>
#include <vector>

namespace canns {

enum class PopulationShape { None, Ring, Torus, Undecided };

/// "none", "ring", "torus" or "undecided".
std::string_view shapeName(PopulationShape shape);

enum class CheckOutcome { Passed, Unclear, Failed };

/// One question asked of the data, and the answer.
struct ShapeCheck {
    std::string name;    ///< "coverage"
    std::string meaning; ///< What `value` is, in one sentence.
    double value = 0.0;
    double passes = 0.0; ///< From this value on (towards the better side) the check is passed …
    double fails = 0.0;  ///< … and up to this one it is failed; unclear between them.

    CheckOutcome outcome() const noexcept;
};

/// What the states of a population look like, with the evidence.
struct Verdict {
    PopulationShape shape = PopulationShape::Undecided;
    std::vector<ShapeCheck> ring;  ///< Checks of the longest class as a ring.
    std::vector<ShapeCheck> torus; ///< Checks of the two longest classes as a torus.
    std::string reason;            ///< One sentence.
};

/// Decides between a ring, a torus and neither. The length of bars alone does not: place cells in a box leave
/// two long bars too. So each shape is put to these questions, in the order of Verdict::ring and ::torus:
///
/// | check          | value                                                             | passed | failed |
/// |----------------|-------------------------------------------------------------------|--------|--------|
/// | bars           | shortest bar of the shape over the longest of the others, H1      | ≥ 2    | ≤ 1.5  |
/// | shuffles       | p-value of that bar (with 19 shuffles or more)                    | ≤ 0.05 | ≥ 0.2  |
/// | voids          | longest over second-longest bar of H2 (torus, where H2 is there)  | ≥ 2    | ≤ 1.2  |
/// | coverage       | entropy of the landmarks' phases over that of evenly spread ones  | ≥ 0.8  | ≤ 0.7  |
/// | independence   | largest resultant length of a phase, their sum or difference      | ≤ 0.5  | ≥ 0.65 |
/// | fields         | share of cells with one field (resultant length above 0.3)        | ≥ 0.5  | ≤ 0.25 |
/// | halves of cells| agreement of the phases decoded from two halves of the cells      | ≥ 0.6  | ≤ 0.4  |
/// | halves of time | median correlation of a cell's tuning in the halves of the recording | ≥ 0.5 | ≤ 0.2 |
///
/// The first three are told from the barcode; a shape that fails one of them is not asked the others, which
/// take a decoding. A shape that passes all its checks is the verdict, the torus first. When each shape fails
/// at least one check, the verdict is none. Otherwise it is undecided, and `reason` says which checks stand
/// in the way. How often this errs: README.md in this folder. `topology` needs the cocycles of two classes.
Verdict judge(const Activity& activity, const TdaResult& topology, const Progress& progress = {});

/// Whether a barcode holds what judge() needs: the bars of H1, and the cocycles of its two longest (of all,
/// if there are fewer).
bool canBeJudged(const Persistence& persistence);

} // namespace canns
