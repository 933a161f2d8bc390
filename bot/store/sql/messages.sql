-- name: message_add(id, key, interest, now, author, text)
-- Keep what somebody wrote; no row when it was kept before.
INSERT INTO message (id, key, interest_id, at, author, private_text)
VALUES (:id, :key, :interest, :now, :author, :text)
ON CONFLICT (key) DO NOTHING
RETURNING id;

-- name: message_get(id)
-- One message.
SELECT id, interest_id, at, author, private_text
FROM message
WHERE id = :id;

-- name: messages_of(interest)
-- All messages about an interest, the oldest first.
SELECT id, interest_id, at, author, private_text
FROM message
WHERE interest_id = :interest
ORDER BY id;

-- name: messages_since(interest, author, since)
-- How many messages somebody has written about an interest since then.
SELECT COUNT(*) AS number
FROM message
WHERE interest_id = :interest AND author = :author AND at > :since;

-- name: messages_forget(before)
-- Forget what was written before then.
DELETE FROM message
WHERE at < :before;

-- name: erase_messages(person)
-- What was written about a person's interests.
DELETE FROM message
WHERE interest_id IN (SELECT id FROM interest WHERE person_id = :person);

-- name: note_take(sender, reason, now, before)
-- Somebody is to be told why their mail was not passed on; no row when they were told since `before`.
INSERT INTO mail_note (find_sender, reason, at)
VALUES (:sender, :reason, :now)
ON CONFLICT (find_sender, reason) DO UPDATE SET at = excluded.at
WHERE mail_note.at <= :before
RETURNING at;

-- name: notes_forget(before)
-- Forget whom we told before then.
DELETE FROM mail_note
WHERE at < :before;

-- name: notice_by_id(id)
-- One notice.
SELECT id, interest_id, number, hobby, association, kind, state
FROM notice
WHERE id = :id;
