"""The stages of ``make data``: read, check, link, draw, word, write, report."""
