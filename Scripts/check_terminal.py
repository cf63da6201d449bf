"""Throws random bytes at every command of the built program, by its arguments, its environment, its input and
its files, and reads both of its streams: nothing may steer a terminal or be unseen, and it never ends with 70.
"""

import json
import os
import random
import subprocess
import sys
import tempfile
import unicodedata

RUTINE = os.path.abspath(sys.argv[1])
ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 1500
UNSEEN = "\x1b\x07\x08\r\n\x7f\x85\x9b\x9d\u00ad\u061c\u200b\u200d\u200e\u202a\u202e\u2028\u2029\u2060\u2066\ufeff\U000e0041"
PIECES = list(UNSEEN) + ["\x1b[2J", "\x1b]0;x\x07", "client", "c-1", "1. New: x", "::error::", "<b>", "=1", "å", "👩‍⚕️"]

COMMANDS = [
    "init", "import F", "import F --json", "list T", "list T --register T", "show T T", "show run T", "inspect P",
    "check P", "check P --format github", "check P --explain T", "test P --tap", "test P --filter T",
    "run P T", "run P says --record T", "run P says --trace --plain", "run P says --out T", "due --package P",
    "due --package P --routine T", "due --by T", "calendar --group T", "calendar --group g-1", "report T P",
    "export T", "verify", "verify --register T", "backup T", "letter T", "letter -", "apply F", "grant P T", "adopt P", "new T", "new routine T",
    "api --luals T", "repl P --on T", "list clients --revision T", "T", "--T", "list clients --T=T", "help T"]


def text(dice):
    return "".join(dice.choice(PIECES) for _ in range(dice.randint(1, 6))).replace("\0", "")


def fill(dice, folder):
    package = os.path.join(folder, "p")
    os.makedirs(os.path.join(package, "routines"), exist_ok=True)
    os.makedirs(os.path.join(package, "lib"), exist_ok=True)
    quoted = lambda: json.dumps(text(dice), ensure_ascii=dice.random() < 0.5)
    lua = lambda: '"' + "".join(f"\\u{{{ord(scalar):X}}}" for scalar in text(dice)) + '"'
    with open(os.path.join(package, "municipality.toml"), "w", encoding="utf-8") as file:
        file.write(f'[municipality]\nid = "p"\nname = {quoted()}\n[package]\nversion = "1"\napi = 1\n')
        if dice.random() < 0.5:
            file.write(f"{quoted()} = {quoted()}\n[laws.x]\ntitle = {quoted()}\n")
    body = dice.choice([
        "error({})", "run:log({})", "return run[{}]", "require({})", "run:finding {{ message = {} }}",
        'client:add_task {{ title = {}, due = run.today, because = "x" }}', "return {} + 1", "x = {} .. nil"])
    with open(os.path.join(package, "routines", "says.lua"), "w", encoding="utf-8") as file:
        file.write(f'return routine {{ title = {lua()}, scope = "client", when = manual,\n'
                   f"run = function(client, run) {body.format(lua())} end }}\n")
    with open(os.path.join(package, "lib", f"a{text(dice).replace('/', '')}.lua"), "wb") as file:
        file.write(text(dice).encode() + bytes(dice.randrange(256) for _ in range(5)))
    with open(os.path.join(folder, "f.json"), "w", encoding="utf-8") as file:
        file.write(dice.choice([
            f'{{"clients": [{{"id": "c-1", "name": {quoted()}, {quoted()}: {quoted()}}}]}}',
            f"{{{quoted()}: {quoted()}", f'{{"clients": [{{"id": {quoted()}}}]}}', text(dice)]))


def unseen(said):
    emoji = "\ufe0f\u200d"
    return [
        f"{ord(scalar):04X}" for before, scalar in zip("x" + said, said)
        if scalar != "\n" and not (scalar in emoji and ord(before) > 0xFF)
        and (unicodedata.category(scalar) in ("Cc", "Cf", "Zl", "Zp") or scalar == "\ufffd" and False)]


def one_round(dice, folder):
    fill(dice, folder)
    words = [
        text(dice) if word == "T" else word.replace("T", text(dice)) if word.startswith("--T") else
        {"P": "p", "F": "f.json"}.get(word, word) for word in dice.choice(COMMANDS).split(" ")]
    words += dice.choice([[], ["--json"], ["--plain"], ["--lang", "nn"]])
    env = {"PATH": "/usr/bin:/bin", "RUTINE_CONFIG": "", "LANG": dice.choice(["C", text(dice)])}
    done = subprocess.run(
        [RUTINE, *words], cwd=folder, env=env, input=text(dice).encode(), capture_output=True, check=False)
    said = (done.stdout + done.stderr).decode()
    wrong = unseen(said)
    if words[0] == "calendar" or words[:2] in (["export", "-"], ["letter", "-"]):
        wrong = []
    if wrong or done.returncode not in (0, 1, 2):
        print(f"{words!a}: {done.returncode} {wrong[:5]} {said[:300]!a}", file=sys.stderr)
        return 1
    return 0


def may_be_kept(scalar):
    """What a field holds: no control character, and nothing that turns the direction of writing."""
    code = ord(scalar)
    return unicodedata.category(scalar) != "Cc" and not (
        0x2028 <= code <= 0x202E or 0x2066 <= code <= 0x2069)


def main():
    seed = int(os.environ.get("SEED", "18"))
    dice, failed = random.Random(seed), 0
    with tempfile.TemporaryDirectory() as folder:
        good = os.path.join(folder, "good.json")
        with open(good, "w", encoding="utf-8") as file:
            name = "".join(scalar for scalar in UNSEEN if may_be_kept(scalar))
            json.dump({"clients": [{"id": "c-1", "name": "K" + name, "status": "active"}],
                       "groups": [{"id": "g-1", "name": name, "kind": "steering"}]}, file)
        for words in (["init"], ["import", good]):
            subprocess.run([RUTINE, *words], cwd=folder, capture_output=True, check=False)
        for _ in range(ROUNDS):
            failed += one_round(dice, folder)
    print(f"{ROUNDS} rounds of hostile text through every command, seed {seed}: {failed} wrong")
    sys.exit(1 if failed else 0)


main()
