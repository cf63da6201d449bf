#!/usr/bin/env python3
"""Runs every file of Tests/Hostile as a coordinator would, and looks at it from outside.

usage: hostile_programs.py RUTINE

Each must end with the code on its first line, in two seconds of processor time and 250 MiB, the worker's
included. Says what did not, and the figures of the worst; exit 1 when anything did not hold.
"""
import json
import os
import re
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

SECONDS, MEBIBYTES = 2.0, 250
ROOT = Path(__file__).resolve().parent.parent
MANIFEST = '[municipality]\nid = "hostile"\nname = "Hostile"\n[package]\nversion = "1.0.0"\napi = 1\n'


def write(script, folder):
    """The package of a script: the file itself, and the modules that it names."""
    text = script.read_text()
    files = {"municipality.toml": MANIFEST, "routines/hostile.lua": text}
    for name, module in re.findall(r"^-- with ([^:]+):(.*)$", text, re.M):
        module = module.removeprefix(" ")
        files[name] = re.sub(r"\\(\d{1,3})", lambda byte: chr(int(byte[1])), module)
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode("latin-1") if name != "routines/hostile.lua" else script.read_bytes())


def run(program, *arguments, register):
    """Its standard output and exit code."""
    command = [program, *arguments, "--register", register]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL)
    output, _ = process.communicate(timeout=120)
    return output, process.returncode


def measured(program, package, register):
    """A script's run: also the seconds of it and its worker together, and the MiB of the larger.

    In a process whose children are these two alone, so that nothing else is counted.
    """
    read, write_end = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        output, status = run(program, "run", str(package), "hostile", "--as-of", "2026-11-20", "--json", register=register)
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        answer = {"seconds": used.ru_utime + used.ru_stime, "mebibytes": used.ru_maxrss / 1024,
                  "status": status, "output": output.decode()}
        with os.fdopen(write_end, "w") as pipe:
            json.dump(answer, pipe)
        os._exit(0)
    os.close(write_end)
    with os.fdopen(read) as pipe:
        text = pipe.read()
    os.waitpid(child, 0)
    return json.loads(text)


def codes(output):
    answer = json.loads(output)
    findings = answer["plan"]["findings"] if answer.get("plan") else answer.get("findings", [])
    return [finding["code"] for finding in findings if finding["severity"] == "error"]


def main(program):
    wrong, worst = [], []
    with tempfile.TemporaryDirectory() as folder:
        register = f"{folder}/r.db"
        for arguments in (["init"], ["import", str(ROOT / "Docs/Examples/kommune-a/register.json")]):
            assert run(program, *arguments, register=register)[1] == 0
        scripts = sorted((ROOT / "Tests/Hostile").glob("*.lua"))
        for script in scripts:
            package = Path(folder) / script.stem
            write(script, package)
            expected = script.read_text(errors="replace").splitlines()[0].removeprefix("-- expect: ")
            seen = measured(program, package, register)
            found = codes(seen["output"])
            worst.append((seen["seconds"], seen["mebibytes"], script.name))
            held = found and found[0] in expected.split(" or ") and seen["status"] == 1
            if not held or seen["seconds"] > SECONDS or seen["mebibytes"] > MEBIBYTES:
                wrong.append(f'{script.name}: {found[:1]} for {expected}, {seen["seconds"]:.2f} s, '
                             f'{seen["mebibytes"]:.0f} MiB, exit code {seen["status"]}')
    for line in wrong:
        print(line)
    slowest, largest = max(worst), max(worst, key=lambda one: one[1])
    print(f"{len(scripts)} hostile scripts, {len(wrong)} not as they should; the slowest {slowest[0]:.2f} s "
          f"({slowest[2]}), the largest {largest[1]:.0f} MiB ({largest[2]}), all {sum(w[0] for w in worst):.0f} s")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
