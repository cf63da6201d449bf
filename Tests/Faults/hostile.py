"""Files and options that nobody would write: they are refused, and nothing else."""
import hashlib
import json

from world import DAY

SPECIAL = ["\x00", "\x1b[2J", "\x07", "\x9b", "\u202e", "\u200b", "\u0600", "\u0301", "\ufeff", "\u2028", "\ud7ff", "\U0010ffff",
           "'", '"', "`", "<b>", ";", "=1+1", "{{x}}", "\\", "\r\n", "\n", "%s", "../", "--"]
NUMBERS = ["-1", "0", "9223372036854775807", "-9223372036854775808", "9223372036854775808", "1e308", "1e999", "-0.0", "NaN", "0x10"]
TEXTS = ["", " ", "a" * 300, "c-1", "2026-13-45", "9999-12-31", "0001-01-01", "\u0661\u0662", "norge", "client.name", "*", "-"]
MANIFEST_LINES = ['name = "{}"', 'version = "{}"', "api = {}", 'extends = ["{}"]', 'ask = ["{}"]', '[fields.client."{}"]', "[vocabularies.unit_kinds.{}]"]
OPTIONS = [
    ["calendar", "--group", "g-1", "--from", "{}", "--out", "new.ics"], ["calendar", "--group", "{}", "--minutes", "{}", "--out", "new.ics"],
    ["calendar", "--group", "g-1", "--domain", "{}", "--out", "new.ics"],
    ["due", "--until", "{}"], ["due", "--worker", "{}"], ["due", "--as-of", "{}", "--by", "{}"], ["run", "p", "{}"], ["run", "{}", "tasks"],
    ["run", "p", "tasks", "--max-memory", "{}"], ["run", "p", "tasks", "--max-instructions", "{}", "--as-of", DAY], ["run", "p", "tasks", "--record", "{}"],
    ["list", "{}"], ["list", "access", "--client", "{}"], ["history", "--since", "{}"], ["history", "client", "{}"], ["list", "clients", "--revision", "{}"],
    ["show", "client", "{}"], ["show", "run", "{}"], ["show", "{}", "c-1"], ["export", "{}", "--only", "{}"], ["letter", "{}"], ["grant", "p", "{}"],
    ["check", "{}"], ["inspect", "{}"], ["import", "{}", "--only", "{}"], ["report", "{}", "p"], ["verify", "--register", "{}"], ["backup", "{}"],
    ["new", "{}"], ["repl", "p", "--on", "{}"], ["api", "{}"], ["test", "{}"], ["{}"],
]


class Hostility:
    def __init__(self, prepared):
        self.prepared = prepared
        self.plan = prepared.path("plan.json").read_text()
        self.manifest = prepared.path("p/municipality.toml").read_text()
        self.kinds = [self.records, self.tables, self.plans, self.manifests, self.options]

    def word(self, random):
        pool = random.choice([SPECIAL, NUMBERS, TEXTS])
        text = random.choice(pool)
        return text if random.random() < 0.6 else "x" + text + random.choice(SPECIAL) + "y"

    def trial(self, checks, random):
        world = self.prepared.copy()
        for arguments in random.choice(self.kinds)(world, random):
            said = world.run(*arguments)
            checks.ended_well(said)
            checks.that("bug" not in said.error, "a bug of ours", said)
        checks.is_sound(world, said)
        world.forget()

    def records(self, world, random):
        record = {"id": "h-1", "name": "H", "status": "active"}
        for _ in range(random.randint(1, 3)):
            key = random.choice(list(record) + ["born", "ext", "unit", self.word(random)])
            record[key] = random.choice([self.word(random), 1e308, -1, True, None, [self.word(random)], {"level": self.word(random)}])
        text = json.dumps({random.choice(["clients", "clients", self.word(random)]): [record]}, ensure_ascii=random.random() < 0.5)
        world.path("h.json").write_bytes(self.torn(text.encode(errors="surrogatepass"), random))
        return [["import", "h.json"], ["list", "clients"], ["show", "client", "h-1"], ["export", "-"]]

    def tables(self, world, random):
        names = ["id", "name", "status", "born", self.word(random)]
        rows = [["h-1", self.word(random), "active", self.word(random), self.word(random)] for _ in range(3)]
        lines = "\r\n".join(random.choice(";,").join(row) for row in [random.sample(names, 5)] + rows)
        world.path("clients.csv").write_bytes(self.torn(lines.encode(), random))
        return [["import", "clients.csv"], ["list", "clients"], ["export", "new", "--csv"]]

    def plans(self, world, random):
        """Lines changed, and a digest given that fits them, so that not the digest alone is tried."""
        lines = [json.loads(line) for line in self.plan.splitlines()]
        end = next(place for place, line in enumerate(lines) if line["line"] == "digest")
        for _ in range(random.randint(1, 3)):
            self.change(lines[random.randrange(end)], random)
        before = "".join(self.canonical(line) for line in lines[:end])
        if random.random() < 0.8:
            lines[end]["sha256"] = hashlib.sha256(before.encode(errors="surrogatepass")).hexdigest()
        text = before + "".join(self.canonical(line) for line in lines[end:])
        world.path("plan.json").write_bytes(self.torn(text.encode(errors="surrogatepass"), random))
        return [["apply", "plan.json"], ["apply", "plan.json", "--json"]]

    @staticmethod
    def canonical(line):
        return json.dumps(line, sort_keys=True, separators=(",", ":"), ensure_ascii=False) + "\n"

    def change(self, value, random):
        while isinstance(value, (dict, list)) and value:
            key = random.choice(list(value) if isinstance(value, dict) else range(len(value)))
            if random.random() < 0.3 or not isinstance(value[key], (dict, list)):
                value[key] = random.choice([self.word(random), random.choice([-1, 2**63, 1e308]), None, [], {}, True])
                return
            value = value[key]

    def manifests(self, world, random):
        line = random.choice(MANIFEST_LINES).format(self.word(random))
        lines = self.manifest.splitlines()
        lines.insert(random.randrange(len(lines)), line)
        world.path("p/municipality.toml").write_bytes(self.torn("\n".join(lines).encode(), random))
        return [["inspect", "p"], ["check", "p"], ["adopt", "p"], ["grant", "p"], ["run", "p", "tasks", "--as-of", DAY]]

    def options(self, world, random):
        # No argument holds a null byte: the system has none.
        return [[part.format(self.word(random)).replace("\0", "") for part in random.choice(OPTIONS)] for _ in range(4)]

    def torn(self, data, random):
        if random.random() < 0.3 and data:
            data = bytearray(data)
            for _ in range(random.randint(1, 4)):
                data[random.randrange(len(data))] = random.randrange(256)
        return bytes(data[:random.randrange(len(data) + 1)]) if random.random() < 0.1 else bytes(data)
