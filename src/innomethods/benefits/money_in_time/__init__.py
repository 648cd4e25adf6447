"""Money in time: what amounts in different years are worth together, and at which rates they are worth nothing.

Here: plain numbers in (`discounting`, `roots`, `dating`). Not here: which rate a country prescribes (`rates`), and the
benefits and costs of a project (`appraising`). No extra is needed.
"""
