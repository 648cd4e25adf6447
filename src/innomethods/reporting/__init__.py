"""Reports, papers and drawings of a project: what a reader sees.

Here: pages, papers and drawings. Not here: what they speak of (`projects` and everything under it).
"""
