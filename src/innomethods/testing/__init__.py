"""The test kit for authors of method packs and for this library's own tests.

`language` holds texts and sources to the rules of the shipped content; `spelling` asks hunspell and Apertium;
`strategies` needs hypothesis (`pip install "innomethods[testing]"`).
"""
