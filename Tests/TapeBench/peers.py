"""Measures a program in a terminal of 80 by 24: peers.py FIRST LAST KEYS -- PROGRAM ARGUMENT...

Prints three numbers: milliseconds from its start until text that matches FIRST has come; from its
start until text that matches LAST has come, KEYS being typed once FIRST is there; and its private
memory in kB then.
"""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time

WAIT_SECONDS = 60
ANSWERS = {b"\x1b[c": b"\x1b[?62c", b"\x1b[6n": b"\x1b[1;1R"}


def wait_for(pattern, terminal, seen, start):
    while time.monotonic() - start < WAIT_SECONDS:
        if re.search(pattern, seen):
            return (time.monotonic() - start) * 1000, seen
        ready, _, _ = select.select([terminal], [], [], 0.2)
        if ready:
            try:
                piece = os.read(terminal, 65536)
            except OSError:
                break
            for asked, answer in ANSWERS.items():
                if asked in piece:
                    os.write(terminal, answer)
            # What moves the cursor is no text.
            seen += re.sub(rb"\x1b\[[0-9;?]*[A-Za-z]", b"", piece)
    return float("nan"), seen


def private_kilobytes(pid):
    with open(f"/proc/{pid}/smaps_rollup") as lines:
        return sum(int(line.split()[1]) for line in lines if line.startswith("Private_"))


def main():
    first, last, keys = (word.encode() for word in sys.argv[1:4])
    command = sys.argv[5:]
    start = time.monotonic()
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ["TERM"] = "xterm-256color"
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        os.execvp(command[0], command)
    opened, seen = wait_for(first, terminal, b"", start)
    if keys:
        os.write(terminal, keys)
        seen = b""
    ended, _ = wait_for(last, terminal, seen, start)
    kilobytes = private_kilobytes(pid)
    os.kill(pid, signal.SIGKILL)
    print(f"{opened:.1f} {ended:.1f} {kilobytes}")


main()
