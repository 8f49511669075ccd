"""`make messages`: collect the strings of code and templates into locale/id, and compile what is translated."""

from scripts import manage, system_packages
from scripts.say import Problem

EXTRACT = ("makemessages", "--locale", "id", "--no-wrap", "--no-location")
ELSEWHERE = (".venv", "node_modules", "var", "tests", "scripts", "bench")


def main(arguments):
    if system_packages.ensure(["gettext"]):
        raise Problem("make messages needs GNU gettext.")
    ignored = [part for folder in ELSEWHERE for part in ("--ignore", folder)]
    return manage.main([*EXTRACT, *ignored]) or manage.main(["compilemessages", "--locale", "id", *ignored])
