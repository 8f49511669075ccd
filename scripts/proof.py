"""`make proof`: the tests marked `proof`, which take too long for every change, on both databases."""

import os

from scripts import test
from scripts.steps import Step, pytest

LONG = ("--proof", "-m", "proof", "tests")
STEPS = [
    Step("proof-sqlite", [pytest(*LONG)], needs=("chromium", "fonts"), counts=True),
    Step("proof-postgres", [pytest(*LONG)], needs=("postgres", "chromium", "fonts"), counts=True),
]


def main(arguments):
    os.environ["HYPOTHESIS_PROFILE"] = "proof"
    return test.main(arguments, STEPS)
