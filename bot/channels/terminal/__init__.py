"""The dialog in plain text: for a terminal, and for transcripts that anybody can read."""
