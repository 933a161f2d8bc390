"""One turn: one incoming event of one person, handled in one transaction."""
