"""Times the Python package canns on the work of ModelsBench.cpp; run by the Python that CANNS_PEER_PYTHON names."""

import time

import numpy as np

try:
    import brainpy.math as bm
    from canns.models.basic import CANN1D, CANN2D, GridCell2DPosition, GridCell2DVelocity
except ImportError as missing:
    raise SystemExit(f"skipped: {missing}")


def per_step(name, model, inputs, step, dt):
    """Best of three runs, compilation excluded, in microseconds a step."""
    bm.set_dt(dt)
    bm.for_loop(step, operands=(inputs,), progress_bar=False)
    best = np.inf
    for _ in range(3):
        begin = time.perf_counter()
        np.asarray(bm.for_loop(step, operands=(inputs,), progress_bar=False))
        best = min(best, time.perf_counter() - begin)
    print(f"{name:40s} {best / len(inputs) * 1e6:10.1f} us/step   {best:8.3f} s for {len(inputs)} steps", flush=True)


def run(model):
    def step(value):
        model.update(value)
        return model.r.value.max()

    return step


def main():
    ring = CANN1D(num=512)
    stimuli = bm.asarray(np.stack([np.asarray(ring.get_stimulus_by_pos(0.001 * i)) for i in range(200)] * 50))
    per_step("CANN1D 512", ring, stimuli, run(ring), 0.1)
    sheet = CANN2D(length=64)
    stimuli = bm.asarray(np.stack([np.asarray(sheet.get_stimulus_by_pos([0.001 * i, 0.0])) for i in range(20)] * 10))
    per_step("CANN2D 64x64", sheet, stimuli, run(sheet), 0.1)
    t = np.arange(2000) * 1e-3
    velocity = bm.asarray(np.stack([0.3 * np.cos(t), 0.3 * np.sin(t)], 1))
    grid = GridCell2DVelocity()
    per_step("velocity grid 40x40", grid, velocity, run(grid), 5e-4)
    position = bm.asarray(np.stack([0.5 + 0.3 * np.cos(t), 0.5 + 0.3 * np.sin(t)], 1))
    grid = GridCell2DPosition()
    per_step("position grid 30x30", grid, position, run(grid), 1.0)


main()
