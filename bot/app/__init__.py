"""The composition root: everything that runs is built here, from a configuration, and stopped in order."""
