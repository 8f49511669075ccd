"""`python3 -m scripts COMMAND`: the one door. Written so that an old Python still reads it and can say so."""

import os
import shutil
import sys

MINIMUM = (3, 11)
NEWER = ("python3.14", "python3.13", "python3.12", "python3.11")


def newer_python(which=shutil.which):
    """The path of a Python on this machine that is new enough, or None."""
    for name in NEWER:
        path = which(name)
        if path:
            return path
    return None


def too_old(version):
    """The sentence for a Python that is too old, with the mend."""
    return (
        "Python %d.%d is too old: this project needs Python %d.%d or newer. Install one "
        "(Debian 12 or newer: sudo apt install python3 python3-venv; Ubuntu 22.04: sudo apt install python3.11-venv), "
        "then run make again; PYTHON=/path/to/python3.11 make run names one that is not on the PATH."
    ) % (version[0], version[1], MINIMUM[0], MINIMUM[1])


def main(arguments):
    if sys.version_info < MINIMUM:
        better = newer_python()
        if better:
            os.execv(better, [better, "-m", "scripts"] + arguments)
        sys.stderr.write(too_old(sys.version_info) + "\n")
        return 1
    from scripts import commands

    return commands.main(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
