"""Makes slice.npz: what the Python package canns 1.5.0 makes of a stretch of a simulated grid module.

usage: python make.py RECORDING_asa.npz TRUTH.npz      (canns 1.5.0, NumPy, SciPy and scikit-image installed)

The phases are the simulated ones plus noise, every third row left out, so that the file does not depend on a
decoder.
"""

import sys

import numpy as np
from scipy.ndimage import gaussian_filter

from canns.analyzer.data.asa import (
    SpikeEmbeddingConfig,
    cohomap,
    cohospace,
    compute_cohoscore_scatter_2d,
    compute_fr_heatmap_matrix,
    compute_frm,
    embed_spike_trains,
    fit_cohomap_stripes,
)
from canns.analyzer.data.asa.cohomap import _select_phase_sign
from canns.analyzer.data.asa.path import align_coords_to_position_2d
from canns.analyzer.data.cell_classification import GridnessAnalyzer, compute_2d_autocorrelation

recording = dict(np.load(sys.argv[1], allow_pickle=True))
truth = np.load(sys.argv[2])["true_phase"]
S, x, y, t = embed_spike_trains(recording, SpikeEmbeddingConfig())
rows = np.arange(0, len(S), 5)[:9000]
cells = [0, 1, 2, 3, 5]
S, x, y, t = S[rows][:, cells], x[rows].astype(np.float32).astype(float), y[rows].astype(np.float32).astype(float), t[rows]
phase = np.stack([np.interp(t, recording["t"], np.unwrap(truth[:, k].astype(float))) for k in (0, 1)], 1)
phase = (phase + 0.2 * np.random.default_rng(1).standard_normal(phase.shape)) % (2 * np.pi)
phase = phase.astype(np.float32)
times = np.flatnonzero(np.arange(len(rows)) % 3 != 1)
decoding = dict(coords=phase[times], coordsbox=phase[times], times=times, times_box=times)

maps = cohomap(decoding, dict(x=x, y=y, t=t))
fits = [fit_cohomap_stripes(maps[f"phase_map{k}_raw"], grid_size=151, trim=25) for k in (1, 2)]
signs = [_select_phase_sign(maps[f"phase_map{k}_raw"], fits[k - 1][0], grid_size=151, trim=25) for k in (1, 2)]
space = {s: cohospace(decoding, S, bins=51, smooth_sigma=s) for s in (0.0, 1.0)}
full = align_coords_to_position_2d(t, x, y, decoding["coords"], True, times, True)
out = dict(
    S=S, x=x.astype(np.float32), y=y.astype(np.float32), t=t, phase=phase[times], times=times.astype(np.int32),
    cohomap=maps["phase_maps_raw"].astype(np.float32), x_edge=maps["x_edge"], y_edge=maps["y_edge"],
    fit=np.array([f[0] for f in fits]), fit_error=np.array([f[1] for f in fits]), signs=np.array(signs),
    cohospace_0=space[0.0]["rate_maps"][:2].astype(np.float32), centers_0=space[0.0]["centers"],
    cohospace_1=space[1.0]["rate_maps"][:2].astype(np.float32), centers_1=space[1.0]["centers"],
    cohoscore=compute_cohoscore_scatter_2d(decoding["coords"], S, top_percent=2.0, times=times),
    path=full[3].astype(np.float32),
    fr_none=compute_fr_heatmap_matrix(S, (1, 4), (100, 300)).astype(np.float32),
    fr_zscore=compute_fr_heatmap_matrix(S, (1, 4), (100, 300), normalize="zscore_per_neuron").astype(np.float32),
    fr_minmax=compute_fr_heatmap_matrix(S, (1, 4), (100, 300), normalize="minmax_per_neuron").astype(np.float32),
)
for smoothing in (False, True):
    frm = compute_frm(S, x, y, 1, bins=30, smoothing=smoothing, sigma=2.0)
    out[f"frm_{int(smoothing)}"] = frm.frm.astype(np.float32)
out["frm_occupancy"] = frm.occupancy.astype(np.int32)


def rate_map(values, bins=50):
    ix = np.clip(np.floor((x - x.min()) / (x.max() - x.min() + 1e-12) * bins).astype(int), 0, bins - 1)
    iy = np.clip(np.floor((y - y.min()) / (y.max() - y.min() + 1e-12) * bins).astype(int), 0, bins - 1)
    occupancy = np.bincount(iy * bins + ix, minlength=bins * bins).astype(float)
    sums = np.bincount(iy * bins + ix, weights=values.astype(float), minlength=bins * bins)
    return np.divide(sums, occupancy, out=np.zeros_like(sums), where=occupancy > 0).reshape(bins, bins)


grid = []
for n in range(len(cells)):
    correlogram = compute_2d_autocorrelation(gaussian_filter(rate_map(S[:, n]), 1.0, mode="nearest"), overlap=0.8)
    g = GridnessAnalyzer().compute_gridness_score(correlogram)
    grid.append([g.score, *np.ravel(g.spacing)[:3], *np.ravel(g.orientation)[:3], *np.ravel(g.ellipse)[:5], g.center_radius, g.optimal_radius])
    if n == 0:
        out["autocorrelogram"] = correlogram.astype(np.float32)
out["grid"] = np.array(grid)
np.savez_compressed("slice.npz", **{k: np.asarray(v, order="C") for k, v in out.items()})
