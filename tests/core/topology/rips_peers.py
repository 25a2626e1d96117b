#!/usr/bin/env python3
"""Barcodes of a batch of matrices by engines of others. Run by RipsPeersTest.

rips_peers.py ENGINE INPUT OUTPUT; ENGINE is "gudhi" (SimplexTree: annotations on all simplices, listed one by one) or
"ripser.py" (reduction of columns). INPUT holds records of little-endian uint32 points, uint32 prime, float32 threshold and
the float32 distances below the diagonal; OUTPUT gets, for each and for H0, H1, H2, a uint32 number of bars and their ends
as float32, in the order of (birth, death).
"""
import sys

import numpy as np


def records(path):
    data = open(path, "rb").read()
    at = 0
    while at < len(data):
        points, prime = (int(x) for x in np.frombuffer(data, "<u4", 2, at))
        threshold = float(np.frombuffer(data, "<f4", 1, at + 8)[0])
        count = points * (points - 1) // 2
        yield points, prime, threshold, np.frombuffer(data, "<f4", count, at + 12)
        at += 12 + 4 * count


def by_gudhi(points, prime, threshold, lower):
    from gudhi import SimplexTree

    tree = SimplexTree()
    for i in range(points):
        tree.insert([i], 0.0)
    k = 0
    for i in range(points):
        for j in range(i):
            if np.isfinite(lower[k]) and lower[k] <= threshold:
                tree.insert([i, j], float(lower[k]))
            k += 1
    tree.expansion(3)
    tree.compute_persistence(homology_coeff_field=prime, min_persistence=0.0, persistence_dim_max=True)
    return [tree.persistence_intervals_in_dimension(d) for d in range(3)]


def by_ripser(points, prime, threshold, lower):
    from ripser import ripser

    finite = lower[np.isfinite(lower)]
    if points == 1 or len(finite) == 0:
        return [np.full((points, 2), (0.0, np.inf)), [], []]
    square = np.zeros((points, points), np.float32)
    square[np.tril_indices(points, -1)] = lower
    limit = min(threshold, float(finite.max()))  # or it would take edges of infinite length
    return ripser(square + square.T, maxdim=2, coeff=prime, thresh=limit, distance_matrix=True)["dgms"]


def main():
    compute = {"gudhi": by_gudhi, "ripser.py": by_ripser}[sys.argv[1]]
    with open(sys.argv[3], "wb") as out:
        for record in records(sys.argv[2]):
            for diagram in compute(*record):
                bars = np.asarray(diagram, np.float32).reshape(-1, 2)
                bars = bars[bars[:, 1] > bars[:, 0]]
                bars = bars[np.lexsort((bars[:, 1], bars[:, 0]))]
                out.write(np.uint32(len(bars)).astype("<u4").tobytes() + bars.astype("<f4").tobytes())


main()
