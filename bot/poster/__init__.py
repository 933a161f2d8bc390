"""Posters and table cards with codes to scan, as PDF. Pure but for the fonts, which are read from this folder.

Imported only when a poster is made: its libraries take a while to load.
"""
