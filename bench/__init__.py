"""Figures: how much the service does in a second, and how long a person waits."""
