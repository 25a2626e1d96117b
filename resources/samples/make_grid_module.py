#!/usr/bin/env python3
"""Makes the sample recording "grid-module": a simulated module of grid cells along a real rat's path.

Usage: make_grid_module.py PATH.npz OUT.npz

PATH.npz holds the path: `t` (T) in seconds, `pos` (T, 2) or `x` and `y` (T) in metres; an earlier OUT.npz will
do, and gives the same recording again. Ours is that of rat 11084-03020501 in a
box of 1 m x 1 m (Sargolini et al. 2006, doi 10.1126/science.1125572), as the package ratinabox carries it.
Only NumPy is needed; the seed is fixed, so the result is always the same.

Model. Cell n has the firing rate, in Hz,

    r_n(x) = baseline_n + peak_n * exp(0.75 * (cos a + cos b + cos(b - a) - 3)),
    (a, b) = K_n (x - centre) - phase_n,

where the rows of K_n are two of the wave vectors, of length 4 pi / (sqrt(3) * spacing) and 60 degrees apart, of
a hexagonal grid. All cells share spacing and orientation up to a small jitter (1 % and 0.7 degrees) and differ
in phase: their population activity therefore lies on a torus. Spikes are Poisson, at a resolution of 0.1 ms.

OUT.npz is the archive that canns writes, with the truth (names that begin with `true_`) beside it.
"""

import sys

import numpy as np

SEED = 20260101
CELLS = 120
SPACING_METRES = 0.60
ORIENTATION_RADIANS = np.deg2rad(8.0)
STEP_SECONDS = 0.005


def wave_vectors(spacing, orientation):
    """Two wave vectors (rows, rad/m) of a hexagonal grid."""
    length = 4.0 * np.pi / (np.sqrt(3.0) * spacing)
    angles = orientation + np.deg2rad([30.0, 90.0])
    return length * np.stack([np.cos(angles), np.sin(angles)], axis=1)


def poisson_spikes(random, rates, begin):
    """Ascending spike times in seconds of an inhomogeneous Poisson process, at most one every 0.1 ms."""
    counts = random.poisson(rates * STEP_SECONDS)
    steps = np.repeat(np.arange(len(rates)), counts)
    times = begin + (steps + random.random(len(steps))) * STEP_SECONDS
    return np.unique(np.round(times, 4))


def main(path_file, out_file):
    path = np.load(path_file)
    position = path["pos"] if "pos" in path else np.stack([path["x"], path["y"]], axis=1)
    # Rounded first, so that what OUT.npz carries is exactly the path that the cells saw.
    seconds, position = np.round(path["t"], 6), np.round(position, 5)
    random = np.random.default_rng(SEED)

    fine = np.arange(seconds[0], seconds[-1], STEP_SECONDS) + STEP_SECONDS / 2
    x = np.interp(fine, seconds, position[:, 0])
    y = np.interp(fine, seconds, position[:, 1])
    centre = 0.5

    phases = random.uniform(0.0, 2.0 * np.pi, (CELLS, 2))
    peaks = np.exp(random.uniform(np.log(5.0), np.log(20.0), CELLS))
    baselines = random.uniform(0.02, 0.25, CELLS)
    spacings = SPACING_METRES * (1.0 + 0.01 * random.standard_normal(CELLS))
    orientations = ORIENTATION_RADIANS + np.deg2rad(0.7) * random.standard_normal(CELLS)

    trains = []
    for cell in range(CELLS):
        k = wave_vectors(spacings[cell], orientations[cell])
        a = k[0, 0] * (x - centre) + k[0, 1] * (y - centre) - phases[cell, 0]
        b = k[1, 0] * (x - centre) + k[1, 1] * (y - centre) - phases[cell, 1]
        bumps = np.exp(0.75 * (np.cos(a) + np.cos(b) + np.cos(b - a) - 3.0))
        trains.append(poisson_spikes(random, baselines[cell] + peaks[cell] * bumps, seconds[0]))

    np.savez_compressed(
        out_file,
        name=np.array("grid-module"),
        description=np.array(
            "Simulated: 120 grid cells of one module (spacing 0.60 m, orientation 8 degrees) along the real path "
            "of a rat in a box of 1 m x 1 m."
        ),
        citation=np.array(
            "Path: Sargolini F. et al. (2006), Science 312:758-762, doi 10.1126/science.1125572. Spikes: simulated."
        ),
        simulated=np.array(True),
        spike_times=np.concatenate(trains),
        spike_index=np.cumsum([len(train) for train in trains]).astype(np.int64),
        unit_id=np.array([str(cell) for cell in range(CELLS)]),
        t=seconds,
        x=position[:, 0],
        y=position[:, 1],
        true_phases=phases,
        true_peaks=peaks,
        true_baselines=baselines,
        true_spacings=spacings,
        true_orientations=orientations,
    )


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
