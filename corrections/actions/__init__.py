"""The verbs on cases, one to a module. Each moves the case by the workflow's table, puts an event on record and writes its letter, at once."""
