"""How it is said in each language: catalogues of translations, values in words, pages made ready for a channel."""
