#include "core/topology/RipsSweep.h"

#include "core/base/Parallel.h"
#include "core/topology/EdgeAnnotations.h"
#include "core/topology/LuneClassifier.h"
#include "core/topology/RipsCocycles.h"
#include "core/topology/TriangleAnnotations.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace canns {

namespace {

/// Components of the graph so far.
class Components {
public:
    explicit Components(std::size_t points) : parent_(points) {
        std::iota(parent_.begin(), parent_.end(), std::size_t{0});
    }
    /// Joins the components of two points; false if they were one.
    bool join(std::size_t a, std::size_t b) {
        a = find(a);
        b = find(b);
        if (a == b)
            return false;
        parent_[a] = b;
        --joinedAway_;
        return true;
    }
    std::size_t count() const { return parent_.size() + joinedAway_; }

private:
    std::size_t find(std::size_t a) {
        while (parent_[a] != a)
            a = parent_[a] = parent_[parent_[a]];
        return a;
    }
    std::vector<std::size_t> parent_;
    std::size_t joinedAway_ = 0; // counts down from 0, modulo 2⁶⁴
};

/// The lunes of the edges, window after window; the edges of a window are shared out over threads.
class LuneWindows {
public:
    LuneWindows(const RipsFiltration& filtration, bool withCores, int threads)
        : filtration_(filtration), threads_(threads) {
        // Every worker inserts all edges for itself, so that none waits for another.
        for (int t = 0; t < threads; ++t)
            workers_.emplace_back(filtration, withCores);
    }

    std::uint32_t end() const { return end_; }

    /// Lunes of the next window, in order of their edges.
    std::vector<Lune> next(const Progress& progress) {
        const auto edges = static_cast<std::uint32_t>(filtration_.edges.size());
        const std::uint32_t begin = end_;
        // Few windows, for at the end of each the threads wait for one another.
        const std::uint32_t length = std::max(kLeast, edges / 32);
        end_ = edges - begin < 2 * length ? edges : begin + length;
        const std::size_t chunks = (end_ - begin + kChunk - 1) / kChunk;
        std::vector<std::vector<Lune>> found(chunks);
        std::atomic<std::size_t> nextChunk{0};
        std::exception_ptr failure;
#pragma omp parallel for schedule(static, 1) num_threads(threads_)
        for (std::size_t t = 0; t < workers_.size(); ++t) {
            try {
                for (std::size_t c = nextChunk++; c < chunks && !progress.cancelled(); c = nextChunk++) {
                    const std::uint32_t from = begin + static_cast<std::uint32_t>(c) * kChunk;
                    workers_[t].classify(from, std::min(from + kChunk, end_), found[c], progress);
                }
            } catch (...) {
#pragma omp critical(canns_lune_windows)
                failure = std::current_exception();
            }
        }
        if (failure)
            std::rethrow_exception(failure);
        progress.checkpoint();
        std::vector<Lune> lunes;
        for (std::vector<Lune>& part : found)
            std::ranges::move(part, std::back_inserter(lunes));
        return lunes;
    }

private:
    static constexpr std::uint32_t kLeast = 1U << 14;
    static constexpr std::uint32_t kChunk = 1U << 9;

    const RipsFiltration& filtration_;
    int threads_;
    std::vector<LuneClassifier> workers_;
    std::uint32_t end_ = 0;
};

template <typename Value>
class Sweep {
public:
    Sweep(const DistanceMatrix& distances, const RipsFiltration& filtration, const PrimeField& field,
          const RipsSweepRequest& request)
        : distances_(distances), filtration_(filtration), field_(field), request_(request),
          components_(filtration.points), edges_(filtration, field), triangles_(filtration, field) {}

    Persistence run(const Progress& progress) {
        Persistence result;
        result.diagrams.resize(static_cast<std::size_t>(request_.maximumDimension) + 1);
        LuneWindows windows(filtration_, request_.maximumDimension >= 2, request_.threads);
        const Progress sweeping = progress.part(0.0, wantsCocycles() ? 0.9 : 1.0);
        const std::size_t total = filtration_.edges.size();
        while (windows.end() < total) {
            sweeping.stage(fmt::format("Persistence: {} % of the edges, {} classes live",
                                       100 * std::size_t{windows.end()} / total,
                                       edges_.classes.live() + triangles_.classes.live()));
            const std::vector<Lune> lunes = windows.next(sweeping);
            edges_.admit(windows.end());
            for (const Lune& lune : lunes) {
                sweeping.checkpoint();
                takeIn(lune, result.diagrams[0], sweeping);
                if (const std::size_t bytes = edges_.bytes() + triangles_.bytes();
                    bytes > request_.memoryBytes)
                    throw SweepTooLarge(bytes);
            }
            sweeping.report(windows.end(), total);
        }
        for (std::size_t k = 0; k < components_.count(); ++k)
            result.diagrams[0].push_back({});
        const RipsCocycles<Value> cocycles(distances_, filtration_, field_);
        const Progress extracting = progress.part(0.9, 1.0);
        if (request_.maximumDimension >= 1) {
            result.diagrams[1] = diagram(edges_.classes);
            cocycles.ofEdges(edges_.classes, request_.cocycles[1], result.cocycles,
                             extracting.part(0.0, 0.3));
        }
        if (request_.maximumDimension >= 2) {
            result.diagrams[2] = diagram(triangles_.classes);
            cocycles.ofTriangles(triangles_.classes, request_.cocycles[2], result.cocycles,
                                 extracting.part(0.3, 1.0));
        }
        for (Diagram& bars : result.diagrams)
            std::ranges::sort(bars, {}, [](const Bar& bar) { return std::pair(bar.birth, bar.death); });
        progress.report(1.0);
        return result;
    }

private:
    bool wantsCocycles() const { return request_.cocycles[1] != 0 || request_.cocycles[2] != 0; }

    float length(std::uint32_t edge) const {
        return distances_(filtration_.first(edge), filtration_.second(edge));
    }

    Diagram diagram(const Annotations<Value>& classes) const {
        Diagram bars;
        for (const ClassLife& life : classes.lives()) {
            Bar bar;
            bar.birth = length(classes.history()[life.birth].edge);
            if (life.death != ClassLife::kNever)
                bar.death = length(classes.history()[life.death].edge);
            if (bar.death > bar.birth)
                bars.push_back(bar);
        }
        return bars;
    }

    /// What an edge does to homology (README.md, "The events").
    void takeIn(const Lune& lune, Diagram& zeroth, const Progress& progress) {
        if (lune.isEmpty) {
            if (components_.join(filtration_.first(lune.edge), filtration_.second(lune.edge))) {
                if (length(lune.edge) > 0.0F)
                    zeroth.push_back({0.0F, length(lune.edge)});
            } else if (request_.maximumDimension >= 1) {
                edges_.bear(lune.edge);
            }
            return;
        }
        if (request_.maximumDimension < 1)
            return;
        const std::vector<std::uint16_t> bearing = relateComponents(lune, progress);
        if (request_.maximumDimension < 2)
            return;
        relateCycles(lune, progress);
        for (const std::uint16_t root : bearing)
            triangles_.bear(lune.edge, root);
    }

    /// Each component of the lune but one gives a relation between H1 classes: the ways from end to end
    /// through two components are homologous now. Returns the components whose relation held already.
    std::vector<std::uint16_t> relateComponents(const Lune& lune, const Progress& progress) {
        using Term = typename EdgeAnnotations<Value>::Term;
        std::vector<std::uint16_t> bearing;
        const std::size_t i = filtration_.first(lune.edge);
        const std::size_t j = filtration_.second(lune.edge);
        for (std::size_t k = 1; k < lune.roots.size(); ++k) {
            progress.checkpoint();
            const std::size_t base = lune.roots.front();
            const std::size_t root = lune.roots[k];
            const std::array<Term, 4> relation{Term{i, root, false}, Term{root, j, false},
                                               Term{i, base, true}, Term{base, j, true}};
            if (edges_.classes.live() > 0 && edges_.sumUp(relation)) {
                edges_.classes.imposeSum(lune.edge);
                edges_.tidy();
            } else {
                bearing.push_back(lune.roots[k]);
            }
        }
        return bearing;
    }

    /// Each cycle of the lune gives a relation between H2 classes: its suspension, with the ends of the edge
    /// as poles, is a boundary now.
    void relateCycles(const Lune& lune, const Progress& progress) {
        using Term = typename TriangleAnnotations<Value>::Term;
        const std::size_t i = filtration_.first(lune.edge);
        const std::size_t j = filtration_.second(lune.edge);
        std::vector<Term> relation;
        for (const LuneCycle& cycle : lune.cycles) {
            progress.checkpoint();
            if (triangles_.classes.live() == 0)
                return;
            relation.clear();
            for (std::size_t k = 0; k < cycle.size(); ++k) {
                const std::size_t from = cycle[k];
                const std::size_t to = cycle[(k + 1) % cycle.size()];
                relation.push_back({i, from, to, false});
                relation.push_back({j, from, to, true});
            }
            if (triangles_.sumUp(relation)) {
                triangles_.classes.imposeSum(lune.edge);
                triangles_.tidy();
            }
        }
    }

    const DistanceMatrix& distances_;
    const RipsFiltration& filtration_;
    const PrimeField& field_;
    const RipsSweepRequest& request_;
    Components components_;
    EdgeAnnotations<Value> edges_;
    TriangleAnnotations<Value> triangles_;
};

} // namespace

Persistence sweepEdges(const DistanceMatrix& distances, const RipsFiltration& filtration,
                       const PrimeField& field, const RipsSweepRequest& request, const Progress& progress) {
    require(request.maximumDimension >= 0 && request.maximumDimension <= 2, "sweepEdges: dimensions 0 to 2");
    if (field.prime() < 128)
        return Sweep<std::uint8_t>(distances, filtration, field, request).run(progress);
    return Sweep<std::uint16_t>(distances, filtration, field, request).run(progress);
}

} // namespace canns
