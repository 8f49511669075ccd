"""`make test`: every check of the project, each timed, with one summary. Names of steps may follow, to run only those."""

import os
import shutil
import subprocess
import time
from contextlib import ExitStack

from scripts import paths, postgres, system_packages, venv
from scripts.results import Result, report, run_logged
from scripts.say import Problem, line, step
from scripts.steps import STEPS, VNU_JAR, clean_environment


def main(arguments, steps=STEPS):
    began = time.monotonic()
    chosen = choose(arguments, steps)
    ci = os.environ.get("CI") == "true"
    venv.ensure("requirements-dev.txt")
    lacking = set(system_packages.ensure(sorted({need for item in chosen for need in item.needs})))
    if any("npm" in item.needs for item in chosen) and "npm" not in lacking:
        install_vnu()
    shutil.rmtree(paths.TEST / "e2e", ignore_errors=True)
    with ExitStack() as stack:
        results = run_all(chosen, lacking, ci, stack)
    return report(results, time.monotonic() - began)


def choose(arguments, steps):
    """The steps that were named, or all of them."""
    names = [item.name for item in steps]
    if unknown := [name for name in arguments if name not in names]:
        raise Problem(f"There is no step named {', '.join(unknown)}. The steps are: {', '.join(names)}.")
    return [item for item in steps if not arguments or item.name in arguments]


def run_all(steps, lacking, ci, stack):
    """Run every step; what cannot run is skipped with a word, and in CI that is a failure."""
    urls = {}
    results = []
    for item in steps:
        absent = sorted(lacking.intersection(item.needs))
        if absent:
            results.append(Result(item.name, ok=not ci, note=f"SKIPPED, missing: {', '.join(absent)}"))
        else:
            environment = {**clean_environment(), **item.environment, **database(item, urls, stack)}
            results.append(run_logged(item, environment, skips_fail=ci))
        line(results[-1].line())
    return results


def database(item, urls, stack):
    """The DATABASE_URL of a step that wants PostgreSQL: one server for all of them, started when first wanted."""
    if "postgres" not in item.needs:
        return {}
    if not urls:
        with step("Starting a PostgreSQL for the tests"):
            urls["DATABASE_URL"] = stack.enter_context(postgres.temporary())
    return urls


def install_vnu():
    """The HTML checker, from npm, pinned in package.json."""
    stamp = paths.ROOT / "node_modules" / ".installed"
    wanted = (paths.ROOT / "package-lock.json").read_text()
    if VNU_JAR.exists() and stamp.exists() and stamp.read_text() == wanted:
        return
    with step("Installing the HTML checker with npm"):
        done = run_logged_command("npm", ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"])
    if done:
        raise Problem("npm could not install the HTML checker: see var/test/npm.log.")
    stamp.write_text(wanted)


def run_logged_command(name, command):
    paths.TEST.mkdir(parents=True, exist_ok=True)
    with (paths.TEST / f"{name}.log").open("w") as log:
        return subprocess.run(command, cwd=paths.ROOT, stdout=log, stderr=log).returncode
