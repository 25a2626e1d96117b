#!/usr/bin/env python3
"""Makes the files in this folder: one tiny recording in the forms of other programs, pickles of every protocol,
and HDF5 files that must be refused. Needs NumPy, h5py and pynwb. Usage: make_fixtures.py FOLDER
"""

import datetime
import pickle
import sys
from pathlib import Path

import h5py
import numpy as np

TRAINS = [
    np.array([0.011, 0.052, 0.1301, 0.19]),
    np.array([]),
    np.array([0.0999, 0.1001]),
]
T = np.round(np.arange(21) * 0.01, 5)
X = np.round(0.5 + 0.3 * np.cos(T * 7), 5)
Y = np.round(0.5 + 0.3 * np.sin(T * 7), 5)
HD = np.round(np.mod(T * 31, 2 * np.pi), 5)
COUNTS = np.stack([np.histogram(train, np.append(T, 0.21))[0] for train in TRAINS], 1).astype(np.uint8)


def numpy_forms(folder):
    tracking = {"t": T, "x": X, "y": Y, "hd": HD}
    np.savez_compressed(folder / "tiny_asa.npz", spike=np.array(dict(enumerate(TRAINS)), dtype=object), **tracking)
    objects = np.empty(len(TRAINS), dtype=object)
    objects[:] = TRAINS
    np.savez_compressed(folder / "tiny_asa_objarray.npz", spike=objects, **tracking)
    np.savez(folder / "tiny_dense.npz", spike=COUNTS, **tracking)
    np.save(folder / "tiny.npy", COUNTS)
    np.save(folder / "tiny_trajectory.npy", np.stack([T, X, Y, HD], 1))
    np.savetxt(folder / "tiny_spikes.csv", np.array([(s, i) for i, train in enumerate(TRAINS) for s in train]),
               delimiter=",", header="time,unit", comments="", fmt=["%.4f", "%d"])


def hdf5_form(folder):
    with h5py.File(folder / "tiny.h5", "w") as file:
        file.attrs["units"] = "m, s, rad"
        for name, values in (("t", T), ("x", X), ("y", Y), ("hd", HD)):
            file.create_dataset(f"position/{name}", data=values, compression="gzip", shuffle=True)
        file["spikes/times"] = np.concatenate(TRAINS)
        file["spikes/index"] = np.cumsum([len(train) for train in TRAINS])
        file["spikes/unit_id"] = np.arange(len(TRAINS))


def chunked_form(folder):
    """The same in chunks of every kind: we unpack some ourselves and leave others to HDF5."""
    with h5py.File(folder / "tiny_chunks.h5", "w") as file:
        file.attrs["units"] = "m, s, rad"
        file.create_dataset("position/t", data=T, chunks=(8,), compression="gzip", shuffle=True)
        file.create_dataset("position/x", data=X, chunks=(8,), compression="gzip", fletcher32=True)
        file.create_dataset("position/y", data=Y.astype(">f8"), chunks=(8,), compression="gzip", shuffle=True)
        file.create_dataset("position/hd", data=HD, chunks=(32,), maxshape=(None,), compression="gzip", shuffle=True)
        file.create_dataset("spikes/times", data=np.concatenate(TRAINS), chunks=(4,), compression="gzip")
        file["spikes/index"] = np.cumsum([len(train) for train in TRAINS])
        file["spikes/unit_id"] = np.arange(len(TRAINS))


def nwb_form(folder):
    from pynwb import NWBHDF5IO, NWBFile
    from pynwb.behavior import CompassDirection, Position, SpatialSeries

    start = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)
    nwb = NWBFile(session_description="tiny", identifier="tiny", session_start_time=start, file_create_date=start)
    module = nwb.create_processing_module("behavior", "tracking")
    centimetres = SpatialSeries(name="place", reference_frame="corner", unit="cm", conversion=1.0,
                                data=np.stack([X, Y], 1) * 100, starting_time=0.0, rate=100.0)
    module.add(Position(name="Position", spatial_series=centimetres))
    degrees = SpatialSeries(name="head", reference_frame="east", unit="degrees", data=np.rad2deg(HD), timestamps=T)
    module.add(CompassDirection(name="CompassDirection", spatial_series=degrees))
    nwb.add_unit_column("brain_area", "where")
    for i, train in enumerate(TRAINS):
        nwb.add_unit(spike_times=train, id=10 + i, brain_area="mec")
    nwb.add_epoch(0.0, 0.1, ["first", "half"])
    with NWBHDF5IO(folder / "tiny.nwb", "w") as io:
        io.write(nwb, cache_spec=False)


def pickles(folder):
    """The same dict in every protocol, and under NumPy 1's name of its module."""
    value = {
        "text \u00e9": 3, 7: [1.5, -2, True, None, 2**40], "array": np.arange(6, dtype="<i2").reshape(2, 3),
        "big-endian": np.array([1.25, -2.0], dtype=">f8"), "fortran": np.asfortranarray([[1.0, 2.0], [3.0, 4.0]]),
        "scalar": np.float32(0.5), "bytes": b"\x00\xff", "objects": np.array([None, "a"], dtype=object),
        "tuple": (1, (2, 3, 4, 5)), "texts": np.array(["ab", "\u00fc"]), "empty": np.array([]),
    }
    for protocol in range(6):
        (folder / f"protocol{protocol}.pickle").write_bytes(pickle.dumps(value, protocol=protocol))
    old = pickle.dumps(value, protocol=2).replace(b"numpy._core.", b"numpy.core.")
    (folder / "protocol2_numpy1.pickle").write_bytes(old)


def hostile_hdf5(folder):
    def spikes(file):
        file["spikes/times"] = np.concatenate(TRAINS)
        file["spikes/index"] = np.cumsum([len(train) for train in TRAINS])

    with h5py.File(folder / "external_link.h5", "w") as file:
        file["spikes/index"] = np.array([4, 4, 6])
        file["spikes/times"] = h5py.ExternalLink("tiny.h5", "/spikes/times")
    with h5py.File(folder / "external_storage.h5", "w") as file:
        file["spikes/index"] = np.array([4, 4, 6])
        file.create_dataset("spikes/times", (6,), "<f8", external=[("tiny.npy", 0, 48)])
    with h5py.File(folder / "virtual.h5", "w") as file:
        file["spikes/index"] = np.array([4, 4, 6])
        layout = h5py.VirtualLayout(shape=(6,), dtype="<f8")
        layout[:] = h5py.VirtualSource("tiny.h5", "spikes/times", shape=(6,))
        file.create_virtual_dataset("spikes/times", layout)
    with h5py.File(folder / "foreign_filter.h5", "w") as file:
        file["spikes/index"] = np.array([4, 4, 6])
        creation = h5py.h5p.create(h5py.h5p.DATASET_CREATE)
        creation.set_chunk((6,))
        creation.set_filter(32001, h5py.h5z.FLAG_OPTIONAL, (1,))
        data = h5py.h5d.create(file["spikes"].id, b"times", h5py.h5t.IEEE_F64LE, h5py.h5s.create_simple((6,)), creation)
        data.write(h5py.h5s.ALL, h5py.h5s.ALL, np.concatenate(TRAINS))
    with h5py.File(folder / "promises_petabytes.h5", "w") as file:
        file["spikes/index"] = np.array([4, 4, 6])
        file.create_dataset("spikes/times", (10**15,), "<f8", chunks=(1024,))
    with h5py.File(folder / "overflowing_shape.h5", "w") as file:
        file.create_dataset("activity/values", (2**40, 2**40), "<f4", chunks=(64, 64))
        file["activity/t"] = T
    with h5py.File(folder / "endless_links.h5", "w") as file:
        file["spikes"] = h5py.SoftLink("/position")
        file["position"] = h5py.SoftLink("/spikes")
    with h5py.File(folder / "texts_for_times.h5", "w") as file:
        file["spikes/index"] = np.array([1])
        file["spikes/times"] = np.array([b"soon"])
    with h5py.File(folder / "broken_index.h5", "w") as file:
        spikes(file)
        del file["spikes/index"]
        file["spikes/index"] = np.array([4, 3, 6])


if __name__ == "__main__":
    target = Path(sys.argv[1])
    for make in (numpy_forms, hdf5_form, chunked_form, nwb_form, pickles, hostile_hdf5):
        make(target)
