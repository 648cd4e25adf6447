"""Plans for other tools, and back: project programs, calendars, spreadsheets, diagrams.

Here: texts and workbooks made from a `Plan`, all from one reading of it (`outline`). Not here: how dates are found
(`planning`), and files and the command line (`cli`).
"""
