"""The ways in and out. Each folder is one channel; it knows `bot.messages` and nothing else of the house."""
