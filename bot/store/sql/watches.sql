-- name: unmet_count(day, kind, category, municipality)
-- Count a wish that nothing answers; how often that was asked on that day.
INSERT INTO unmet (day, kind, category, municipality, times)
VALUES (:day, :kind, :category, :municipality, 1)
ON CONFLICT (day, kind, category, municipality) DO UPDATE SET times = unmet.times + 1
RETURNING times;

-- name: watch_add(id, person, search, now)
-- Somebody wants to be told of a search, perhaps again.
INSERT INTO watch (id, person_id, search, created_at, told_at)
VALUES (:id, :person, :search, :now, NULL)
ON CONFLICT (person_id, search) DO UPDATE SET created_at = :now, told_at = NULL;

-- name: watch_drop(id, person)
-- Not after all; no row when it is not theirs.
DELETE FROM watch
WHERE id = :id AND person_id = :person
RETURNING id;

-- name: watches_of(person)
-- What somebody wants to be told of, or has been told of, the oldest first.
SELECT id, search, created_at, told_at
FROM watch
WHERE person_id = :person
ORDER BY id;

-- name: watches_waiting()
-- What people are still to be told of; not those who said stop.
SELECT watch.id, watch.person_id, watch.search
FROM watch
INNER JOIN person ON person.id = watch.person_id
WHERE watch.told_at IS NULL AND person.quiet = 0
ORDER BY watch.id;

-- name: watch_told(id, now)
-- They are told; no row when they have been.
UPDATE watch
SET told_at = :now
WHERE id = :id AND told_at IS NULL
RETURNING id;

-- name: watch_wait(id)
-- They could not be told.
UPDATE watch
SET told_at = NULL
WHERE id = :id;

-- name: watches_again()
-- What was written and then did not leave, because it was late or they said stop: they are to be told yet.
UPDATE watch
SET told_at = NULL
WHERE EXISTS (
    SELECT 1
    FROM delivery
    WHERE delivery.key = 'watch:' || CAST(watch.id AS TEXT) || ':' || CAST(watch.told_at AS TEXT)
        AND delivery.state = 'skipped'
)
RETURNING id;

-- name: watches_forget(before)
-- What people were told of then.
DELETE FROM watch
WHERE told_at < :before
RETURNING id;

-- name: watches_move(from_person, to_person)
-- Two are one: what the first waits for goes over, unless the second waits for it too.
UPDATE watch
SET person_id = :to_person
WHERE person_id = :from_person
    AND NOT EXISTS (SELECT 1 FROM watch AS own WHERE own.person_id = :to_person AND own.search = watch.search);

-- name: watches_delete(person)
-- All that a person waits for.
DELETE FROM watch
WHERE person_id = :person;

-- name: unmet_since(day)
-- What nothing answered from that day on, most often first.
SELECT kind, category, municipality, CAST(SUM(times) AS BIGINT) AS times
FROM unmet
WHERE day >= :day
GROUP BY kind, category, municipality
ORDER BY SUM(times) DESC, kind, category, municipality;
