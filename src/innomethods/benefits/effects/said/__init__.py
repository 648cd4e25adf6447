"""The words of the designs that have many, one module for each: Wordings in nb, nn and en, nothing else."""
