"""Figures drawn: pictures by matplotlib in a process of its own, tables by XlsxWriter. Everything is said already."""
