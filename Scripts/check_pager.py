#!/usr/bin/env python3
"""A long answer at a terminal of 24 lines, in a shell that controls jobs, as a person has it.

usage: check_pager.py RUTINE FOLDER, where FOLDER has a register rutine.db with a long list of clients.

The pager must show the first screen, take a key, and give the shell back; exit 1 when it does not.
"""
import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time


class Shell:
    """bash at a pseudo-terminal of its own."""

    def __init__(self, folder, environment):
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.chdir(folder)
            os.execvpe("bash", ["bash", "--norc", "--noprofile", "-i"], environment)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.said = b""

    def type(self, text):
        os.write(self.terminal, text.encode())

    def wait_for(self, text, seconds=20):
        """What was said until the text came; None when it did not come in time."""
        end = time.monotonic() + seconds
        while text.encode() not in self.said:
            if time.monotonic() > end:
                return None
            if select.select([self.terminal], [], [], 0.1)[0]:
                self.said += os.read(self.terminal, 65536)
        before, _, self.said = self.said.partition(text.encode())
        return before.decode(errors="replace")

    def end(self):
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.terminal)


def paged(rutine, folder, pager):
    """Whether the first screen came, a key brought the end, and the shell was there again."""
    environment = {"PATH": "/usr/bin:/bin", "TERM": "xterm", "PS1": "ready> ", "LC_ALL": "C.UTF-8", "RUTINE_CONFIG": ""}
    if pager:
        environment["PAGER"] = pager
    shell = Shell(folder, environment)
    try:
        shell.wait_for("ready> ")
        shell.type(f"'{rutine}' list clients --register rutine.db; echo done-$((40 + 2))\n")
        first = shell.wait_for("c-010")
        if first is None or "done-42" in first:
            return False
        shell.type("q")
        return shell.wait_for("done-42") is not None
    finally:
        shell.end()


def main(rutine, folder):
    wrong = [pager or "less" for pager in (None, "less", "more") if not paged(rutine, folder, pager)]
    print("pagers that hold the terminal or show nothing:", ", ".join(wrong) or "none")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
