"""Times the Python package canns on the work of ModelsBench.cpp; run by the Python that CANNS_PEER_PYTHON names."""

import time

import numpy as np

try:
    import brainpy.math as bm
    from canns.models.basic import CANN1D, CANN2D, GridCell2DPosition, GridCell2DVelocity
    from canns.models.basic.hierarchical_model import HierarchicalNetwork
    from canns.task.open_loop_navigation import OpenLoopNavigationTask
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


def navigation(steps):
    """The agent's compiled update alone, and the whole task, in microseconds a step."""
    task = OpenLoopNavigationTask(duration=steps * 0.05, dt=0.05, width=1.0, height=1.0, start_pos=(0.5, 0.5), rng_seed=1, progress_bar=False)
    begin = time.perf_counter()
    for _ in range(steps):
        task.agent.update(dt=0.05)
    print(f"{'navigation, compiled update':40s} {(time.perf_counter() - begin) / steps * 1e6:10.2f} us/step", flush=True)
    task.reset()
    begin = time.perf_counter()
    task.get_data()
    print(f"{'navigation, get_data':40s} {(time.perf_counter() - begin) / steps * 1e6:10.2f} us/step", flush=True)


def hierarchical(steps):
    network = HierarchicalNetwork(num_module=5, num_place=30)
    bm.set_dt(0.05)

    def step(velocity, position):
        network.update(velocity, position, 0.0)
        return network.decoded_pos.value

    angle = 0.004 * np.arange(steps)
    position = np.stack([2.5 + 1.2 * np.cos(angle), 2.5 + 0.9 * np.sin(angle)], 1)
    velocity = np.gradient(position, 0.05, axis=0)
    operands = (bm.asarray(velocity), bm.asarray(position))
    bm.for_loop(step, operands=operands, progress_bar=False)
    begin = time.perf_counter()
    np.asarray(bm.for_loop(step, operands=operands, progress_bar=False))
    seconds = time.perf_counter() - begin
    print(f"{'hierarchical, 5 modules, 30x30 places':40s} {seconds / steps * 1e6:10.1f} us/step   {seconds:8.3f} s for {steps} steps", flush=True)


def main():
    navigation(100_000)
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
    hierarchical(1000)


main()
