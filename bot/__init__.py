"""The service: all input and output of Mukaan."""
