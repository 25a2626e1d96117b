"""Writes version-1.canns: a project as the first program wrote it that had a version 1 of the layout, before
there were recordings within projects, lengths without a unit, or any stage but preprocess and tda. The numbers
are made up. Run with h5py at hand; the file is made once and never again."""

import json

import h5py
import numpy as np

BINS, UNITS, POINTS = 40, 3, 12


def texts(group, name, values):
    group.create_dataset(name, data=np.array(values, dtype=object), dtype=h5py.string_dtype("utf-8"))


def run(file, stage, key, version):
    group = file.create_group(f"stages/{stage}/run")
    parameters = {
        "preprocess": {"binWidthSeconds": 0.05, "smoothing": "none"},
        "tda": {"landmarks": POINTS, "ofOldTimes": 4},
    }
    group.attrs.update(key=key, parameters=json.dumps(parameters), seconds=1.5,
                       peak_memory_bytes=np.int64(1000000), started="2026-11-21T11:00:00Z", canns_version=version)
    texts(group, "remarks", ["Made up."])
    return file.create_group(f"stages/{stage}/results")


with h5py.File("version-1.canns", "w", libver=("earliest", "v108")) as file:
    file.attrs.update(format="canns-analysis", format_version=np.int64(1), canns_version="0.0.1")
    file["provenance"] = "{}"
    recording = file.create_group("recording")
    recording.attrs.update(path="gone/rat.h5", absolute_path="/gone/rat.h5", sha256="0" * 64, content_key="1" * 64,
                           name="rat", format="HDF5 recording", units=float(UNITS), spikes=120.0, begin_seconds=0.0,
                           end_seconds=2.0, simulated=1.0, metres_per_unit=1.0, bin_width_seconds=0.0)
    texts(recording, "warnings", [])
    file.create_group("stages/preprocess").attrs["parameters"] = json.dumps({"binWidthSeconds": 0.05})
    file.create_group("stages/tda").attrs["parameters"] = json.dumps({"landmarks": POINTS, "ofOldTimes": 4})

    results = run(file, "preprocess", "a" * 64, "0.0.1")
    results["activity"] = np.arange(BINS * UNITS, dtype="<f4").reshape(BINS, UNITS) / 8
    results["t"] = np.arange(BINS) * 0.05
    results["x"] = np.linspace(-0.5, 0.5, BINS)
    results["y"] = np.linspace(0.5, -0.5, BINS)
    results["spikes"] = (np.arange(BINS) % 3).astype("<u2")
    results["bin_width_seconds"] = 0.05
    results["hertz_per_value"] = 20.0
    texts(results, "unit_ids", ["a", "b", "c"])
    texts(results, "warnings", ["Made up."])

    # Of a form that was given up: the shuffle test without its ratios.
    results = run(file, "tda", "b" * 64, "0.0.1")
    angle = np.linspace(0, 2 * np.pi, POINTS, endpoint=False)
    points = np.stack([np.cos(angle), np.sin(angle)], axis=1)
    results["landmark_rows"] = np.arange(POINTS, dtype="<i8")
    results["landmarks"] = np.arange(POINTS, dtype="<i8")
    results["projection"] = points
    results["projection_rows"] = np.arange(POINTS, dtype="<i8")
    results["explained_variance"] = np.array([0.5, 0.5])
    results["distances"] = np.linalg.norm(points[:, None] - points[None], axis=2).astype("<f4")
    results["H0"] = np.array([[0.0, np.inf]], dtype="<f4")
    results["H1"] = np.array([[0.52, 1.73]], dtype="<f4")
    results["shuffle_maxima"] = np.ones((2, 2))
    results["shuffle_offsets"] = np.zeros((2, UNITS), dtype="<i8")
    texts(results, "warnings", [])

    # And of a stage that is no more.
    run(file, "of-old-times", "c" * 64, "0.0.1")
