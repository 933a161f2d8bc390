-- name: interests_guarded(guardian)
-- The interests of minors for whom somebody said yes, the oldest first.
SELECT id, number, person_id, hobby, association, age, reach, state, answer, remind, hobby_status,
    created_at, changed_at, private_name, private_phone, who, named, guardian_id, waiting_since, private_said,
    municipality
FROM interest
WHERE guardian_id = :guardian
ORDER BY id;

-- name: interest_guard(id, guardian)
-- Somebody has said yes for a minor, or is no longer here.
UPDATE interest
SET guardian_id = CAST(:guardian AS BIGINT)
WHERE id = :id;

-- name: guardian_move(from_person, to_person)
-- Two are one: whoever they said yes for goes over.
UPDATE interest
SET guardian_id = :to_person
WHERE guardian_id = :from_person;

-- name: guardian_links_move(from_person, to_person)
-- Two are one: a link that was handed to a parent or guardian goes on working.
UPDATE invitation
SET person_id = :to_person
WHERE person_id = :from_person AND purpose = 'guardian';

-- name: guardian_links_drop(interest)
-- Another link for a parent or guardian takes the place of those before.
DELETE FROM invitation
WHERE purpose = 'guardian' AND interest_id = :interest AND used_at IS NULL;

-- name: guardian_link(find)
-- The link that a parent or guardian was handed, used or not.
SELECT id, interest_id, expires_at, used_at
FROM invitation
WHERE purpose = 'guardian' AND find_code = :find AND interest_id IS NOT NULL;

-- name: interest_tell_name(id, name)
-- The name is told now.
UPDATE interest
SET private_name = :name, named = 1
WHERE id = :id;

-- name: interest_hide_name(id)
-- Name and number are taken back: answers come in the chat.
UPDATE interest
SET private_name = '', private_phone = '', named = 0, reach = CASE WHEN reach = 'phone' THEN 'chat' ELSE reach END
WHERE id = :id;

-- name: interest_from(id, municipality)
-- What is told in place of a name.
UPDATE interest
SET municipality = :municipality
WHERE id = :id;

-- name: notice_ways_forget(number, kind)
-- What was told before is to be told once more: where it went then does not matter any more.
DELETE FROM notice_way
WHERE notice_id IN (
    SELECT id FROM notice WHERE number = :number AND kind = :kind AND state NOT IN ('waiting', 'queued')
);

-- name: notice_again(number, kind, new_id, now)
-- What was told before is to be told once more; no row when it was never told, or still waits.
UPDATE notice
SET id = :new_id, state = 'waiting', created_at = :now, settled_at = NULL
WHERE number = :number AND kind = :kind AND state NOT IN ('waiting', 'queued')
RETURNING id;

-- name: tasks_of_kind_done(interest, kind, now, done_by)
-- Open tasks of a kind about an interest are not needed any more.
UPDATE task
SET done_at = :now, done_by = :done_by, private_details = ''
WHERE interest_id = :interest AND kind = :kind AND done_at IS NULL;

-- name: delivery_erase_last_try_about(begins, now)
-- A minor is erased: what is on its way to the guardian about them is not tried again.
UPDATE delivery
SET not_after = :now
WHERE SUBSTR(key, 1, LENGTH(CAST(:begins AS TEXT))) = CAST(:begins AS TEXT) AND state = 'sending';

-- name: delivery_erase_about(begins, now)
-- A minor is erased: nothing about them goes to the guardian any more.
UPDATE delivery
SET state = 'skipped', reason = 'erased', ended_at = :now, find_address = '', private_address = '', private_page = ''
WHERE SUBSTR(key, 1, LENGTH(CAST(:begins AS TEXT))) = CAST(:begins AS TEXT) AND state = 'queued';

-- name: web_erase_about(begins)
-- A minor is erased: what the guardian's web conversations say about them goes too.
DELETE FROM web_message
WHERE SUBSTR(key, 1, LENGTH(CAST(:begins AS TEXT))) = CAST(:begins AS TEXT);
