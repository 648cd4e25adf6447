"""The shipped content: methods, variants, tools, results, roles, overlays and rules, as YAML files.

A package of data so that `importlib.resources` finds the files wherever the library is installed.
Python code does not live here; `innomethods.catalogue` reads the files.
"""
