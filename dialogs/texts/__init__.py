"""All wording, a module for each topic, and the values that carry it until it is rendered."""
