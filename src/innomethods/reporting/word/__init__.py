"""A page as a Word document, with its drawings as pictures.

Here: how a page becomes DOCX, in a body's own template if there is one. Not here: what is said (`report_pages`).
"""

from innomethods.reporting.word.document import UnusableTemplate, docx_of

__all__ = ["UnusableTemplate", "docx_of"]
