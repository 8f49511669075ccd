"""`make law`: the rules of press law, as manage.py prints them."""

from scripts import manage


def main(arguments):
    return manage.main(["law", *arguments])
