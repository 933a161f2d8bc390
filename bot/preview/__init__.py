"""The book of all pages in all languages, for whoever reads a translation: each page, and where it leads."""
