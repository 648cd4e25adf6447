"""What moving a run under way to another definition is to it, and doing it.

Here: `matching` (which part is which), `touching` (what each is to the run), `treating` (what the policy does with it),
`words`, `redefining` (the definition to come) and `carrying` (the state brought over). Not here: planning it
(`migrating`), the event (`events`), whether it fits (`refusing`), moving many runs (`logbooks.migrating`).
"""
