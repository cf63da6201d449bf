"""Runs every command that evaluates Lua with a worker that was taken over: hostile_worker.py BIN LINES.

The worker (Tests/HostileWorker) gives up its rights as the real one does, and then says what nobody should, until
it has said so many lines. After each round the register is sound and can be written, the command ended with 0, 1 or 2
within its time, nothing that a terminal obeys was printed, and no worker is left.
"""
import pathlib
import sqlite3
import struct
import subprocess
import sys
import tempfile
import time

BIN, LINES = pathlib.Path(sys.argv[1]).resolve(), int(sys.argv[2])
ROOT = pathlib.Path(__file__).resolve().parent.parent
SECONDS = 60
DAY = ["--as-of", "2026-11-20"]
ROUTINE = 'return routine { title = "t", scope = "client", run = function(it) end }\n'
MANIFEST = '[municipality]\nid = "p"\nname = "P"\n[package]\nversion = "1"\napi = 1\n'

RUN = ["run", "p", "lines", *DAY]
DUE = ["due", "--package", "p", *DAY]
COMMANDS = [
    (RUN, ""), (RUN + ["--json"], ""), (RUN + ["--trace"], ""), (RUN + ["--letters", "--apply"], "y\n"),
    (RUN + ["--plain"], ""), (RUN + ["--profile", "--flame", "f.svg", "--force"], ""),
    (RUN + ["--out", "plan.json", "--force"], ""), (["apply", "plan.json"], "y\n"),
    (RUN + ["--record", "c-001"], ""), (["report", "lines", "p", *DAY], ""), (["report", "lines", "p", "--csv", *DAY], ""),
    (DUE, ""), (DUE + ["--json"], ""), (DUE + ["--routine", "lines", "--yes"], ""),
    (DUE + ["--routine", "lines", "--apply"], "y\nn\nbecause\no\ny\nd\n2027-01-04\ny\nl\n" * 20),
    (["repl", "p"], "1 + 1\nrun:log('x')\n.plan\n"), (["repl", "p", "--on", "client/c-001"], "it.name\n"),
    (["test", "p"], ""), (["test", "p", "--json"], ""), (["test", "p", "--tap"], ""),
    (["test", "p", "--coverage", "--junit", "j.xml", "--lcov", "l.info", "--html", "h.html", "--force"], ""),
    (["test", "p", "--update"], ""),
]
# As everywhere: control characters, and what turns the direction of writing or ends a line.
HIDDEN = {*range(0x20), *range(0x7F, 0xA0), *range(0x2028, 0x202F), *range(0x2066, 0x206A)} - {0x0A}


class Rounds:
    def __init__(self, folder):
        self.folder, self.worker = folder, folder / "worker"
        self.worker.symlink_to(BIN / "hostile-worker")
        self.said = folder / "worker.said"
        self.said.write_bytes(bytes(4096))
        self.slowest = (0, "")
        (folder / "p/routines").mkdir(parents=True)
        (folder / "p/tests").mkdir()
        (folder / "p/municipality.toml").write_text(MANIFEST)
        for name in ("lines", "hang"):
            (folder / f"p/routines/{name}.lua").write_text(ROUTINE)
        for number in range(40):
            (folder / f"p/tests/t_{number:03}.lua").write_text("return nil\n")
        for arguments in (["init"], ["import", str(ROOT / "Docs/Examples/kommune-a/register.json")]):
            subprocess.run([BIN / "rutine", *arguments], cwd=folder, env=self.environment("en"), check=True, capture_output=True)

    def environment(self, language):
        return {"PATH": "/usr/bin:/bin", "LANG": language, "RUTINE_CONFIG": "", "RUTINE_WORKER": str(self.worker)}

    def counts(self):
        return struct.unpack("<2q", self.said.read_bytes()[:16])

    def run(self, number, arguments, typed):
        begun = time.monotonic()
        process = subprocess.Popen(
            [BIN / "rutine", *arguments], cwd=self.folder, env=self.environment(["en", "nb_NO.UTF-8"][number % 2]),
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        writing = self.write_while(process) if number % 3 == 0 else None
        try:
            out, err = process.communicate(typed.encode(), timeout=SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            self.fail(number, arguments, f"took more than {SECONDS} s")
        spent = time.monotonic() - begun
        self.slowest = max(self.slowest, (spent, " ".join(arguments)))
        if writing:
            self.fail(number, arguments, writing)
        if process.returncode not in (0, 1, 2):
            self.fail(number, arguments, f"ended with {process.returncode}\n{err[-2000:]!r}")
        for stream in (out, err):
            raw = {f"U+{ord(c):04X}" for c in stream.decode("utf-8", "replace") if ord(c) in HIDDEN or c == "\ufffd"}
            if raw:
                self.fail(number, arguments, f"printed {sorted(raw)}\n{stream[:3000]!r}")
        self.check(number, arguments)

    def write_while(self, process):
        """What is wrong when somebody writes while the command works."""
        time.sleep(0.08)
        try:
            self.begin_to_write()
        except sqlite3.OperationalError as error:
            return f"a writer was blocked: {error}"
        return None

    def begin_to_write(self):
        with sqlite3.connect(self.folder / "rutine.db", timeout=5, isolation_level=None) as database:
            database.execute("BEGIN IMMEDIATE")
            database.execute("ROLLBACK")
        database.close()

    def check(self, number, arguments):
        self.begin_to_write()
        database = sqlite3.connect(self.folder / "rutine.db")
        sound = database.execute("PRAGMA integrity_check").fetchone()[0]
        database.close()
        if sound != "ok":
            self.fail(number, arguments, f"integrity_check: {sound}")
        left = [p.name for p in pathlib.Path("/proc").glob("[0-9]*") if self.is_worker(p)]
        if left:
            self.fail(number, arguments, f"left behind: {left}")
        if number % 20 == 0:
            verified = subprocess.run([BIN / "rutine", "verify"], cwd=self.folder, env=self.environment("en"), capture_output=True)
            if verified.returncode != 0:
                self.fail(number, arguments, f"verify: {verified.stdout.decode()[-2000:]}")

    def is_worker(self, process):
        try:
            return (process / "cmdline").read_bytes().split(b"\0")[0] == bytes(self.worker)
        except OSError:
            return False

    def fail(self, number, arguments, why):
        sys.exit(f"round {number}: rutine {' '.join(arguments)}: {why}")


with tempfile.TemporaryDirectory() as place:
    rounds = Rounds(pathlib.Path(place))
    number = 0
    while rounds.counts()[0] < LINES or number < len(COMMANDS):
        rounds.run(number, *COMMANDS[number % len(COMMANDS)])
        number += 1
    rounds.run(0, ["run", "p", "hang"], "")
    said, workers = rounds.counts()
    revisions = sqlite3.connect(rounds.folder / "rutine.db").execute("SELECT max(number) FROM revision").fetchone()[0]
    print(f"hostile worker: {said} lines by {workers} workers in {number} rounds, {revisions} commits, "
          f"the slowest {rounds.slowest[0]:.1f} s ({rounds.slowest[1]}); the register is sound")
