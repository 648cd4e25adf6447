"""Which way a purchase may go: the regime, the procedures and all that follows from them, each with its reasons.

Not here: what the purchase is worth (`valuing`), days in a calendar (`timing`), how tables decide (`deciding`).
"""
