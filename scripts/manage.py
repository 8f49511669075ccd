"""`python3 -m scripts manage COMMAND`: manage.py with the packages, the key and var/ in place."""

import os
import subprocess

from scripts import paths, run, venv


def main(arguments):
    venv.ensure()
    environment = run.prepare(os.environ, run.port_from(os.environ))
    return subprocess.run([paths.PYTHON, "manage.py", *arguments], cwd=paths.ROOT, env=environment).returncode
