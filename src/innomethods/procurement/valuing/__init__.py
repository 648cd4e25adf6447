"""What a purchase is worth in the eyes of procurement law: each line by its rule, and the sum.

Here: VAT, lengths, likes of the last year, units, lots and mixed kinds. Not here: which limits the value reaches
(`deciding`).
"""
