#include "core/cells/Leiden.h"

#include <fmt/format.h>
#include <igraph/igraph.h>

#include <algorithm>
#include <mutex>
#include <numeric>

namespace canns {

namespace {

void check(igraph_error_t code, const char* what) {
    if (code == IGRAPH_ENOMEM)
        throw std::bad_alloc();
    if (code != IGRAPH_SUCCESS)
        throw Failure(fmt::format("igraph could not {}: {}.", what, igraph_strerror(code)), "cells");
}

/// igraph draws from one generator for the whole program and aborts on errors unless told otherwise. Both are
/// borrowed for a while, by one thread at a time, and put back.
class IgraphSession {
public:
    explicit IgraphSession(std::int64_t seed)
        : lock_(mutex()), handler_(igraph_set_error_handler(igraph_error_handler_ignore)) {
        const igraph_error_t code = igraph_rng_init(&generator_, &igraph_rngtype_mt19937);
        if (code != IGRAPH_SUCCESS)
            igraph_set_error_handler(handler_);
        check(code, "make a generator");
        igraph_rng_seed(&generator_, static_cast<igraph_uint_t>(seed));
        before_ = igraph_rng_default();
        igraph_rng_set_default(&generator_);
    }
    ~IgraphSession() {
        igraph_rng_set_default(before_);
        igraph_rng_destroy(&generator_);
        igraph_set_error_handler(handler_);
    }
    IgraphSession(const IgraphSession&) = delete;
    IgraphSession& operator=(const IgraphSession&) = delete;

private:
    static std::mutex& mutex() {
        static std::mutex mutex;
        return mutex;
    }

    std::scoped_lock<std::mutex> lock_;
    igraph_error_handler_t* handler_;
    igraph_rng_t generator_{};
    igraph_rng_t* before_ = nullptr;
};

/// The graph of all pairs with a weight.
class WeightedGraph {
public:
    explicit WeightedGraph(const Matrix<float>& weights) {
        std::vector<igraph_integer_t> ends;
        for (std::size_t i = 0; i < weights.rows(); ++i)
            for (std::size_t j = i + 1; j < weights.columns(); ++j)
                if (weights(i, j) > 0.0F) {
                    ends.push_back(static_cast<igraph_integer_t>(i));
                    ends.push_back(static_cast<igraph_integer_t>(j));
                    weights_.push_back(static_cast<igraph_real_t>(weights(i, j)));
                }
        igraph_vector_int_t edges;
        igraph_vector_int_view(&edges, ends.data(), static_cast<igraph_integer_t>(ends.size()));
        check(
            igraph_create(&graph_, &edges, static_cast<igraph_integer_t>(weights.rows()), IGRAPH_UNDIRECTED),
            "make the graph of the cells");
    }
    ~WeightedGraph() { igraph_destroy(&graph_); }
    WeightedGraph(const WeightedGraph&) = delete;
    WeightedGraph& operator=(const WeightedGraph&) = delete;

    /// One run; the communities in the order of igraph.
    Communities leiden(double resolution) {
        igraph_vector_t weights;
        igraph_vector_view(&weights, weights_.data(), static_cast<igraph_integer_t>(weights_.size()));
        const auto nodes = static_cast<std::size_t>(igraph_vcount(&graph_));
        igraph_vector_int_t membership;
        check(igraph_vector_int_init(&membership, static_cast<igraph_integer_t>(nodes)), "start");
        constexpr igraph_real_t randomness = 0.01;
        constexpr igraph_integer_t iterations = 4; // "until nothing changes" may go on for ever on rounding
        igraph_integer_t count = 0;
        igraph_real_t quality = 0.0;
        const igraph_error_t code =
            igraph_community_leiden(&graph_, &weights, nullptr, resolution, randomness, false, iterations,
                                    &membership, &count, &quality);
        Communities result;
        for (std::size_t i = 0; i < nodes && code == IGRAPH_SUCCESS; ++i)
            result.communityOfNode.push_back(static_cast<std::size_t>(VECTOR(membership)[i]));
        igraph_vector_int_destroy(&membership);
        check(code, "find groups");
        result.count = static_cast<std::size_t>(count);
        return result;
    }

private:
    igraph_t graph_{};
    std::vector<igraph_real_t> weights_;
};

double qualityOf(const Communities& communities, const Matrix<float>& weights, double resolution) {
    double sum = 0.0;
    for (std::size_t i = 0; i < weights.rows(); ++i)
        for (std::size_t j = i + 1; j < weights.columns(); ++j)
            if (communities.communityOfNode[i] == communities.communityOfNode[j])
                sum += static_cast<double>(weights(i, j)) - resolution;
    return sum;
}

/// Larger communities first, equals in the order of their first nodes.
void sortBySize(Communities& communities) {
    std::vector<std::size_t> sizes(communities.count, 0);
    std::vector<std::size_t> first(communities.count, communities.communityOfNode.size());
    for (std::size_t i = communities.communityOfNode.size(); i-- > 0;) {
        ++sizes[communities.communityOfNode[i]];
        first[communities.communityOfNode[i]] = i;
    }
    std::vector<std::size_t> order(communities.count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return sizes[a] != sizes[b] ? sizes[a] > sizes[b] : first[a] < first[b];
    });
    std::vector<std::size_t> place(communities.count);
    for (std::size_t k = 0; k < order.size(); ++k)
        place[order[k]] = k;
    for (std::size_t& community : communities.communityOfNode)
        community = place[community];
}

} // namespace

Communities leidenCommunities(const Matrix<float>& weights, double resolution, std::int64_t seed,
                              const Progress& progress) {
    require(weights.rows() == weights.columns(), "leidenCommunities: a square matrix");
    if (weights.empty())
        return {};
    const IgraphSession session(seed);
    WeightedGraph graph(weights);
    constexpr std::size_t runs = 10;
    Communities best;
    for (std::size_t run = 0; run < runs; ++run) {
        progress.report(run, runs);
        Communities found = graph.leiden(resolution);
        found.quality = qualityOf(found, weights, resolution);
        if (best.communityOfNode.empty() || found.quality > best.quality)
            best = std::move(found);
    }
    sortBySize(best);
    return best;
}

} // namespace canns
