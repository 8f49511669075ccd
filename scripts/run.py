"""`make run`: everything from an empty machine to a running outlet, and nothing twice."""

import hashlib
import os
import secrets
import socket
import subprocess
import urllib.error
import urllib.request

from scripts import paths, supervise, venv
from scripts.say import Problem, line, step

HOST = "127.0.0.1"
SHOWN = 12  # lines of a failed command


def main(arguments):
    port = port_from(os.environ)
    refuse_used(port)
    venv.ensure()
    environment = prepare(os.environ, port)
    manage = Manage(environment)
    with step("Bringing the database up to date"):
        manage.quietly("migrate", "--no-input")
    collect_static(manage)
    with step("Demo content (only into an empty database; it draws its own pictures the first time)"):
        manage.openly("load_demo")
    serve(environment, port)


def port_from(environ):
    """The port to serve on: PORT, or 8000."""
    text = environ.get("PORT") or "8000"
    if not text.isdecimal() or not 1 <= int(text) <= 65535:
        raise Problem(f"PORT={text} is not a port number. Choose one from 1024 to 65535: PORT=8080 make run")
    return int(text)


def refuse_used(port):
    """Stop now when somebody listens on the port: the server itself would share it without a word."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except PermissionError:
            raise Problem(f"Port {port} needs root. Choose one from 1024 up: PORT=8080 make run") from None
        except OSError:
            raise Problem(
                f"Port {port} is in use by another program. Stop that one, or choose another: "
                f"PORT={port + 1 if port < 65535 else 8080} make run"
            ) from None


def prepare(environ, port):
    """Make var/ and the secret key; return the environment that every part of the site runs in."""
    paths.VAR.mkdir(exist_ok=True)
    environment = {**environ, "PORT": str(port), "DEMO": environ.get("DEMO") or "1", "PYTHONUNBUFFERED": "1"}
    environment["SECRET_KEY"] = environ.get("SECRET_KEY") or secret_key(paths.VAR / "secret_key")
    return {name: value for name, value in environment.items() if value != ""}


def secret_key(path):
    """The key of this machine: made once, readable by its owner alone."""
    if not path.exists() or not path.read_text().strip():
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(50) + "\n")
        path.chmod(0o600)
    return path.read_text().strip()


class Manage:
    """manage.py in the project's Python and environment."""

    def __init__(self, environment):
        self.environment = environment

    def quietly(self, *arguments):
        """Run a command and keep its output in var/log; show the end of it when it fails."""
        done = self._run(arguments, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        paths.LOGS.mkdir(parents=True, exist_ok=True)
        (paths.LOGS / f"{arguments[0]}.log").write_text(done.stdout)
        if done.returncode:
            line("\n".join(done.stdout.strip().splitlines()[-SHOWN:]))
            raise Problem(self._failed(arguments, done.stdout))

    def openly(self, *arguments):
        """Run a command and let it speak: it says how far it is."""
        if self._run(arguments).returncode:
            raise Problem(self._failed(arguments, ""))

    def _run(self, arguments, **options):
        return subprocess.run([paths.PYTHON, "manage.py", *arguments], cwd=paths.ROOT, env=self.environment, **options)

    def _failed(self, arguments, output):
        if "OperationalError" in output and self.environment.get("DATABASE_URL"):
            return "The database of DATABASE_URL cannot be used: the line above says why. Mend it, then run make again."
        return f"manage.py {arguments[0]} failed: the lines above say why."


def collect_static(manage):
    """Gather and compress the static files, unless none changed since the last time."""
    stamp = paths.VAR / "static.stamp"
    wanted = static_fingerprint()
    if stamp.exists() and stamp.read_text() == wanted and (paths.VAR / "static").exists():
        return
    with step("Gathering the static files"):
        manage.quietly("collectstatic", "--no-input")
    stamp.write_text(wanted)


def static_fingerprint():
    """One line for all that collectstatic reads: our static files and the packages that bring some."""
    digest = hashlib.sha256((paths.ROOT / "requirements.txt").read_bytes())
    folders = [paths.ROOT / name / "static" for name in (".", "newsroom", "newsroom/core", "articles", "corrections")]
    for path in sorted(file for folder in folders for file in folder.rglob("*") if file.is_file()):
        state = path.stat()
        digest.update(f"{path.relative_to(paths.ROOT)} {state.st_size} {state.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def server(port):
    """The command that serves the site on this machine alone."""
    threads = str(min(8, 2 * (os.cpu_count() or 1) + 1))
    return [
        str(paths.PYTHON),
        *("-m", "granian", "--interface", "wsgi", "--host", HOST, "--port", str(port)),
        *("--blocking-threads", threads, "--log-level", "warning", "newsroom.wsgi:application"),
    ]


def serve(environment, port):
    """Web server and worker, until Ctrl-C."""
    refuse_used(port)
    site = environment.get("SITE_URL", f"http://localhost:{port}").rstrip("/")

    def ready():
        if not answers(port):
            return False
        welcome(site)
        return True

    commands = {"web server": server(port), "worker": [str(paths.PYTHON), "manage.py", "worker"]}
    supervise.together(commands, env=environment, cwd=paths.ROOT, ready=ready)


def answers(port):
    """Whether the server answers at all."""
    try:
        urllib.request.urlopen(f"http://{HOST}:{port}/healthz", timeout=5).close()
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False
    return True


def welcome(site):
    """Where to look, and how to get in."""
    from newsroom.demo.sign_ins import PASSWORD, sign_ins

    people = "\n".join(f"    {username:10} {role}" for username, role in sign_ins())
    line(
        f"""
  Front page   {site}/
  Newsroom     {site}/admin/
  Register     {site}/koreksi/

  Demo sign-ins, each with the password {PASSWORD}
{people}

  Ctrl-C stops both processes.
"""
    )
