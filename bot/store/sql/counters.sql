-- name: counter_put(person, fair, channel, find, shown, now, address, message)
-- This message shows what is counted at a fair now; the one before is left as it is.
INSERT INTO fair_counter (person_id, fair, channel, find_message, shown, shown_at, private_address, private_message)
VALUES (:person, :fair, :channel, :find, :shown, :now, :address, :message)
ON CONFLICT (person_id) DO UPDATE SET fair = excluded.fair, channel = excluded.channel,
    find_message = excluded.find_message, shown = excluded.shown, shown_at = excluded.shown_at,
    private_address = excluded.private_address, private_message = excluded.private_message;

-- name: counter_gone(find)
-- This message shows something else now, or is out of reach.
DELETE FROM fair_counter
WHERE find_message = :find;

-- name: counters_before(before)
-- The messages that show a counter and were not brought up to date since then.
SELECT person_id, fair, channel, find_message, shown, private_address, private_message
FROM fair_counter
WHERE shown_at <= :before
ORDER BY person_id;

-- name: counter_shown(find, before, now_so, now)
-- What it shows is brought up to date; no row when somebody else did it first.
UPDATE fair_counter
SET shown = :now_so, shown_at = :now
WHERE find_message = :find AND shown = :before
RETURNING person_id;

-- name: counter_of(person)
-- The message that shows one of staff a counter.
SELECT fair, channel, shown_at, private_address, private_message
FROM fair_counter
WHERE person_id = :person;

-- name: counter_delete(person)
-- No message shows a person a counter any more.
DELETE FROM fair_counter
WHERE person_id = :person;
