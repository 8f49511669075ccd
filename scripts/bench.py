"""`make bench`: the demo in a database of its own, and the time that its pages take."""

import os
import subprocess

from scripts import paths, run, venv


def main(arguments):
    venv.ensure()
    folder = paths.VAR / "bench"
    folder.mkdir(parents=True, exist_ok=True)
    environment = run.prepare(
        {
            "DATABASE_URL": f"sqlite:///{folder / 'db.sqlite3'}",
            "MEDIA_ROOT": str(folder / "media"),
            "PRIVATE_MEDIA_ROOT": str(folder / "private"),
            "DJANGO_SETTINGS_MODULE": "newsroom.settings",
            **os.environ,
        },
        8000,
    )
    manage = run.Manage(environment)
    manage.quietly("migrate", "--no-input")
    run.collect_static(manage)
    manage.openly("load_demo")
    return subprocess.run([paths.PYTHON, "-m", "bench.pages"], cwd=paths.ROOT, env=environment).returncode
