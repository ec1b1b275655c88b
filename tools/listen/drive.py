"""drive.py LOG KEYS RECORD: presses the keys of KEYS and writes into RECORD what Orca said after each.

KEYS, a line each:
    # title            a heading of the record
    key Tab            a key by its name for xdotool; "key h x4" four times, each with what was said
    type košice        letters, one each 150 ms
    wait 2             seconds
    until the list     goes on once something was said that has these words, within a minute
    read               reads on from where Orca is, to the end
"""

import re
import subprocess
import sys
import time

SPEECH = re.compile(r"SPEECH OUTPUT: '(.*?)'(?:\{'established.*)?$", re.M)


class Listener:
    """What Orca's log has gained since it was last asked."""

    def __init__(self, log):
        self.log = log
        self.position = 0

    def heard(self):
        with open(self.log, errors="replace") as file:
            file.seek(self.position)
            text = file.read()
            self.position = file.tell()
        return text

    def until_silence(self, least=0.8, quiet=1.0, most=10.0):
        """All that is said from now until nothing was said for `quiet` seconds."""
        time.sleep(least)
        text, start = self.heard(), time.time()
        last = start
        while time.time() - start < most and time.time() - last < quiet:
            time.sleep(0.15)
            more = self.heard()
            if more:
                text, last = text + more, time.time()
        return [" ".join(said.split()) for said in SPEECH.findall(text)]

    def until(self, words, most=60):
        said, start = [], time.time()
        while time.time() - start < most and not any(words in one for one in said):
            said += self.until_silence(0.3, 0.3, 1)
        return said + self.until_silence()


def press(*arguments):
    subprocess.run(["xdotool", *arguments], timeout=30, check=False)


def act(command, rest, listener):
    if command == "key":
        name, _, times = rest.partition(" x")
        for _ in range(int(times or 1)):
            press("key", name)
            yield f"[{name}]", listener.until_silence()
    elif command == "type":
        press("type", "--delay", "150", rest)
        yield f"[types: {rest}]", listener.until_silence(1.5)
    elif command == "wait":
        time.sleep(float(rest))
        yield f"[waits {rest} s]", listener.until_silence(0.1)
    elif command == "until":
        yield f"[waits for: {rest}]", listener.until(rest)
    elif command == "read":
        press("key", "KP_Add")
        yield "[reads on]", listener.until_silence(3, 8, 300)
    else:
        raise SystemExit(f"unknown command: {command}")


def main(log, keys, record):
    listener = Listener(log)
    with open(record, "w") as out:

        def write(label, said):
            print(f"  {label}", *(f"      > {one}" for one in said or ["(silence)"]), sep="\n", file=out, flush=True)

        # The page and its widgets come first; what is said of their coming is no part of the record.
        listener.until("Finished loading")
        listener.until_silence(8, 3, 60)
        for line in open(keys):
            line = line.rstrip("\n")
            if line.startswith("#"):
                print(f"\n== {line[1:].strip()}", file=out, flush=True)
            elif line:
                for label, said in act(*line.partition(" ")[::2], listener):
                    write(label, said)


main(*sys.argv[1:4])
