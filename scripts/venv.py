"""The project's own Python in .venv: made once, filled from a pinned list, left alone while nothing changed."""

import hashlib
import importlib.util
import os
import subprocess
import sys

from scripts import paths
from scripts.say import Problem, line, step

NETWORK_SIGNS = (
    "NewConnectionError",
    "ConnectTimeout",
    "ReadTimeout",
    "Temporary failure in name resolution",
    "Name or service not known",
    "Network is unreachable",
    "Connection refused",
    "ProxyError",
    "No matching distribution found",
)


def ensure(requirements="requirements.txt"):
    """Have .venv with every package of the list. Does nothing when the list was installed before."""
    stamp = paths.VENV / f".installed-{requirements}"
    if stamp.exists() and stamp.read_text() == fingerprint(requirements) and works():
        return
    make()
    install(requirements)
    for included in {"requirements.txt", requirements}:
        (paths.VENV / f".installed-{included}").write_text(fingerprint(included))


def fingerprint(requirements):
    """One line for what must be installed: the lists, and the Python that they are for."""
    digest = hashlib.sha256(f"{sys.version_info[:2]}".encode())
    for path in sorted({paths.ROOT / "requirements.txt", paths.ROOT / requirements}):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def works():
    """Whether .venv has a Python that starts, with pip in it."""
    try:
        return subprocess.run([paths.PYTHON, "-c", "import pip"], capture_output=True).returncode == 0
    except OSError:
        return False


def make():
    """Make .venv, or make it anew when it is broken or was left half-made."""
    if works():
        return
    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        raise Problem(missing_venv(sys.version_info))
    with step("Making the virtual environment .venv"):
        made = subprocess.run(
            [sys.executable, "-m", "venv", "--clear", paths.VENV], capture_output=True, text=True, cwd=paths.ROOT
        )
    if made.returncode:
        raise Problem(f"The virtual environment .venv could not be made: {last_line(made.stdout + made.stderr)}")


def missing_venv(version):
    """The sentence for a Python without its venv module (Debian and Ubuntu ship it apart)."""
    return (
        f"This Python {version[0]}.{version[1]} lacks its venv module. On Debian or Ubuntu: "
        f"sudo apt install python{version[0]}.{version[1]}-venv (or python3-venv), then run make again."
    )


def install(requirements):
    """Install the list with pip, naming each package as it comes; the whole output is kept in var/log."""
    paths.LOGS.mkdir(parents=True, exist_ok=True)
    log = paths.LOGS / "install.log"
    command = [paths.PYTHON, "-m", "pip", "install", "--no-color", "--disable-pip-version-check", "-r", requirements]
    environment = {**os.environ, "PIP_RETRIES": os.environ.get("PIP_RETRIES", "2"), "PYTHONUNBUFFERED": "1"}
    with step(f"Installing the packages of {requirements} (the first time about a minute)"), log.open("w") as kept:
        pip = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=paths.ROOT, env=environment
        )
        for text in pip.stdout:
            kept.write(text)
            if text.startswith("Collecting "):
                line(f"    {text.split()[1]}")
            elif text.startswith("Installing collected"):
                line("    unpacking them all")
        code = pip.wait()
    if code:
        raise Problem(install_failed(log.read_text()))


def install_failed(output):
    """The sentence for a pip that failed: the network, or pip's own last words."""
    if any(sign in output for sign in NETWORK_SIGNS):
        return (
            "pip could not fetch the packages: there is no way to the package index from here. Check the network "
            "(behind a proxy set HTTPS_PROXY, for a mirror set PIP_INDEX_URL), then run make again. "
            "The whole output is in var/log/install.log."
        )
    return f"pip could not install the packages: {last_line(output)} The whole output is in var/log/install.log."


def last_line(output):
    lines = [text.strip() for text in output.splitlines() if text.strip()]
    return lines[-1] if lines else "no output."
