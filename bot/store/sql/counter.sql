-- name: counter_next(name)
-- Raise a counter by one, beginning with 1, and return its value.
INSERT INTO counter (name, value)
VALUES (:name, 1)
ON CONFLICT (name) DO UPDATE SET value = counter.value + 1
RETURNING value;
