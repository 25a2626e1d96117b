#!/usr/bin/env python3
"""One engine on one input, in a process of its own: prints a line of JSON. Run by PersistenceBench."""
import json
import resource
import sys
import time

import numpy as np


def square(lower):
    n = int(round((1 + np.sqrt(1 + 8 * len(lower))) / 2))
    matrix = np.zeros((n, n), np.float32)
    matrix[np.tril_indices(n, -1)] = lower
    return matrix + matrix.T


def edges(matrix, threshold):
    from scipy.sparse import coo_matrix

    limit = min(threshold, float(matrix.max(1).min()))
    keep = np.triu((matrix <= limit) & np.isfinite(matrix), 1)
    i, j = np.nonzero(keep)
    return coo_matrix((matrix[i, j], (i, j)), shape=matrix.shape)


def run(engine, lower, dimension, prime, threshold, threads):
    matrix = square(lower)
    if engine.startswith("gudhi"):
        from gudhi.sklearn.rips_persistence import RipsPersistence as Rips

        sparse = edges(matrix, threshold)
        call = Rips(list(range(dimension + 1)), input_type="distance coo_matrix",
                    num_collapses=1 if "collapse" in engine else 0, homology_coeff_field=prime)
        return lambda: call.fit_transform([sparse])[0]
    if engine == "giotto-ph":
        from gph import ripser_parallel

        sparse = edges(matrix, threshold)
        return lambda: ripser_parallel(sparse, metric="precomputed", maxdim=dimension, coeff=prime,
                                       thresh=threshold, n_threads=threads)["dgms"]
    if engine == "ripser.py":
        from ripser import ripser

        sparse = edges(matrix, threshold)
        return lambda: ripser(sparse, maxdim=dimension, coeff=prime, distance_matrix=True)["dgms"]
    if engine == "canns_lib":
        import canns_lib

        ripser = canns_lib.ripser.ripser
        return lambda: ripser(matrix, maxdim=dimension, coeff=prime, thresh=threshold, distance_matrix=True)["dgms"]
    raise SystemExit("unknown engine " + engine)


def main():
    engine, path, dimension, prime, threshold, threads = sys.argv[1:7]
    lower = np.fromfile(path, np.float32)
    call = run(engine, lower, int(dimension), int(prime), float(threshold), int(threads))
    before = resource.getrusage(resource.RUSAGE_SELF)
    start = time.perf_counter()
    diagrams = call()
    seconds = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_SELF)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    bars = [int(np.sum(np.asarray(d).reshape(-1, 2)[:, 1] > np.asarray(d).reshape(-1, 2)[:, 0])) for d in diagrams]
    print(json.dumps({"seconds": seconds, "cpu": cpu, "bytes": after.ru_maxrss * 1024, "bars": bars}))


main()
