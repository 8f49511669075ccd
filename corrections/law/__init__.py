"""Indonesian press law as data and pure functions: facts and a moment go in, reasons and dates come out.

Nothing here reads the clock or the database, and nothing concludes that a rule was or was not kept.
"""
