"""Measurements. `make bench` runs them; README.md says what each figure means."""
