"""The command line: what consultants and scripts type. Messages go to stderr, results to stdout; `--json` everywhere.

Exit codes: 0 ok · 1 findings, or a gate not passed · 2 usage · 3 input/output or a missing extra · 70 our mistake ·
130 interrupted.
Not here: any knowledge of the subject; every command asks the library.
"""

from innomethods.cli.main import main

__all__ = ["main"]
