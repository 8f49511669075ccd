"""The verbs on stories, one to a module. Each guards, changes, puts on record and names what pages it changed, at once."""
