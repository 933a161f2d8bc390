-- name: barrier_count(day, barrier, municipality)
-- Count what stood in the way of a visit; how often that was said on that day.
INSERT INTO barrier (day, barrier, municipality, times)
VALUES (:day, :barrier, :municipality, 1)
ON CONFLICT (day, barrier, municipality) DO UPDATE SET times = barrier.times + 1
RETURNING times;

-- name: barriers_since(day)
-- What stood in the way from that day on, most often first.
SELECT barrier, municipality, CAST(SUM(times) AS BIGINT) AS times
FROM barrier
WHERE day >= :day
GROUP BY barrier, municipality
ORDER BY SUM(times) DESC, barrier, municipality;

-- name: steps_of_person(person)
-- What was done once about each of a person's interests.
SELECT interest_id, step
FROM step
JOIN interest ON interest.id = interest_id
WHERE person_id = :person
ORDER BY interest_id, step;

-- name: steps_after_visits()
-- When each question about a visit was asked and answered, of everybody who can still be asked.
SELECT interest_id, step, step.at
FROM step
JOIN interest ON interest.id = interest_id
WHERE state IN ('answered', 'came')
ORDER BY interest_id, step;

-- name: not_then()
-- Meetings that people who were let in said no to.
SELECT interest_id, meeting_at
FROM coming
JOIN interest ON interest.id = interest_id
WHERE state IN ('answered', 'came') AND coming.answer = 'not-this-time'
ORDER BY interest_id, meeting_at;

-- name: interests_let_in()
-- Interests of people who were let in and may have gone, or who were there, the oldest first.
SELECT id, number, person_id, hobby, association, age, reach, state, answer, remind, hobby_status,
    created_at, changed_at, private_name, private_phone, who, named, guardian_id, waiting_since, private_said,
    municipality
FROM interest
WHERE state IN ('answered', 'came') AND answer NOT IN ('full', 'not-ours')
ORDER BY id;

-- name: notice_told_before(association, number)
-- Whether an association was written of somebody before this one; no row when it is its first notice.
SELECT id
FROM notice
WHERE association = :association AND number <> :number AND kind = 'new'
    AND state IN ('queued', 'delivered', 'unknown')
LIMIT 1;
