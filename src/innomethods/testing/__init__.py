"""The test kit for authors of method packs and for this library's own tests.

`strategies` needs hypothesis (`pip install "innomethods[test]"`).
"""
