"""Seconds that canns 1.5.0 takes for the stages behind the barcode, warm, as "STAGE SECONDS" lines.

usage: python peer_decode_maps.py RECORDING_asa.npz GOLDENS_FOLDER
"""

import copy
import os
import sys
import time
import warnings

warnings.filterwarnings("ignore")
os.environ.setdefault("MPLBACKEND", "Agg")

import numpy as np
from canns.analyzer.data.asa import (
    cohomap,
    cohospace,
    compute_cohoscore_scatter_2d,
    compute_fr_heatmap_matrix,
    compute_frm,
    decode_circular_coordinates_multi,
    embed_spike_trains,
)
from canns.analyzer.data.asa.path import align_coords_to_position_2d
from canns.analyzer.data.cell_classification import GridnessAnalyzer, compute_2d_autocorrelation

recording = dict(np.load(sys.argv[1], allow_pickle=True))
golden = np.load(os.path.join(sys.argv[2], "persistence_n1200_h1.npz"))
active = np.load(os.path.join(sys.argv[2], "active.npz"))["movetimes"]
S, x, y, t = embed_spike_trains(recording)
order = golden["top2_h1"]
diagrams = [golden["dgm0"], golden["dgm1"][order]]
tda = dict(
    persistence=dict(dgms=diagrams, cocycles=[[], [golden["cocycle_1"], golden["cocycle_2"]]], dperm2all=golden["dist"]),
    indstemp=golden["landmarks"], movetimes=active, n_points=len(golden["landmarks"]),
)


def timed(name, call):
    start = time.perf_counter()
    result = call()
    print(name, f"{time.perf_counter() - start:.4f}", flush=True)
    return result


def grid_scores():
    edges = (np.linspace(y.min(), y.max() + 1e-9, 51), np.linspace(x.min(), x.max() + 1e-9, 51))
    occupancy = np.histogram2d(y, x, bins=edges)[0]
    analyzer = GridnessAnalyzer()
    for n in range(S.shape[1]):
        sums = np.histogram2d(y, x, bins=edges, weights=S[:, n])[0]
        rates = np.divide(sums, occupancy, out=np.zeros_like(sums), where=occupancy > 0)
        try:
            analyzer.compute_gridness_score(compute_2d_autocorrelation(rates, overlap=0.8))
        except Exception:
            pass


decoding = timed("decode", lambda: decode_circular_coordinates_multi(copy.deepcopy(tda), dict(recording, spike=S), num_circ=2))
timed("cohomap", lambda: cohomap(decoding, dict(x=x, y=y, t=t)))
timed("cohospace", lambda: (cohospace(decoding, S, smooth_sigma=1.0), compute_cohoscore_scatter_2d(decoding["coords"], S, times=decoding["times"])))
timed("pathcompare", lambda: align_coords_to_position_2d(t, x, y, decoding["coords"][::2], True, decoding["times"][::2], True))
timed("fr", lambda: compute_fr_heatmap_matrix(S, normalize="zscore_per_neuron"))
timed("frm", lambda: [compute_frm(S, x, y, n, bins=50, smoothing=True) for n in range(S.shape[1])])
timed("gridscore", grid_scores)
