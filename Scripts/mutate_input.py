"""Throws mutated plans, manifests, registers, imports and option values at the built program.

Whatever it is given, it ends with 0 (done), 1 (refused) or 2 (wrong usage or environment), and never
prints a control character of what it was given. The seeds are fixed: the same number gives the same inputs, on as
many processors as there are.
"""

import collections
import concurrent.futures
import copy
import hashlib
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
RUTINE = pathlib.Path(os.environ.get("RUTINE", ROOT / ".build/debug/rutine"))
EXAMPLE = ROOT / "Docs/Examples/kommune-a"
DAY = "2026-11-20"
ODD = [None, True, -1, 0, 2**63 - 1, 1e308, "", "a'; --", "\u001b[2J", "\u202e", "x" * 50_000, "../../etc/passwd",
       "client/c-1", "client", "9999-12-31", "0001-01-01", "2026-02-30", [], {}, [None], {"nb": 1}, ["a"] * 1001]
OPTIONS = ["-1", "0", "9223372036854775807", "-9223372036854775808", "1e9", "", "x", "\x1b[2J", "9999-12-31", "0001-01-01",
           "2026-13-01", "2030-01-01", "2020-01-01", "../..", "ext.", "\u202e", "'; --"]
COMMANDS = [
    ["calendar", "--group", "styringsgruppa", "--from", "?"], ["calendar", "--group", "styringsgruppa", "--until", "?"],
    ["calendar", "--group", "styringsgruppa", "--from", "?", "--until", "?"], ["calendar", "--worker", "?", "--minutes", "?"],
    ["due", "--until", "?"], ["due", "--as-of", "?"], ["due", "--as-of", "?", "--until", "?"], ["list", "?"],
    ["list", "clients", "--revision", "?"], ["show", "client", "?", "--as-of", "?"], ["show", "run", "?"], ["show", "?", "?"],
    ["export", "-", "--revision", "?"], ["run", str(EXAMPLE), "steering_group", "--as-of", "?"],
    ["run", str(EXAMPLE), "?"], ["run", str(EXAMPLE), "steering_group", "--record", "?"],
    ["run", str(EXAMPLE), "steering_group", "--max-instructions", "?"],
    ["run", str(EXAMPLE), "steering_group", "--max-memory", "?"], ["letter", "?"], ["inspect", str(EXAMPLE), "--as-of", "?"],
    ["grant", str(EXAMPLE), "?"], ["report", "?", str(EXAMPLE)], ["check", "?"], ["test", "?"],
]


def mutated_bytes(dice, data):
    data = bytearray(data)
    for _ in range(dice.randint(1, 4)):
        place = dice.randrange(len(data) or 1)
        match dice.randrange(5):
            case 0: data[place:place + 1] = bytes([dice.randrange(256)])
            case 1: del data[place:place + dice.randint(1, 40)]
            case 2: data[place:place] = bytes(dice.randrange(256) for _ in range(dice.randint(1, 8)))
            case 3: data[place:place] = data[place:place + dice.randint(1, 400)]
            case 4: data = data[:place]
    return bytes(data)


def nodes(value, path=()):
    yield path
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from nodes(inner, path + (key,))


def mutated_tree(dice, value):
    """The value with some of its inner ones replaced, removed, renamed or doubled."""
    value = json.loads(json.dumps(value))
    for _ in range(dice.randint(1, 3)):
        path = dice.choice(list(nodes(value)))
        if not path:
            continue
        holder = value
        for key in path[:-1]:
            holder = holder[key]
        match dice.randrange(4):
            case 0: holder[path[-1]] = copy.deepcopy(dice.choice(ODD))
            case 1: del holder[path[-1]]
            case 2 if isinstance(holder, dict): holder[str(dice.choice(ODD))[:80]] = holder.pop(path[-1])
            case _:
                if isinstance(holder, list):
                    holder.append(copy.deepcopy(holder[path[-1]]))
                else:
                    holder["more"] = copy.deepcopy(dice.choice(ODD))
    return value


def canonical(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode("utf-8", "surrogatepass")


def sealed(lines):
    """The lines with the digest that a forger would give them, so that the checker is reached."""
    before = b"".join(canonical(line) + b"\n" for line in lines)
    return before + canonical({"line": "digest", "sha256": hashlib.sha256(before).hexdigest()}) + b"\n"


def mutated_plan(dice, lines):
    kind = dice.randrange(4)
    end = next(place for place, line in enumerate(lines) if line["line"] == "digest")
    plan, files = lines[:end], b"".join(canonical(line) + b"\n" for line in lines[end + 1:])
    if kind == 0:
        return mutated_bytes(dice, b"".join(canonical(line) + b"\n" for line in lines))
    if kind == 1:
        plan = [plan[0], plan[1], plan[-1]]
        dice.shuffle(plan)
    else:
        place = dice.randrange(len(plan))
        plan[place] = mutated_tree(dice, plan[place])
    return sealed(plan) + (files if dice.randrange(4) else mutated_bytes(dice, files or b"x"))


def part(data, most=5):
    """Some records of each type, with all that they point to: small, so that many can be tried."""
    ids = {record["id"] for records in data.values() if isinstance(records, list) for record in records}
    kept = {name: records if name == "units" else records[:most] for name, records in data.items() if isinstance(records, list)}
    kept["meetings"] = [meeting for meeting in data["meetings"] if meeting["group"] == "styringsgruppa"][-most:]
    kept["groups"] = [group for group in data["groups"] if group["id"] == "styringsgruppa"] + kept["groups"][:2]
    while True:
        missing = ids - {record["id"] for records in kept.values() for record in records}
        fits = lambda record: not any(
            missing.intersection(word for word in (value if isinstance(value, list) else [value]) if isinstance(word, str))
            for value in record.values())
        smaller = {name: [record for record in records if fits(record)] for name, records in kept.items()}
        if smaller == kept:
            return kept
        kept = smaller


class Trial:
    def __init__(self, folder):
        self.folder = folder
        self.register = folder / "r.db"
        self.failed = []
        self.counts = {}
        self.data = part(json.loads((EXAMPLE / "register.json").read_text("utf-8")))
        (folder / "part.json").write_bytes(canonical(self.data))
        self.run("init")
        self.run("import", str(folder / "part.json"))
        self.run("run", str(EXAMPLE), "steering_group", "--as-of", DAY, "--out", str(folder / "plan.json"))
        self.lines = [json.loads(line) for line in (folder / "plan.json").read_text("utf-8").splitlines()]
        self.manifest = (EXAMPLE / "municipality.toml").read_bytes()
        self.database = self.register.read_bytes()

    def run(self, *arguments, register=None, name="", secret=None):
        done = subprocess.run(
            [str(RUTINE), *arguments] + ([] if "--register" in arguments or arguments[0] in ("inspect", "check", "test", "report")
                                         else ["--register", str(register or self.register)]),
            stdin=subprocess.DEVNULL, capture_output=True, timeout=60,
            env={"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "RUTINE_CONFIG": ""})
        self.counts[done.returncode] = self.counts.get(done.returncode, 0) + 1
        # An export is exact: what a register holds it has, escape codes too.
        raw = b"\x1b" in done.stderr + (b"" if arguments[0] == "export" else done.stdout)
        if done.returncode not in (0, 1, 2) or raw:
            self.failed.append((name, arguments, done.returncode, done.stderr[-400:]))
            if secret is not None:
                kept = pathlib.Path(tempfile.gettempdir()) / f"rutine-mutated-{hashlib.sha256(secret).hexdigest()[:12]}"
                kept.write_bytes(secret)
                self.failed[-1] += (str(kept),)
        return done

    def plan(self, dice):
        data = mutated_plan(dice, json.loads(json.dumps(self.lines)))
        path = self.folder / "mutated.json"
        path.write_bytes(data)
        target = self.folder / "copy.db"
        target.write_bytes(self.database)
        self.run("apply", str(path), register=target, name="plan", secret=data)

    def package(self, dice):
        folder = self.folder / "package"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns("register.json", "tests"))
        data = mutated_bytes(dice, self.manifest)
        (folder / "municipality.toml").write_bytes(data)
        command = dice.choice([["inspect", str(folder)], ["run", str(folder), "steering_group", "--as-of", DAY]])
        self.run(*command, name="package", secret=data)

    def imported(self, dice):
        data = (canonical(mutated_tree(dice, self.data)) if dice.randrange(3)
                else mutated_bytes(dice, canonical(self.data)))
        path, fresh = self.folder / "import.json", self.folder / "fresh.db"
        path.write_bytes(data)
        for suffix in ("", "-wal", "-shm"):
            pathlib.Path(str(fresh) + suffix).unlink(missing_ok=True)
        fresh.write_bytes(self.database)
        self.run("import", str(path), register=fresh, name="import", secret=data)

    def register_bytes(self, dice):
        target = self.folder / "broken.db"
        data = bytearray(self.database)
        for _ in range(dice.randint(1, 30)):
            data[dice.randrange(len(data))] = dice.randrange(256)
        target.write_bytes(data)
        for suffix in ("-wal", "-shm"):
            pathlib.Path(str(target) + suffix).unlink(missing_ok=True)
        command = dice.choice([["list", "clients"], ["history"], ["show", "client", "c-001"], ["export", "-"],
                               ["due", "--as-of", DAY], ["run", str(EXAMPLE), "steering_group", "--as-of", DAY]])
        self.run(*command, register=target, name="register", secret=bytes(data))

    def options(self, dice):
        command = [dice.choice(OPTIONS) if word == "?" else word for word in dice.choice(COMMANDS)]
        self.run(*command, name="options")


own = []  # Each process makes what it tries in a folder of its own, once.


def prepare(folder):
    own.append(Trial(pathlib.Path(tempfile.mkdtemp(dir=folder))))


def tried(numbers):
    """What went wrong with the inputs of those numbers, and how often the program ended how."""
    trial = own[0]
    trial.failed, trial.counts = [], {}
    # A plan costs little and has the most ways to be wrong.
    kinds = [trial.plan] * 5 + [trial.package, trial.imported, trial.register_bytes, trial.options, trial.options]
    for number in numbers:
        kinds[number % len(kinds)](random.Random(f"rutine {number}"))
    return trial.failed, trial.counts


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    if not RUTINE.exists():
        sys.exit(f"{RUTINE} is not built")
    failed, counts = [], collections.Counter()
    shares = [range(start, min(start + 20, count)) for start in range(0, count, 20)]
    with (tempfile.TemporaryDirectory() as folder,
          concurrent.futures.ProcessPoolExecutor(initializer=prepare, initargs=(folder,)) as pool):
        for wrong, ends in pool.map(tried, shares):
            failed += wrong
            counts.update(ends)
    for failure in failed[:20]:
        print("unexpected:", *failure, file=sys.stderr)
    print(f"mutated input: {count - len(failed)} passed, {len(failed)} failed; exit codes {dict(sorted(counts.items()))}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
