-- name: delivery_add(id, key, person, channel, lane, kind, edits, language, not_before, not_after, now, find, address, page)
-- A message that is to leave; a repeat of its key changes nothing.
INSERT INTO delivery (
    id, key, person_id, channel, lane, kind, edits, language, not_before, not_after, state, reason,
    attempts, doubts, lease_until, created_at, ended_at, find_address, private_address, private_page
)
VALUES (
    :id, :key, CAST(:person AS BIGINT), :channel, :lane, :kind, :edits, :language, :not_before,
    CAST(:not_after AS BIGINT), 'queued', '', 0, 0, NULL, :now, NULL, :find, :address, :page
)
ON CONFLICT (key) DO NOTHING
RETURNING id;

-- name: delivery_supersede(id, edits, find, now)
-- An unsent edit gives way to a newer one of the same message.
UPDATE delivery
SET state = 'skipped', reason = 'superseded', ended_at = :now, find_address = '', private_address = '', private_page = ''
WHERE find_address = :find AND edits = :edits AND state = 'queued' AND id < :id;

-- name: delivery_newer_edit(person, channel, edits, id)
-- The same message shows, or is to show, something newer than this edit.
SELECT id
FROM delivery
WHERE person_id = :person AND channel = :channel AND edits = :edits AND id > :id
LIMIT 1;

-- name: delivery_claim(channel, lowest, highest, now, lease, row_limit)
-- Take messages to send: the urgent first, for one address in order.
UPDATE delivery
SET state = 'sending', lease_until = :lease, attempts = attempts + 1
WHERE state = 'queued' AND id IN (
    SELECT due.id
    FROM delivery AS due
    WHERE due.state = 'queued' AND due.channel = :channel AND due.lane BETWEEN :lowest AND :highest
        AND due.not_before <= :now
        AND NOT EXISTS (
            SELECT 1
            FROM delivery AS earlier
            WHERE earlier.find_address = due.find_address AND earlier.lane = due.lane AND earlier.channel = due.channel
                AND earlier.id < due.id AND earlier.state IN ('queued', 'sending')
        )
    ORDER BY due.lane, due.id
    LIMIT CAST(:row_limit AS BIGINT)
)
RETURNING id, key, person_id, channel, kind, edits, language, not_after, attempts, doubts, created_at,
    find_address, private_address, private_page,
    (SELECT person.language FROM person WHERE person.id = delivery.person_id) AS person_language;

-- name: delivery_interrupted(now, lease)
-- Take over sends that have not come back: nobody knows whether they arrived.
UPDATE delivery
SET lease_until = :lease
WHERE state = 'sending' AND lease_until < :now
RETURNING id, key, person_id, channel, kind, edits, language, not_after, attempts, doubts, created_at,
    find_address, private_address, private_page,
    (SELECT person.language FROM person WHERE person.id = delivery.person_id) AS person_language;

-- name: delivery_release(now)
-- At the start of the only process: whatever was being sent was interrupted.
UPDATE delivery
SET lease_until = :now
WHERE state = 'sending';

-- name: delivery_end(id, attempts, state, reason, doubts, now)
-- A final state, unless a later attempt has it in hand; what named or reached a person is not kept.
UPDATE delivery
SET state = :state, reason = :reason, doubts = :doubts, ended_at = :now, lease_until = NULL,
    find_address = '', private_address = '', private_page = ''
WHERE id = :id AND state = 'sending' AND attempts = :attempts
RETURNING id;

-- name: delivery_withdraw(id, attempts)
-- A message that certainly did not leave is not there any more, unless a later attempt has it in hand.
DELETE FROM delivery
WHERE id = :id AND state = 'sending' AND attempts = :attempts
RETURNING id;

-- name: delivery_take(id, lease)
-- Take a message to send that was just written.
UPDATE delivery
SET state = 'sending', lease_until = :lease, attempts = attempts + 1
WHERE state = 'queued' AND id = :id
RETURNING id, key, person_id, channel, kind, edits, language, not_after, attempts, doubts, created_at,
    find_address, private_address, private_page,
    (SELECT person.language FROM person WHERE person.id = delivery.person_id) AS person_language;

-- name: delivery_retry(id, attempts, not_before, reason, doubts, edits)
-- Try again later, unless a later attempt has it in hand.
UPDATE delivery
SET state = 'queued', not_before = :not_before, reason = :reason, doubts = :doubts, edits = :edits, lease_until = NULL
WHERE id = :id AND state = 'sending' AND attempts = :attempts
RETURNING id;

-- name: delivery_expire(now)
-- What waits and is too late, its channel running or not: unknown if it may have arrived, skipped if never tried.
UPDATE delivery
SET state = CASE WHEN doubts > 0 THEN 'unknown' WHEN attempts > 0 THEN 'failed' ELSE 'skipped' END,
    reason = CASE WHEN reason = '' THEN 'too late' ELSE reason END, ended_at = :now,
    find_address = '', private_address = '', private_page = ''
WHERE state = 'queued' AND not_after < :now
RETURNING id;

-- name: delivery_cancel(find, reason, now)
-- Nothing more goes to this address.
UPDATE delivery
SET state = 'skipped', reason = :reason, ended_at = :now, find_address = '', private_address = '', private_page = ''
WHERE find_address = :find AND state = 'queued';

-- name: delivery_cancel_one(key, reason, now)
-- This message does not leave; no row when it is on its way or has left.
UPDATE delivery
SET state = 'skipped', reason = :reason, ended_at = :now, find_address = '', private_address = '', private_page = ''
WHERE key = :key AND state = 'queued'
RETURNING doubts;

-- name: delivery_unedit(channel)
-- What was to change a message that is out of reach is a new one.
UPDATE delivery
SET edits = ''
WHERE channel = :channel AND state = 'queued';

-- name: delivery_cancel_key(key, first_key, end_key, reason, now)
-- This message does not leave, nor does what was written beside it; no row when all is on its way or has left.
UPDATE delivery
SET state = 'skipped', reason = :reason, ended_at = :now, find_address = '', private_address = '', private_page = ''
WHERE (key = :key OR (key >= :first_key AND key < :end_key)) AND state = 'queued'
RETURNING id;

-- name: delivery_fail_channel(channel, reason, now)
-- There is no such way out any more: what waits for it has failed, unless it may have arrived.
UPDATE delivery
SET state = CASE WHEN doubts > 0 THEN 'unknown' ELSE 'failed' END, reason = :reason, ended_at = :now, lease_until = NULL,
    find_address = '', private_address = '', private_page = ''
WHERE channel = :channel AND state = 'queued';

-- name: delivery_last_try(key, now)
-- This message is on its way; when that fails, it is not tried again.
UPDATE delivery
SET not_after = :now
WHERE key = :key AND state = 'sending';

-- name: delivery_cancel_kind(person, kind, reason, now)
-- Nothing more of this kind goes to this person.
UPDATE delivery
SET state = 'skipped', reason = :reason, ended_at = :now, find_address = '', private_address = '', private_page = ''
WHERE person_id = :person AND kind = :kind AND state = 'queued';

-- name: delivery_erase_last_try(person, now)
-- The person is erased: what is on its way to them is not tried again.
UPDATE delivery
SET not_after = :now
WHERE person_id = :person AND state = 'sending';

-- name: delivery_erase(person, now)
-- The person is erased: nothing more goes to them.
UPDATE delivery
SET state = 'skipped', reason = 'erased', ended_at = :now, find_address = '', private_address = '', private_page = ''
WHERE person_id = :person AND state = 'queued';

-- name: delivery_forget_person(person)
-- The person is erased: no delivery knows them.
UPDATE delivery
SET person_id = NULL
WHERE person_id = :person;

-- name: delivery_move(from_person, to_person)
-- Two are one: all deliveries go over.
UPDATE delivery
SET person_id = :to_person
WHERE person_id = :from_person;

-- name: deliveries_of(person)
-- The messages to a person that are on record, the oldest first.
SELECT channel, kind, state, reason, created_at, ended_at, private_address, private_page
FROM delivery
WHERE person_id = :person
ORDER BY id;

-- name: delivery_counts(since)
-- How many messages of each kind have ended, or wait, since then.
SELECT kind, state, COUNT(*) AS number
FROM delivery
WHERE created_at > :since
GROUP BY kind, state
ORDER BY kind, state;

-- name: answers_lost()
-- Answers that did not get through to somebody who is still known, and about which staff have no task.
SELECT id, key
FROM delivery
WHERE kind = 'status' AND SUBSTR(key, 1, 7) = 'answer:' AND state IN ('failed', 'skipped', 'unknown')
    AND person_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM task WHERE task.key = 'lost-' || delivery.key)
ORDER BY id;

-- name: delivery_forget(before)
-- Final rows hold nobody; they are kept for the figures for a while.
DELETE FROM delivery
WHERE ended_at < :before;

-- name: delivery_state(key)
-- Where a delivery stands.
SELECT state
FROM delivery
WHERE key = :key;

-- name: delivery_not_sent(channel, begins)
-- What did not get through on a channel, of those whose keys begin so.
SELECT key
FROM delivery
WHERE channel = :channel AND SUBSTR(key, 1, LENGTH(CAST(:begins AS TEXT))) = CAST(:begins AS TEXT)
    AND state IN ('failed', 'skipped', 'unknown')
ORDER BY id;
