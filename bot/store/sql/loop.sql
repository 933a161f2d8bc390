-- name: interests_waiting(state, step, before, after, row_limit)
-- Interests in this state that wait since before then, of which this step was not taken yet, from behind this id on.
SELECT id, number, person_id, hobby, association, age, reach, state, answer, remind, hobby_status,
    created_at, changed_at, private_name, private_phone, who, named, guardian_id, waiting_since, private_said,
    municipality
FROM interest
WHERE state = :state AND waiting_since <= :before AND id > :after
    AND NOT EXISTS (SELECT 1 FROM step WHERE interest_id = interest.id AND step = :step)
ORDER BY id
LIMIT CAST(:row_limit AS BIGINT);

-- name: interests_unchanged(state, step, refused, before, after, row_limit)
-- Interests in this state of which nothing was heard since before then, also not that somebody comes to a meeting, of
-- which this step was not taken yet, from behind this id on; with `refused` 1 those that were answered with a no, with
-- 0 the others.
SELECT id, number, person_id, hobby, association, age, reach, state, answer, remind, hobby_status,
    created_at, changed_at, private_name, private_phone, who, named, guardian_id, waiting_since, private_said,
    municipality
FROM interest
WHERE state = :state AND changed_at <= :before AND id > :after
    AND CASE WHEN answer IN ('full', 'not-ours') THEN CAST(1 AS BIGINT) ELSE CAST(0 AS BIGINT) END = :refused
    AND NOT EXISTS (SELECT 1 FROM step WHERE interest_id = interest.id AND step = :step)
    AND NOT EXISTS (SELECT 1 FROM coming WHERE interest_id = interest.id AND at > :before)
ORDER BY id
LIMIT CAST(:row_limit AS BIGINT);

-- name: interests_unanswered(step)
-- Who waits for an answer while this step was not taken yet: just what a look at the calendar of their hobby needs.
SELECT id, hobby, waiting_since
FROM interest
WHERE state IN ('registered', 'told', 'undelivered') AND waiting_since IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM step WHERE interest_id = interest.id AND step = :step)
ORDER BY id;

-- name: tasks_open_of(interest)
-- What staff are to do about an interest.
SELECT kind
FROM task
WHERE interest_id = :interest AND done_at IS NULL;
