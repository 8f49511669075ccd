"""The steps of `make test`, in the order in which a mistake is found soonest."""

import os
from dataclasses import dataclass, field

from scripts import paths

VNU_JAR = paths.ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"

# Variables of the site: a test must not meet what the shell has for a real one.
SITE = (
    "SECRET_KEY", "DEBUG", "DEMO", "ALLOWED_HOSTS", "SITE_URL", "DATABASE_URL", "CACHE_URL", "EMAIL_URL", "IMAP_URL",
    "MEDIA_ROOT", "PRIVATE_MEDIA_ROOT", "PORT", "DJANGO_SETTINGS_MODULE",
)  # fmt: skip

PRODUCTION = {"SITE_URL": "https://koran.example", "ALLOWED_HOSTS": "koran.example"}


@dataclass(frozen=True)
class Step:
    """One check: its commands, what they need of the machine, whether pytest's counts are added up."""

    name: str
    commands: list
    needs: tuple = ()
    environment: dict = field(default_factory=dict)
    counts: bool = False


def clean_environment():
    """The shell's environment without the site's variables, on a database of the checks' own."""
    kept = {name: value for name, value in os.environ.items() if name not in SITE}
    return {
        **kept,
        "SECRET_KEY": "only-for-the-checks-" + "0123456789abcdef" * 3,
        "DATABASE_URL": f"sqlite:///{paths.TEST / 'checks.sqlite3'}",
        "MEDIA_ROOT": str(paths.TEST / "media"),
        "PRIVATE_MEDIA_ROOT": str(paths.TEST / "private"),
        "PYTHONUNBUFFERED": "1",
    }


def tool(name, *arguments):
    return [str(paths.VENV / "bin" / name), *arguments]


def manage(*arguments):
    return [str(paths.PYTHON), "manage.py", *arguments]


def pytest(*arguments):
    return [str(paths.PYTHON), "-m", "pytest", "-q", "--color=no", *arguments]


UNIT = ("-n", "2", "--dist", "worksteal", "tests", "--ignore=tests/e2e", "--ignore=tests/html")

STEPS = [
    Step("ruff", [tool("ruff", "check", "."), tool("ruff", "format", "--check", ".")]),
    Step("djlint", [tool("djlint", "--lint", "--quiet", "templates")]),
    Step("imports", [tool("lint-imports")]),
    Step("migrations", [manage("makemigrations", "--check", "--dry-run")]),
    Step("deploy", [manage("check", "--deploy", "--fail-level", "WARNING")], environment=PRODUCTION),
    Step("catalogue", [[str(paths.PYTHON), "-m", "scripts.catalogue"]], needs=("gettext",)),
    Step("law", [manage("law", "--check")]),
    Step("sqlite", [pytest(*UNIT)], counts=True),
    Step("postgres", [pytest(*UNIT, "--ignore=tests/tooling")], needs=("postgres",), counts=True),
    Step("html", [pytest("tests/html")], needs=("java", "npm"), counts=True),
    Step("browser", [pytest("-n", "2", "--dist", "loadfile", "tests/e2e")], needs=("chromium", "fonts"), counts=True),
]
