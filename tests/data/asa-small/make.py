"""Makes the files of this folder: python make.py RECORDING_asa.npz, with canns 1.5.0 installed.

The first 120 s of a simulated grid module (60 cells), and what canns 1.5.0 makes of them step by step."""
import json, os, sys, warnings
import numpy as np

warnings.filterwarnings("ignore")
os.environ.setdefault("MPLBACKEND", "Agg")
from canns.analyzer.data.asa import SpikeEmbeddingConfig, TDAConfig, embed_spike_trains
from canns.analyzer.data.asa import embedding as E, tda as T
from canns_lib.ripser import ripser
from scipy.spatial.distance import pdist, squareform
from sklearn import preprocessing

SECONDS = 120.0
recording = dict(np.load(sys.argv[1], allow_pickle=True))
keep = recording["t"] <= SECONDS
t, x, y = (recording[name][keep] for name in ("t", "x", "y"))
hd = recording["hd"][keep]
trains = recording["spike"][()]
trains = [np.asarray(trains[k]) for k in trains]
trains = [s[s < SECONDS] for s in trains]
manifest = {
    "source": "simulated grid module (generator seed 20250001), first 120 s; 60 cells",
    "licence": "ours; simulated",
    "how made": "make.py, canns 1.5.0",
    "units": "ticks are 0.1 ms, lengths 0.1 mm, angles 0.1 mrad; divide by 10 000",
    "arrays": {},
}


def save(name, array, note):
    array = np.ascontiguousarray(array)
    np.save(name + ".npy", array)
    manifest["arrays"][name] = {"shape": list(array.shape), "dtype": str(array.dtype), "note": note}


def ticks(values):
    whole = np.rint(np.asarray(values) * 1e4).astype(np.int32)
    assert np.array_equal(whole / 1e4, values)
    return whole


save("spike_ticks", np.concatenate([ticks(s) for s in trains]), "all spike times, unit after unit")
save("spike_offsets", np.cumsum([0] + [len(s) for s in trains]).astype(np.int64), "units + 1")
save("track", np.stack([ticks(t), ticks(x), ticks(y), ticks(hd)]), "rows t, x, y, head direction")

data = {"spike": dict(enumerate(trains)), "t": t, "x": x, "y": y}
S, xx, yy, tt = embed_spike_trains(data, SpikeEmbeddingConfig())
*_, speed = E._load_pos(t, x, y)
save("kept", (speed > 2.5).astype(np.uint8), "bins that the speed filter keeps")
save("speed_cm_per_s", speed[::7], "every 7th bin")
save("activity", S[::20].astype(np.float32), "every 20th kept row")
save("kept_xyt", np.stack([xx[::20], yy[::20], tt[::20]]), "of the same rows")

config = dict(num_times=5, active_times=1500, dim=6, k=150, n_points=150, nbs=100, coeff=47)
manifest["parameters"] = config
candidates = T._downsample_timepoints(S, config["num_times"])
rows = T._select_active_timepoints(S, candidates, config["active_times"])
save("active_rows", rows.astype(np.int32), "rows of the activity")
scores = np.asarray(T._pca(preprocessing.scale(S[rows]), dim=config["dim"])[0])
save("scores", scores, "principal components, float64")
X = squareform(pdist(scores, "cosine"))
index = np.argsort(X)[:, : config["k"]]
near = X[np.arange(len(X))[:, None], index]
widths, rhos = T._smooth_knn_dist(near, config["k"], local_connectivity=0)
A = T._build_adjacency_matrix_numba(*T._compute_membership_strengths(index, near, widths, rhos), len(scores))
save("widths", widths, "smoothed kernel widths")
save("degrees", A.sum(1), "row sums of the fuzzy union")
chosen, _ = T._greedy_sampling_numba(A, config["n_points"], 1)
save("landmarks", chosen.astype(np.int32), "greedy, in order; indices of active rows")
distances = np.asarray(T._second_build(scores, chosen, nbs=config["nbs"], metric="cosine"), dtype=np.float32)
save("distances", distances, "-log of the second graph")
for dimension, diagram in enumerate(
    ripser(distances, maxdim=1, coeff=47, distance_matrix=True, progress_bar=False)["dgms"]
):
    save(f"H{dimension}", np.asarray(diagram, dtype=np.float32), "diagram")


def graph_distances(points, neighbours, metric):
    """The second graph by bisection in plain NumPy. canns 1.5.0 cannot be asked: compiled with fastmath, its
    test for an infinite bound fails, so widths above 1 become infinite and all distances 0."""
    square = squareform(pdist(points, metric))
    order = np.argsort(square, kind="stable")[:, :neighbours]
    near = np.take_along_axis(square, order, 1)
    low, high = np.zeros(len(points)), np.full(len(points), 1e6)
    for _ in range(200):
        middle = (low + high) / 2
        above = np.exp(-near[:, 1:] / middle[:, None]).sum(1) > np.log2(neighbours)
        high, low = np.where(above, middle, high), np.where(above, low, middle)
    p = np.zeros_like(square)
    np.put_along_axis(p, order, np.exp(-near / middle[:, None]), 1)
    np.fill_diagonal(p, 0)
    with np.errstate(divide="ignore"):
        result = -np.log(p + p.T - p * p.T)
    np.fill_diagonal(result, 0)
    return result.astype(np.float32)


for metric in ("euclidean", "cityblock"):
    save("distances_" + metric, graph_distances(scores[chosen], config["nbs"], metric), "by NumPy: " + metric)

T_rows = len(S)
offsets = np.random.default_rng(7).integers(0, T_rows, size=(3, S.shape[1]))
save("shuffle_offsets", offsets.astype(np.int64), "rows by which each unit is shifted")
analysis = TDAConfig(show=False, progress_bar=False, maxdim=1, **config)
maxima = []
for shift in offsets:
    dgms = T._compute_real_persistence(T._shuffle_spike_trains(S, shift), analysis)["persistence"]["dgms"]
    maxima.append([max(d - b for b, d in np.asarray(g, dtype=float) if np.isfinite(d)) for g in dgms])
save("shuffle_maxima", np.array(maxima), "longest finite bar, shuffles x dimensions")
json.dump(manifest, open("manifest.json", "w"), indent=1)
