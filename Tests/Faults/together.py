"""Several commands at once, a register that is taken away, and one that may only be read."""
import os
import shutil
import subprocess

from world import DAY, PROGRAM, Said, World, contents

NOBODY = 65534
WRITERS = [
    ["import", "more.json"], ["apply", "plan.json"], ["run", "p", "tasks", "--as-of", DAY, "--apply"], ["grant", "p", "read.health"],
    ["due", "--package", "p", "--routine", "tasks", "--as-of", DAY, "--yes"], ["backup", "a.db"], ["export", "b.json", "--sensitive"], ["list", "clients"],
]


class Company:
    def __init__(self, prepared):
        self.prepared = prepared
        self.kinds = [self.at_once, self.timers, self.taken_away, self.only_read, self.full_output]

    def trial(self, checks, random):
        world = self.prepared.copy()
        random.choice(self.kinds)(world, checks, random)
        world.forget()

    def start(self, world, arguments, **options):
        return subprocess.Popen(
            [PROGRAM, *arguments], cwd=world.folder, env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8"},
            stdin=options.get("stdin", subprocess.DEVNULL), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, errors="replace")

    def end(self, process, arguments, given=None):
        output, error = process.communicate(given, timeout=120)
        return Said(arguments, process.returncode, output, error)

    def at_once(self, world, checks, random):
        chosen = random.sample(WRITERS, 5)
        started = [(self.start(world, arguments), arguments) for arguments in chosen]
        for said in [self.end(process, arguments) for process, arguments in started]:
            checks.ended_well(said)
        checks.is_sound(world, said)
        copy = world.path("a.db")
        if copy.exists():
            checks.is_sound(world, said, "a.db")

    def timers(self, world, checks, random):
        due = next(arguments for arguments in WRITERS if arguments[0] == "due")
        started = [self.start(world, due) for _ in range(3)]
        said = [self.end(process, due) for process in started]
        for one in said:
            checks.ended_well(one)
            checks.that(one.status == 0, "two timers at once: one of them failed", one)
        tasks = world.must("list", "tasks", "--json").output.count('"id" :')
        checks.that(tasks == 12, f"12 clients have {tasks} tasks", *said)

    def taken_away(self, world, checks, random):
        """Between the question and the answer the register is moved, removed or replaced."""
        arguments = ["due", "--package", "p", "--routine", "tasks", "--as-of", DAY, "--apply", "--lang", "en"]
        process = self.start(world, arguments, stdin=subprocess.PIPE)
        said = ""
        while "1/12" not in said and process.poll() is None:
            said += process.stdout.readline()
        register = world.path("rutine.db")
        kind = random.choice(["moved", "removed", "replaced"])
        (os.unlink if kind == "removed" else lambda path: os.rename(path, world.path("old.db")))(register)
        if kind == "replaced":
            shutil.copy(world.path("plain.db"), register)
        ended = self.end(process, arguments, "y\nq\n")
        checks.ended_well(ended)
        checks.that(ended.status == 2 and "Applied" not in ended.output, f"{kind}: a yes was said to be done", ended)
        if kind == "replaced":
            checks.that(contents(register) == contents(world.path("plain.db")), "the file put in its place was written to", ended)

    def only_read(self, world, checks, random):
        """Another user, a file that can be read, a folder that cannot be written."""
        before = contents(world.path("rutine.db"))
        os.chmod(world.path("rutine.db"), 0o444)
        os.chmod(world.folder, 0o555)
        drop = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.getuid() == 0 else {}
        for arguments in [["list", "clients"], ["show", "client", "c-1"], ["history"], ["export", "-"], ["verify"]]:
            said = world.run(*arguments, **drop)
            checks.ended_well(said)
            checks.that(said.status == 0, "a register that may be read cannot be read", said)
        for arguments in [["import", "more.json"], ["grant", "p", "read.health"], ["show", "client", "c-1", "--sensitive"], ["apply", "plan.json"]]:
            said = world.run(*arguments, **drop)
            checks.ended_well(said)
            checks.that(said.status != 0 or "c-1" in arguments, "a register that may only be read was written to", said)
        os.chmod(world.folder, 0o700)
        os.chmod(world.path("rutine.db"), 0o000)
        os.chmod(world.folder, 0o755)
        if drop:
            said = world.run("list", "clients", **drop)
            checks.that(said.status == 2 and "read" in said.error, "that it cannot be read is not said", said)
        os.chmod(world.path("rutine.db"), 0o600)
        checks.that(contents(world.path("rutine.db")) == before, "the register was changed", said)

    def full_output(self, world, checks, random):
        arguments = random.choice([["export", "-"], ["list", "clients"], ["list", "clients", "--json"], ["calendar", "--group", "g-1", "--as-of", DAY]])
        with open("/dev/full", "w") as full:
            done = subprocess.run([PROGRAM, *arguments], cwd=world.folder, stdout=full, stderr=subprocess.PIPE, text=True)
        said = Said(arguments, done.returncode, "", done.stderr)
        checks.that(done.returncode == 2, "a full disk was not said", said)
