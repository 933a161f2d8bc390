"""What people open in a browser: the chat page, the confirm page, the demo, and what a monitor asks."""
