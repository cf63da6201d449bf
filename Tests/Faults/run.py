#!/usr/bin/env python3
"""Faults from outside, against the built program: Tests/Faults/run.py [--seconds N | --checks N] [--seed N].

Prints its seed; the same seed and number of trials do the same again.
"""
import argparse
import collections
import concurrent.futures
import os
import random
import sys
import tempfile
import time

from damaged import Damage
from hostile import Hostility
from interrupted import Interruptions, build_shim
from together import Company
from world import Checks, World

KINDS = {"interrupted": Interruptions, "damaged": Damage, "hostile": Hostility, "together": Company}
ORDER = ["interrupted", "hostile", "damaged", "interrupted", "together"]
made = {}


def prepare(folder, kinds):
    tempfile.tempdir = folder
    own = World(f"{folder}/prepared").copy()
    made.update({name: KINDS[name](own) for name in kinds})


def trial(number, seed, kind):
    checks = Checks()
    try:
        made[kind].trial(checks, random.Random(f"{seed} {number}"))
    except Exception as error:  # What hangs or cannot be looked at is found, too.
        checks.that(False, f"{type(error).__name__}: {error}")
    return number, kind, checks.count, checks.wrong


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, default=1e9)
    parser.add_argument("--checks", type=int, default=0)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    parser.add_argument("--only", choices=KINDS)
    parser.add_argument("--trial", type=int)
    options = parser.parse_args()
    print(f"faults: seed {options.seed}", flush=True)
    started, total, wrong, numbers = time.monotonic(), collections.Counter(), [], iter(range(10**9))
    build_shim()
    order = [options.only] if options.only else ORDER
    with tempfile.TemporaryDirectory(prefix="rutine-faults-") as folder:
        os.chmod(folder, 0o755)  # Another user has to reach what it may read.
        os.mkdir(f"{folder}/prepared")
        World.prepared(f"{folder}/prepared")
        workers = os.cpu_count() or 2
        with concurrent.futures.ProcessPoolExecutor(workers, initializer=prepare, initargs=(folder, sorted(set(order)))) as pool:
            if options.trial is not None:
                numbers, options.checks = iter([options.trial]), 1
            waiting = set()

            def more():
                number = next(numbers, None)
                if number is not None:
                    waiting.add(pool.submit(trial, number, options.seed, order[number % len(order)]))

            for _ in range(2 * workers):
                more()
            while waiting:
                done, _ = concurrent.futures.wait(waiting, return_when=concurrent.futures.FIRST_COMPLETED)
                waiting.difference_update(done)
                for number, kind, count, found in (future.result() for future in done):
                    total[kind] += count
                    wrong += [f"trial {number} ({kind}): {text}" for text in found]
                    in_time = time.monotonic() - started < options.seconds
                    if in_time and (not options.checks or sum(total.values()) < options.checks):
                        more()
    for text in wrong[:100]:
        print(text)
    parts = ", ".join(f"{kind} {count}" for kind, count in sorted(total.items()))
    print(f"faults: {sum(total.values())} checks ({parts}), {len(wrong)} failed, seed {options.seed}")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
