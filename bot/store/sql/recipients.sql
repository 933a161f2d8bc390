-- name: recipient_add(id, announcement, person, place, language, channel, state, reason, now)
-- Somebody is to get an announcement, once; nobody who is not known any more.
INSERT INTO recipient (
    id, announcement, person_id, place, language, channel, state, reason, attempts, not_before, ended_at
)
SELECT CAST(:id AS BIGINT), CAST(:announcement AS BIGINT), id, CAST(:place AS BIGINT), CAST(:language AS TEXT),
    CAST(:channel AS TEXT), CAST(:state AS TEXT), CAST(:reason AS TEXT), 0, 0,
    CASE WHEN CAST(:state AS TEXT) = 'queued' THEN NULL ELSE CAST(:now AS BIGINT) END
FROM person
WHERE id = :person
ON CONFLICT (announcement, person_id) DO NOTHING
RETURNING id;

-- name: recipient_claim(announcement, channel, last_place, now, row_limit)
-- Take those who are next.
UPDATE recipient
SET state = 'sending', attempts = attempts + 1
WHERE state = 'queued' AND id IN (
    SELECT id
    FROM recipient
    WHERE announcement = :announcement AND state = 'queued' AND channel = :channel AND not_before <= :now
        AND place <= :last_place
    ORDER BY place
    LIMIT CAST(:row_limit AS BIGINT)
)
RETURNING id, person_id, place, language, channel, attempts;

-- name: recipient_sending(id, language, channel)
-- It leaves now, in this language.
UPDATE recipient
SET language = :language, channel = :channel
WHERE id = :id;

-- name: recipient_moved(id, channel)
-- They are reached in another channel now, and get it there.
UPDATE recipient
SET state = 'queued', channel = :channel, attempts = attempts - 1
WHERE id = :id AND state = 'sending';

-- name: recipient_end(id, state, reason, now)
-- What became of it, for good; no row when that was known before.
UPDATE recipient
SET state = :state, reason = :reason, ended_at = :now
WHERE id = :id AND state = 'sending'
RETURNING announcement, place, state;

-- name: recipient_again(id, not_before)
-- It certainly did not leave: once more, later.
UPDATE recipient
SET state = 'queued', not_before = :not_before
WHERE id = :id AND state = 'sending'
RETURNING announcement;

-- name: recipient_nobody(id)
-- The person is gone.
UPDATE recipient
SET person_id = NULL
WHERE id = :id;

-- name: recipients_skip(announcement, reason, now)
-- Whoever waits does not get it.
UPDATE recipient
SET state = 'skipped', reason = :reason, ended_at = :now
WHERE announcement = :announcement AND state = 'queued';

-- name: recipients_first(announcement, last_place)
-- What became of the first.
SELECT state, COUNT(*) AS number
FROM recipient
WHERE announcement = :announcement AND place BETWEEN 1 AND :last_place
GROUP BY state;

-- name: recipients_counted(announcement)
-- What became of all.
SELECT state, reason, COUNT(*) AS number
FROM recipient
WHERE announcement = :announcement
GROUP BY state, reason
ORDER BY state, reason;

-- name: recipients_by(announcement)
-- What became of all, by language and channel.
SELECT language, channel, state, reason, COUNT(*) AS number
FROM recipient
WHERE announcement = :announcement
GROUP BY language, channel, state, reason
ORDER BY language, channel, state, reason;

-- name: recipients_tried(announcement, late)
-- What came of sending: how many tries have ended, failed other than blocked, and were blocked. Who was looked at again
-- at the end is not counted.
SELECT COUNT(*) AS ended,
    COALESCE(SUM(CASE WHEN state = 'failed' THEN 1 ELSE 0 END), 0) AS failed,
    COALESCE(SUM(CASE WHEN state = 'skipped' THEN 1 ELSE 0 END), 0) AS blocked
FROM recipient
WHERE announcement = :announcement AND attempts > 0 AND place < :late
    AND (state IN ('sent', 'failed', 'unknown') OR (state = 'skipped' AND reason = 'blocked'));

-- name: recipients_sent_since(announcement, since)
-- How many tries ended since then.
SELECT COUNT(*) AS number
FROM recipient
WHERE announcement = :announcement AND attempts > 0 AND ended_at > :since;

-- name: recipients_of(person)
-- Which announcements somebody was to get.
SELECT announcement, language, channel, state, reason, ended_at
FROM recipient
WHERE person_id = :person
ORDER BY id;

-- name: recipients_erase(person, now)
-- The person is erased: what waits does not leave.
UPDATE recipient
SET state = 'skipped', reason = 'erased', ended_at = :now
WHERE person_id = :person AND state = 'queued';

-- name: recipients_forget_person(person)
-- The person is erased: no row knows them.
UPDATE recipient
SET person_id = NULL
WHERE person_id = :person;

-- name: recipients_same(from_person, to_person, now)
-- Two are one, and both were to get it: what waits for either does not leave.
UPDATE recipient
SET state = 'skipped', reason = 'same-person', ended_at = :now
WHERE person_id = :from_person AND state = 'queued' AND EXISTS (
    SELECT 1
    FROM recipient AS other
    WHERE other.announcement = recipient.announcement AND other.person_id = :to_person
);

-- name: recipients_same_other(from_person, to_person, now)
-- The same for the other, when the first has it or may have it.
UPDATE recipient
SET state = 'skipped', reason = 'same-person', ended_at = :now
WHERE person_id = :to_person AND state = 'queued' AND EXISTS (
    SELECT 1
    FROM recipient AS other
    WHERE other.announcement = recipient.announcement AND other.person_id = :from_person
        AND other.state IN ('sending', 'sent', 'unknown')
);

-- name: recipients_move(from_person, to_person)
-- Two are one: what only the first was to get goes over.
UPDATE recipient
SET person_id = :to_person
WHERE person_id = :from_person AND NOT EXISTS (
    SELECT 1
    FROM recipient AS other
    WHERE other.announcement = recipient.announcement AND other.person_id = :to_person
);

-- name: announcing_take(channel, process, now, until_at)
-- This process sends announcements there now; no row while another does.
INSERT INTO announcing (channel, process, until_at)
VALUES (:channel, :process, :until_at)
ON CONFLICT (channel) DO UPDATE SET process = excluded.process, until_at = excluded.until_at
WHERE announcing.process = excluded.process OR announcing.until_at < :now
RETURNING channel;

-- name: announcing_held(channel)
-- Which process sends announcements there.
SELECT process, until_at
FROM announcing
WHERE channel = :channel;

-- name: deliveries_of_announcement(first_key, end_key)
-- What the outbox says of an announcement's messages.
SELECT state, COUNT(*) AS number
FROM delivery
WHERE key >= :first_key AND key < :end_key
GROUP BY state;

-- name: recipients_forget(before)
-- Who got what long ago is not kept; how many it were is.
UPDATE recipient
SET person_id = NULL
WHERE ended_at < :before AND person_id IS NOT NULL;

-- name: pictures_forget(before)
-- Pictures of announcements that ended long ago.
DELETE FROM announcement_picture
WHERE announcement IN (SELECT number FROM announcement WHERE ended_at < :before);

-- name: announcing_release()
-- At the start of the only process: nobody else sends announcements.
DELETE FROM announcing;
