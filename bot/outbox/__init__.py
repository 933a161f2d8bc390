"""The outbox: the only way out. Rows are claimed, rendered, sent, and end in exactly one final state."""
