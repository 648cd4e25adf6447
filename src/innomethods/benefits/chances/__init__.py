"""Chances: what a figure becomes when what it is made of is uncertain.

Here: guesses as distributions, draws, Monte Carlo, step-by-step calculation, sensitivities, and what information and
waiting are worth. Not here: which benefits and costs a project has (`appraising` hands in a `Valuation`), and a plan's
dates (`planning.forecasting`).
"""
