"""The committed stylesheet is what its sources make, and small enough for a slow line."""

import gzip

from scripts import css


def test_served_stylesheet_is_joined_from_the_sources():
    assert css.SERVED.read_text() == css.joined(), "Run `make css` after a change in styles/."


def test_every_source_is_joined():
    assert {path.stem for path in (css.ROOT / "styles").glob("*.css")} == set(css.SOURCES)


def test_stylesheet_keeps_its_budget():
    assert len(gzip.compress(css.SERVED.read_bytes())) <= 20 * 1024


def test_joining_keeps_the_spaces_that_mean_something():
    served = css.joined()
    assert "calc(-1 * var(--side) - var(--gap))" in served
    assert ".main > * + *" in served
    assert ".card :is(h2,h3,h4)" in served
    assert "/*" not in served
