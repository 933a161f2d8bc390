"""What is said: pages, buttons and wording, as pure functions and values."""
