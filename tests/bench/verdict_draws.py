"""How often the verdict errs: fresh draws of the reference's generators, judged by `canns run`.

    verdict_draws.py CANNS GENERATORS [--h2] [KIND:SEED ...]

CANNS is the program, GENERATORS the folder with make_public.py. Kinds: grid, hd, noise, place; without any, the 22 draws of
core/verdict/README.md that no threshold has seen. Prints one line a draw and the table.
"""

import pathlib
import subprocess
import sys
import tempfile

import numpy as np

TRUTH = {"grid": "torus", "hd": "ring", "noise": "none", "place": "none"}
UNSEEN = (
    [f"place:{seed}" for seed in range(71001, 71009)]
    + [f"grid:{seed}" for seed in range(72001, 72007)]
    + [f"hd:{seed}" for seed in range(73001, 73005)]
    + [f"noise:{seed}" for seed in range(74001, 74005)]
)


def judge(canns, recording, folder, with_h2):
    """What `canns run` says of a recording (torus, ring, none or undecided), and why."""
    command = [canns, "run", str(recording), "--out", str(folder), "--through", "verdict", "--figures", "none"]
    if with_h2:
        command += ["--set", "tda.maximumDimension=2"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    with np.load(folder / "results" / "verdict.npz") as result:
        return str(result["shape"][0]), str(result["reason"][0])


def main():
    canns, generators = sys.argv[1:3]
    with_h2 = "--h2" in sys.argv
    draws = [word for word in sys.argv[3:] if ":" in word] or UNSEEN
    sys.path.insert(0, generators)
    import make_public

    answers = {kind: [] for kind in TRUTH}
    for draw in draws:
        kind, seed = draw.split(":")
        seconds, rate = (600.0, 50.0) if kind == "hd" else (480.0, 100.0)
        make_public.SPECS["draw"] = (int(seed), kind, seconds, rate, 60)
        drawn = make_public.make("draw")
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            recording = folder / "draw.npz"
            spikes = np.array(dict(enumerate(drawn["spikes"])), dtype=object)
            np.savez(recording, spike=spikes, **{axis: drawn[axis] for axis in ("t", "x", "y", "hd")})
            shape, reason = judge(canns, recording, folder / "out", with_h2)
        answers[kind].append(shape)
        print(f"{draw}: {shape}. {reason}", flush=True)

    print("\n| population | draws | right | undecided | wrong |\n|---|---|---|---|---|")
    for kind, found in answers.items():
        right, undecided = found.count(TRUTH[kind]), found.count("undecided")
        print(f"| {kind} | {len(found)} | {right} | {undecided} | {len(found) - right - undecided} |")


main()
