-- name: fair_coming_add(id, person, fair, now, ends_at, knows)
-- Somebody comes to a fair; no row when they have said so before.
INSERT INTO fair_coming (id, person_id, fair, said_at, ends_at, reminded_at, knows)
VALUES (:id, :person, :fair, :now, :ends_at, NULL, :knows)
ON CONFLICT (person_id, fair) DO NOTHING
RETURNING id;

-- name: fair_coming_drop(person, fair)
-- They do not come after all; no row when they had not said so.
DELETE FROM fair_coming
WHERE person_id = :person AND fair = :fair
RETURNING id, said_at;

-- name: fair_coming_of(person)
-- The fairs that somebody comes to.
SELECT fair, said_at, ends_at, reminded_at, knows
FROM fair_coming
WHERE person_id = :person
ORDER BY fair;

-- name: fair_coming_delete(person)
-- All the fairs that somebody comes to.
DELETE FROM fair_coming
WHERE person_id = :person;

-- name: fair_coming_move(from_person, to_person)
-- Two are one: the fairs of the first go over, unless the second comes to them too.
UPDATE fair_coming
SET person_id = :to_person
WHERE person_id = :from_person
    AND NOT EXISTS (
        SELECT 1 FROM fair_coming AS own WHERE own.person_id = :to_person AND own.fair = fair_coming.fair
    );

-- name: fair_coming_until(fair, ends_at)
-- The fair ends at another time by the catalogue as it is now.
UPDATE fair_coming
SET ends_at = :ends_at
WHERE fair = :fair AND ends_at <> :ends_at;

-- name: fair_coming_forget(before)
-- Who came to fairs that were over then.
DELETE FROM fair_coming
WHERE ends_at < :before
RETURNING id;

-- name: fair_coming_due(fair, knows, due_at, after, row_limit)
-- Who is to be reminded of a fair by a reminder that is due at this time, and has not been yet. Whoever knows the fair
-- otherwise than it is now is told of that first.
SELECT id, person_id
FROM fair_coming
WHERE fair = :fair AND id > :after AND knows = :knows AND said_at < :due_at AND COALESCE(reminded_at, 0) < :due_at
ORDER BY id
LIMIT :row_limit;

-- name: fair_coming_reminded(id, due_at)
-- The reminder is on its way, or is not to go; no row when that was done before.
UPDATE fair_coming
SET reminded_at = :due_at
WHERE id = :id AND COALESCE(reminded_at, 0) < :due_at
RETURNING id;

-- name: fair_coming_behind(fair, knows, after, row_limit)
-- Who knows a fair otherwise than it is now.
SELECT id, person_id, knows
FROM fair_coming
WHERE fair = :fair AND id > :after AND knows <> :knows
ORDER BY id
LIMIT :row_limit;

-- name: fair_coming_knows(id, knew, knows)
-- Somebody is told how it stands with a fair; no row when another process told them first.
UPDATE fair_coming
SET knows = :knows
WHERE id = :id AND knows = :knew
RETURNING id;

-- name: fair_count_add(day, fair, stall, what, change)
-- Count so many more; how many were counted on that day.
INSERT INTO fair_count (day, fair, stall, what, times)
VALUES (:day, :fair, :stall, :what, :change)
ON CONFLICT (fair, stall, what, day) DO UPDATE SET times = fair_count.times + :change
RETURNING times;

-- name: fair_counts(fair)
-- What was counted at a fair, at each table, of each sort.
SELECT stall, what, CAST(SUM(times) AS BIGINT) AS times
FROM fair_count
WHERE fair = :fair
GROUP BY stall, what
ORDER BY stall, what;
