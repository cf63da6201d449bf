"""The program under faults, a register to begin with, and what must be true after whatever was done to it."""
import hashlib
import os
import pathlib
import re
import shutil
import sqlite3
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("RUTINE", ROOT / ".build/debug/rutine"))
EXAMPLES = ROOT / "Docs/Examples"
DAY = "2026-11-20"

# Control characters, and those that turn or hide what stands beside them; a line end and a tab are none.
RAW = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")

# An own field, something granted, a routine for every client, and a letter.
PACKAGE = {
    "municipality.toml": """[municipality]
id = "faults"
name = "Faults"
[package]
version = "1.0.0"
api = 1
extends = ["norge"]
[capabilities]
ask = ["read.health"]
[fields.client.level]
title = "Level"
kind = "integer"
sensitivity = "health"
""",
    "routines/tasks.lua": """return routine { title = "Tasks", scope = "client", when = every { weeks = 1 }, run = function(client, run)
  if client.ext.level then return end
  client:add_task { title = "Ring", due = run.today, once = { "ring" }, because = "nobody has" }
end }
""",
    "routines/letter.lua": """return routine { title = "Letter", scope = "client", run = function(client, run)
  client:write_document { kind = "overview", title = "Hello", template = "hello", data = { name = client.name }, because = "kept" }
end }
""",
    "documents/hello.mustache": "# Hello\n\nTo {{name}}.\n",
}


class Said:
    """What a command printed and how it ended."""

    def __init__(self, arguments, status, output, error):
        self.arguments, self.status, self.output, self.error = arguments, status, output, error

    def __str__(self):
        return f"rutine {' '.join(map(str, self.arguments))} -> {self.status}\n  {self.output[-300:]!r}\n  {self.error[-300:]!r}"


class World:
    """A folder with a register in it, made anew for every trial from the one that was made first."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)

    def path(self, name):
        return self.folder / name

    def run(self, *arguments, environment=None, timeout=60, **options):
        everything = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", **(environment or {})}
        done = subprocess.run(
            [PROGRAM, *map(str, arguments)], cwd=self.folder, env=everything, timeout=timeout,
            stdin=options.pop("stdin", subprocess.DEVNULL), capture_output=True, **options)
        return Said(arguments, done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace"))

    def must(self, *arguments):
        said = self.run(*arguments)
        if said.status:
            raise SystemExit(f"a step that prepares the round failed: {said}")
        return said

    @staticmethod
    def prepared(folder):
        world = World(folder)
        for name, text in PACKAGE.items():
            path = world.path("p") / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        people = ",".join(f'{{"id": "c-{n}", "name": "Name {n}", "status": "active"}}' for n in range(1, 13))
        world.path("clients.json").write_text('{"clients": [%s]}' % people)
        more = ",".join(f'{{"id": "n-{n}", "name": "New {n}", "status": "active"}}' for n in range(1, 301))
        world.path("more.json").write_text('{"clients": [%s]}' % more)
        world.path("meetings.json").write_text(
            '{"groups": [{"id": "g-1", "name": "G", "kind": "steering"}],'
            ' "meetings": [{"id": "m-1", "group": "g-1", "date": "2026-12-01", "status": "called"}]}')
        world.must("init")
        world.must("import", "clients.json", "meetings.json")
        shutil.copy(world.path("rutine.db"), world.path("plain.db"))
        world.must("adopt", "p")
        shutil.copy(world.path("rutine.db"), world.path("adopted.db"))
        world.must("grant", "p", "read.health")
        world.must("run", "p", "letter", "--record", "c-1", "--as-of", DAY, "--apply")
        world.must("run", "p", "tasks", "--as-of", DAY, "--out", "plan.json")
        return world

    def copy(self):
        folder = tempfile.mkdtemp(prefix="rutine-faults-")
        shutil.copytree(self.folder, folder, dirs_exist_ok=True)
        return World(folder)

    def forget(self):
        shutil.rmtree(self.folder, ignore_errors=True)


def contents(path, but=()):
    """All that a register holds but for times, and tables that are named, as one digest: read by another program than ours."""
    digest = hashlib.sha256()
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        tables = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
        for table in tables:
            names = [row[1] for row in database.execute(f'PRAGMA table_info("{table}")') if row[1] != "time"]
            if table == "access" or table in but or table.startswith("sqlite_"):
                continue
            columns = ", ".join(f'"{name}"' for name in names)
            for row in database.execute(f'SELECT {columns} FROM "{table}" ORDER BY {columns}'):
                digest.update(repr((table, row)).encode())
    finally:
        database.close()
    return digest.hexdigest()


def complaint(path):
    """What SQLite itself finds wrong with a register; None for nothing."""
    database = sqlite3.connect(path)
    try:
        if (found := database.execute("PRAGMA integrity_check").fetchone()[0]) != "ok":
            return found
        return "foreign keys" if database.execute("PRAGMA foreign_key_check").fetchone() else None
    except sqlite3.DatabaseError as error:
        return str(error)
    finally:
        database.close()


class Checks:
    """Counts what was checked, and keeps what did not hold."""

    def __init__(self):
        self.count, self.wrong = 0, []

    def that(self, holds, what, *details):
        self.count += 1
        if not holds:
            self.wrong.append(what + "".join(f"\n  {detail}" for detail in details))

    def ended_well(self, said, signal=None):
        """It ended as a program should, and printed nothing that a terminal would obey."""
        allowed = (0, 1, 2) if signal is None else (0, 1, 2, -signal, 128 + signal)
        self.that(said.status in allowed, "a command ended in another way", said)
        self.that(not RAW.search(said.output + said.error), "a control character was printed", said)
        self.that(said.status == 0 or signal or said.error or said.output, "a failure was not said", said)

    def is_sound(self, world, said, name="rutine.db"):
        self.that((found := complaint(world.path(name))) is None, f"SQLite: {found}", said)
        verified = world.run("verify", "--register", name)
        self.that(verified.status == 0, "verify finds something wrong", said, verified)
