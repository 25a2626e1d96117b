"""Seconds and peak memory of canns 1.5.0 from spikes to barcode, warm, as "NAME NUMBER" lines.

usage: python peer_topology.py RECORDING_asa.npz
"""

import os
import resource
import sys
import time
import warnings

warnings.filterwarnings("ignore")
os.environ.setdefault("MPLBACKEND", "Agg")

import numpy as np
from canns.analyzer.data.asa import TDAConfig, embed_spike_trains, tda_vis

recording = dict(np.load(sys.argv[1], allow_pickle=True))


def timed(name, call):
    start = time.perf_counter()
    result = call()
    print(name, f"{time.perf_counter() - start:.4f}", flush=True)
    print(name + "_megabytes", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6, flush=True)
    return result


def barcode(activity, dimension):
    return tda_vis(activity, TDAConfig(dim=6, num_times=5, active_times=15000, k=1000, n_points=1200, metric="cosine",
                                       nbs=800, maxdim=dimension, coeff=47, show=False, do_shuffle=False))


activity = timed("preprocess", lambda: embed_spike_trains(recording)[0])
barcode(activity[: len(activity) // 4], 0)  # compiles what is compiled at run time
timed("landmarks", lambda: barcode(activity, 0))
timed("H1", lambda: barcode(activity, 1))
