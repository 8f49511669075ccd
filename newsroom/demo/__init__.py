"""The demo outlet, Tepi Bengawan: its masthead, stories, cases and pictures. Every person, place and event is invented."""
