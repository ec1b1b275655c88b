"""orca-unbuffered.py LOG: runs Orca with its debug log written line by line, so that what it says can be read at once.

It reads no page by itself, which it would do before the widgets are there.
The Python that Debian's Orca is for is that in /usr/bin."""

import builtins
import runpy
import shutil
import sys

from orca import settings

log = sys.argv[1]
plain_open = builtins.open


def open_by_line(file, *args, **kwargs):
    return plain_open(file, *args, **({**kwargs, "buffering": 1} if file == log else kwargs))


settings.sayAllOnLoad = False
builtins.open = open_by_line
sys.argv = ["orca", f"--debug-file={log}"]
runpy.run_path(shutil.which("orca"), run_name="__main__")
