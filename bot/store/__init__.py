"""The rows of the service, in SQLite or PostgreSQL."""
