"""The law's time limits in a project's plan: by the rules of the day on which each purchase's notice is sent.

Here: the door. Not here: which parts of the method are a purchase's (`belonging`), what the rules say of them
(`judging`), laying it over the method (`composing`), and dates (`planning`).
"""

from innomethods.projects.limits.finding import with_lawful_limits

__all__ = ["with_lawful_limits"]
