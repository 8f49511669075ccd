"""Programs that the checks need beside Python: installed on Debian as root, named elsewhere."""

import glob
import os
import shutil
import subprocess
from pathlib import Path

from scripts import paths
from scripts.say import line, step

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")


def chromium():
    return next(filter(None, map(shutil.which, CHROMIUM)), None)


def postgres_folder():
    """The folder of initdb and postgres: Debian keeps them off the PATH, the newest version last."""
    versions = sorted(glob.glob("/usr/lib/postgresql/*/bin/initdb"), key=lambda path: float(path.split("/")[4]))
    found = versions[-1] if versions else shutil.which("initdb")
    return Path(found).parent if found else None


def java():
    return bool(shutil.which("java")) and subprocess.run(["java", "-version"], capture_output=True).returncode == 0


def fonts():
    """A text needs letters: Debian's own folders are looked at, other systems bring their fonts."""
    return not is_debian() or all(glob.glob(f"/usr/share/fonts/truetype/{name}/*.ttf") for name in ("dejavu", "noto"))


# name: (is it here?, Debian's packages)
NEEDS = {
    "gettext": (lambda: all(map(shutil.which, ("msgfmt", "xgettext", "msgmerge"))), ["gettext"]),
    "postgres": (postgres_folder, ["postgresql"]),
    "chromium": (chromium, ["chromium"]),
    "fonts": (fonts, ["fonts-dejavu-core", "fonts-noto-core"]),
    "java": (java, ["default-jre-headless"]),
    "npm": (lambda: shutil.which("npm"), ["nodejs", "npm"]),
}


def missing(names=NEEDS):
    """Names of the needs that this machine does not meet."""
    return [name for name in names if not NEEDS[name][0]()]


def is_debian():
    return Path("/etc/debian_version").exists() and bool(shutil.which("apt-get"))


def ensure(names=NEEDS):
    """Install what is missing where we may; return the names that are missing still."""
    lacking = missing(names)
    if lacking and is_debian() and os.geteuid() == 0:
        install(sorted({package for name in lacking for package in NEEDS[name][1]}))
        lacking = missing(names)
    if lacking:
        packages = " ".join(sorted({package for name in lacking for package in NEEDS[name][1]}))
        line(f"! Missing on this machine: {', '.join(lacking)}. Debian's packages: sudo apt install {packages}")
    return lacking


def install(packages):
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    log = paths.LOGS / "apt.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    with step(f"Installing {' '.join(packages)} with apt-get"), log.open("w") as kept:
        for command in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
            subprocess.run(["apt-get", *command], stdout=kept, stderr=kept, env=environment)
