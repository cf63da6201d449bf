"""Registers with bytes that were changed, cut off or filled: nothing ends badly, and no change goes unnoticed."""
from world import DAY

LOOKS = [
    ["list", "clients"], ["show", "client", "c-1"], ["history"], ["history", "client", "c-1"], ["list", "access"], ["due", "--as-of", DAY],
    ["run", "p", "tasks", "--as-of", DAY], ["apply", "plan.json"], ["import", "more.json"], ["backup", "new.db"],
]


class Damage:
    def __init__(self, prepared):
        self.prepared = prepared
        self.export = prepared.must("export", "-", "--sensitive").output

    def trial(self, checks, random):
        world = self.prepared.copy()
        path = world.path("rutine.db")
        data = bytearray(path.read_bytes())
        self.spoil(data, random)
        path.write_bytes(data)
        verified = world.run("verify")
        checks.ended_well(verified)
        export = world.run("export", "-", "--sensitive")
        checks.ended_well(export)
        changed = export.status == 0 and export.output != self.export
        checks.that(not changed or verified.status != 0, "what the register says has changed, and verify finds nothing", verified)
        for arguments in random.sample(LOOKS, 3):
            checks.ended_well(world.run(*arguments))
        world.forget()

    def spoil(self, data, random):
        kind = random.random()
        if kind < 0.7:
            for _ in range(random.choice([1, 1, 1, 4, 40])):
                data[random.randrange(len(data))] ^= 1 << random.randrange(8)
        elif kind < 0.8:
            del data[random.randrange(len(data)):]
        elif kind < 0.9:
            place = random.randrange(len(data))
            data[place:place + 4096] = bytes(min(4096, len(data) - place))
        else:
            self.change_texts(data, random)

    def change_texts(self, data, random):
        """A change where something is said, which SQLite's own check does not see."""
        word = random.choice([b"Name ", b"active", b"c-1", b"2026-", b"called", b"steering"])
        places = [place for place in range(len(data) - len(word)) if data[place:place + len(word)] == word]
        if places:
            data[random.choice(places) + random.randrange(len(word))] = random.choice(b"\x00\x1b\x9b\xffa9")
