-- name: notice_add(id, interest, number, hobby, association, kind, now)
-- An association is to be told something; once for each interest and kind.
INSERT INTO notice (id, interest_id, number, hobby, association, kind, state, created_at, settled_at)
VALUES (:id, CAST(:interest AS BIGINT), :number, :hobby, :association, :kind, 'waiting', :now, NULL)
ON CONFLICT (number, kind) DO NOTHING
RETURNING id;

-- name: notices_waiting(after, row_limit)
-- Notices that have not been written yet, the oldest first, from behind the one with this id on.
SELECT id, interest_id, number, hobby, association, kind, created_at
FROM notice
WHERE state = 'waiting' AND id > :after
ORDER BY id
LIMIT CAST(:row_limit AS BIGINT);

-- name: notices_queued()
-- Notices that are on their way, once for each of their ways, and where its delivery stands; null when it is forgotten.
SELECT notice.id, notice.interest_id, notice.number, notice.hobby, notice.association, notice.kind,
    way.delivery, delivery.state AS delivery_state
FROM notice
JOIN (
    SELECT notice_id, delivery
    FROM notice_way
    UNION
    SELECT id, 'notice:' || id
    FROM notice AS queued
    WHERE queued.state = 'queued'
) AS way ON way.notice_id = notice.id
LEFT JOIN delivery ON delivery.key = way.delivery
WHERE notice.state = 'queued'
ORDER BY notice.id;

-- name: notice_way_add(notice, contact, delivery)
-- A notice goes there by this delivery; empty: by the next daily mail. Once.
INSERT INTO notice_way (notice_id, find_contact, delivery)
VALUES (:notice, :contact, :delivery)
ON CONFLICT (notice_id, find_contact) DO NOTHING
RETURNING notice_id;

-- name: notice_ways(notice)
-- Whom a notice goes to, and where each delivery stands; null when it is forgotten.
SELECT find_contact, notice_way.delivery, delivery.state AS delivery_state
FROM notice_way
LEFT JOIN delivery ON delivery.key = notice_way.delivery
WHERE notice_id = :notice
ORDER BY find_contact;

-- name: notice_ways_drop(notice)
-- What waited for a daily mail does not go.
DELETE FROM notice_way
WHERE notice_id = :notice AND delivery = ''
RETURNING find_contact;

-- name: notice_ways_wait(delivery, notice)
-- A daily mail did not leave because of one notice: the others wait for the next.
UPDATE notice_way
SET delivery = ''
WHERE delivery = :delivery AND notice_id <> :notice;

-- name: digests_waiting()
-- Notices that wait for a daily mail, by association and contact.
SELECT notice_id, find_contact, notice.interest_id, notice.number, notice.hobby, notice.association, notice.kind,
    notice.created_at
FROM notice_way
JOIN notice ON notice.id = notice_id
WHERE notice_way.delivery = ''
ORDER BY notice.association, find_contact, notice_id;

-- name: notice_way_written(notice, contact, delivery)
-- A notice that waited is in this delivery; no row when it does not wait any more.
UPDATE notice_way
SET delivery = :delivery
WHERE notice_id = :notice AND find_contact = :contact AND delivery = ''
RETURNING notice_id;

-- name: notice_way_end(notice, contact)
-- This contact need not be told of it any more.
DELETE FROM notice_way
WHERE notice_id = :notice AND find_contact = :contact AND delivery = '';

-- name: notice_become(id, from_state, state, now)
-- Change where a notice stands, if it is still there; no row when somebody else did it first.
UPDATE notice
SET state = :state, settled_at = :now
WHERE id = :id AND state = :from_state
RETURNING id;

-- name: notice_of(number, kind)
-- One notice about an interest.
SELECT id, state
FROM notice
WHERE number = :number AND kind = :kind;

-- name: notice_rung(id, interest, number, hobby, association, now)
-- An association knows of an interest without our mail; a mail that was delivered stays so.
INSERT INTO notice (id, interest_id, number, hobby, association, kind, state, created_at, settled_at)
VALUES (:id, CAST(:interest AS BIGINT), :number, :hobby, :association, 'new', 'rung', :now, :now)
ON CONFLICT (number, kind) DO UPDATE SET state = 'rung', settled_at = excluded.settled_at
WHERE notice.state <> 'delivered'
RETURNING id;

-- name: notices_of(interest)
-- What an association was or is to be told of an interest.
SELECT number, kind, state, created_at, settled_at
FROM notice
WHERE interest_id = :interest
ORDER BY id;

-- name: tasks_of(interest)
-- What staff were or are asked to do about an interest.
SELECT task.id, task.number, kind, interest_id, task.hobby, task.created_at, mailed_at, done_at, done_by,
    task.private_details,
    interest.number AS interest_number, association, answer, age, language
FROM task
LEFT JOIN interest ON interest.id = interest_id
LEFT JOIN person ON person.id = person_id
WHERE interest_id = :interest
ORDER BY task.id;

-- name: notices_unlink(interest)
-- The interest is gone: its notices know only its number.
UPDATE notice
SET interest_id = NULL
WHERE interest_id = :interest;

-- name: task_add(id, number, key, kind, interest, hobby, now, details)
-- Something that staff must do; once for each key.
INSERT INTO task (
    id, number, key, kind, interest_id, hobby, created_at, mailed_at, done_at, done_by, private_details
)
VALUES (
    :id, :number, :key, :kind, CAST(:interest AS BIGINT), CAST(:hobby AS BIGINT), :now, NULL, NULL, '', :details
)
ON CONFLICT (key) DO NOTHING
RETURNING id;

-- name: task_known(key)
-- Whether there is a task with this key.
SELECT id, number
FROM task
WHERE key = :key;

-- name: tasks_open()
-- What staff have to do, the oldest first.
SELECT task.id, task.number, kind, interest_id, task.hobby, task.created_at, task.private_details,
    interest.number AS interest_number, association, answer, age, language
FROM task
LEFT JOIN interest ON interest.id = interest_id
LEFT JOIN person ON person.id = person_id
WHERE done_at IS NULL
ORDER BY task.id;

-- name: tasks_unmailed(row_limit)
-- Open tasks that staff have not been written about.
SELECT task.id, task.number, kind, interest_id, task.hobby, task.created_at, task.private_details,
    interest.number AS interest_number, association, answer, age, language
FROM task
LEFT JOIN interest ON interest.id = interest_id
LEFT JOIN person ON person.id = person_id
WHERE done_at IS NULL AND mailed_at IS NULL
ORDER BY task.id
LIMIT CAST(:row_limit AS BIGINT);

-- name: tasks_unmailed_in_group(before)
-- Of those, the ones that have not come to stand in the staff group since before then, or are of a group out of reach.
SELECT task.id
FROM task
LEFT JOIN task_post ON task_id = task.id
LEFT JOIN topic ON topic.number = task.number
WHERE done_at IS NULL AND mailed_at IS NULL
    AND (created_at < :before OR kind IN ('group-moved', 'group-trouble'))
    AND COALESCE(message, '') = '' AND COALESCE(head, '') = ''
ORDER BY task.id;

-- name: task_mailed(id, now)
-- Staff have been written about it; no row when that was done before.
UPDATE task
SET mailed_at = :now
WHERE id = :id AND mailed_at IS NULL
RETURNING id;

-- name: task_unmail(number)
-- There is something new: staff are written about it again.
UPDATE task
SET mailed_at = NULL
WHERE number = :number AND done_at IS NULL;

-- name: tasks_mail_failed(before)
-- Open tasks whose mail ended before then without having arrived for sure: staff are written about them again.
UPDATE task
SET mailed_at = NULL
WHERE done_at IS NULL AND mailed_at IN (
    SELECT created_at
    FROM delivery
    WHERE kind = 'staff' AND SUBSTR(key, 1, 6) = 'tasks:' AND state IN ('failed', 'skipped', 'unknown')
        AND ended_at < :before
);

-- name: task_done(number, now, done_by)
-- It is done; what named or reached a person is not kept. No row when it was done before or there is none.
UPDATE task
SET done_at = :now, done_by = :done_by, private_details = ''
WHERE number = :number AND done_at IS NULL
RETURNING id, kind, interest_id;

-- name: tasks_of_interest_done(interest, now, done_by)
-- The interest is answered, taken back or erased: its open tasks are done. No answer goes along with somebody, and what
-- somebody wrote is still to be read.
UPDATE task
SET done_at = :now, done_by = :done_by, private_details = ''
WHERE interest_id = :interest AND done_at IS NULL
    AND (kind <> 'go-together' OR CAST(:done_by AS TEXT) <> 'answered')
    AND (CAST(:done_by AS TEXT) = 'erased' OR kind NOT IN ('report', 'minor-message', 'stranger', 'tell-message'));

-- name: tasks_unlink(interest)
-- The interest is gone.
UPDATE task
SET interest_id = NULL, private_details = ''
WHERE interest_id = :interest;

-- name: numbers_all(what)
-- All numbers given to hobbies or associations.
SELECT source, source_id, number
FROM number
WHERE what = :what;

-- name: number_add(what, source, source_id, number)
-- Give a number; it is never given again.
INSERT INTO number (what, source, source_id, number)
VALUES (:what, :source, :source_id, :number)
ON CONFLICT (what, source, source_id) DO NOTHING
RETURNING number;

-- name: job_ran(name, now, counts)
-- Note that a job ran.
INSERT INTO job (name, ran_at, counts)
VALUES (:name, :now, :counts)
ON CONFLICT (name) DO UPDATE SET ran_at = excluded.ran_at, counts = excluded.counts;

-- name: jobs_all()
-- When each job ran last.
SELECT name, ran_at, counts
FROM job
ORDER BY name;

-- name: job_at(name)
-- When a job ran last.
SELECT ran_at
FROM job
WHERE name = :name;

-- name: tasks_done_of(first_key, end_key, now, done_by)
-- What open tasks were about has become well: those with keys from the first to before the end.
UPDATE task
SET done_at = :now, done_by = :done_by, private_details = ''
WHERE done_at IS NULL AND key >= :first_key AND key < :end_key;
