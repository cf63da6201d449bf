"""Every command that writes, stopped or failed at a random one of the calls by which it changes files."""
import pathlib
import signal
import subprocess
import tempfile

from world import DAY, contents

SHIM = pathlib.Path(tempfile.gettempdir()) / "rutine-fault.so"
DUE = ["due", "--package", "p", "--routine", "tasks", "--as-of", DAY, "--yes"]


class Command:
    def __init__(self, name, arguments, *, register="rutine.db", makes=None, refuses_twice=False, steps=False):
        self.name, self.arguments, self.register, self.makes = name, arguments, register, makes
        # Said again it is refused, or commits one after the other.
        self.refuses_twice, self.steps = refuses_twice, steps


COMMANDS = [
    Command("init", ["init", "--register", "new.db"], register=None, makes="new.db", refuses_twice=True),
    Command("import", ["import", "more.json"]),
    Command("apply", ["apply", "plan.json"], refuses_twice=True),
    Command("run", ["run", "p", "tasks", "--as-of", DAY, "--apply"]),
    Command("run --out", ["run", "p", "tasks", "--as-of", DAY, "--out", "new.json"], makes="new.json", refuses_twice=True),
    Command("due", DUE, steps=True),
    Command("adopt", ["adopt", "p", "--register", "plain.db"], register="plain.db"),
    Command("grant", ["grant", "p", "read.health", "--register", "adopted.db"], register="adopted.db", steps=True),
    Command("backup", ["backup", "new.db"], makes="new.db", refuses_twice=True),
    Command("export", ["export", "new.json", "--sensitive"], makes="new.json", refuses_twice=True),
    Command("export --csv", ["export", "new", "--csv"], makes="new", refuses_twice=True),
    Command("letter", ["letter", "LETTER", "--html", "new.html"], makes="new.html", refuses_twice=True),
    Command("calendar", ["calendar", "--group", "g-1", "--as-of", DAY, "--out", "new.ics"], makes="new.ics", refuses_twice=True),
    Command("new", ["new", "new"], register=None, makes="new", refuses_twice=True),
]
FAILURES = ["ENOSPC", "EDQUOT", "EIO"]
SIGNALS = [signal.SIGKILL, signal.SIGKILL, signal.SIGTERM, signal.SIGINT]


def build_shim():
    source = pathlib.Path(__file__).with_name("fault.c")
    subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o", SHIM, source, "-ldl"], check=True)


class Interruptions:
    def __init__(self, prepared):
        self.prepared = prepared
        letters = prepared.must("list", "documents", "--json").output
        self.letter = letters.split('"id" : "')[1].split('"')[0]
        self.whole = {command.name: self.undisturbed(command) for command in COMMANDS}

    def arguments(self, command):
        return [self.letter if word == "LETTER" else word for word in command.arguments]

    def undisturbed(self, command):
        """What the command makes when nothing is wrong, and by how many calls."""
        world = self.prepared.copy()
        counted = world.path("count")
        said = world.run(*self.arguments(command), environment={"LD_PRELOAD": SHIM, "FAULT_COUNT": counted})
        if said.status:
            raise SystemExit(f"the command fails undisturbed: {said}")
        state = contents(world.path(command.register)) if command.register else None
        made = self.made(world, command)
        calls = int(counted.read_text())
        world.forget()
        return calls, state, made

    def made(self, world, command):
        path = world.path(command.makes or "nothing")
        if not path.exists():
            return None
        if path.is_dir():
            return sorted((str(file.relative_to(path)), file.read_bytes()) for file in path.rglob("*") if file.is_file())
        # A new register has an id of its own, drawn at random.
        but = ["register"] if command.name == "init" else []
        return contents(path, but) if path.suffix == ".db" else path.read_bytes()

    def trial(self, checks, random):
        command = random.choice(COMMANDS)
        calls, after, made = self.whole[command.name]
        what = random.choice(SIGNALS if random.random() < 0.6 else FAILURES)
        number = int(what) if isinstance(what, signal.Signals) else None
        world = self.prepared.copy()
        before = contents(world.path(command.register)) if command.register else None
        names = {path.name for path in world.folder.iterdir()}
        fault = {"LD_PRELOAD": SHIM, "FAULT_AT": str(random.randint(1, calls)), "FAULT_DO": str(number or what)}
        said = world.run(*self.arguments(command), environment=fault)
        where = f"{command.name}, {fault['FAULT_DO']} at call {fault['FAULT_AT']} of {calls}"
        checks.ended_well(said, number)
        if command.register:
            checks.is_sound(world, said, command.register)
            now = contents(world.path(command.register))
            checks.that(now in (before, after) or command.steps, f"{where}: neither before nor after", said)
            checks.that(said.status != 0 or now == after, f"{where}: said to be done, and is not", said)
        if command.makes:
            half = self.made(world, command)
            checks.that(half in (None, made), f"{where}: a file is there half", said)
            checks.that(said.status != 0 or half == made, f"{where}: said to be made, and is not", said)
        if number != signal.SIGKILL:
            left = {path.name for path in world.folder.iterdir()} - names - {command.makes, "rutine.db-wal", "rutine.db-shm"}
            checks.that(not left, f"{where}: left {sorted(left)} behind", said)
        self.again(world, command, after, made, checks, where)
        world.forget()

    def again(self, world, command, after, made, checks, where):
        """It can be done again, and comes to the same."""
        said = world.run(*self.arguments(command))
        allowed = (0, 1, 2) if command.refuses_twice else (0,)
        checks.that(said.status in allowed, f"{where}: it cannot be done again", said)
        if command.register and not command.steps:
            checks.that(contents(world.path(command.register)) == after, f"{where}: done again it is another", said)
        if command.makes:
            checks.that(self.made(world, command) == made, f"{where}: made again it is another", said)
