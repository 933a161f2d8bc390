-- name: web_append(id, key, address, ours, body)
-- Add a message to a web conversation; the version is above all others of the conversation, whoever's clock is behind.
-- Gives no row when the key is there already.
INSERT INTO web_message (id, key, find_address, version, ours, private_body)
SELECT
    CAST(:id AS BIGINT),
    CAST(:key AS TEXT),
    CAST(:address AS TEXT),
    CASE WHEN COALESCE(MAX(version), 0) < CAST(:id AS BIGINT) THEN CAST(:id AS BIGINT) ELSE MAX(version) + 1 END,
    CAST(:ours AS BIGINT),
    CAST(:body AS TEXT)
FROM web_message
WHERE find_address = :address
ON CONFLICT (key) DO NOTHING
RETURNING id;

-- name: web_known(key)
-- The message with this key.
SELECT id
FROM web_message
WHERE key = :key;

-- name: web_replace(id, address, version, body)
-- Change a message of ours in this conversation; its version is then above all others of the conversation.
UPDATE web_message
SET private_body = :body,
    version = (
        SELECT CASE WHEN MAX(newest.version) < CAST(:version AS BIGINT) THEN CAST(:version AS BIGINT)
                    ELSE MAX(newest.version) + 1 END
        FROM web_message AS newest
        WHERE newest.find_address = :address
    )
WHERE id = :id AND find_address = :address AND ours = 1
RETURNING id;

-- name: web_since(address, version, row_limit)
-- What was said or changed in a conversation after a version, the newest change first.
SELECT id, version, ours, private_body
FROM web_message
WHERE find_address = :address AND version > :version
ORDER BY version DESC
LIMIT :row_limit;

-- name: web_forget(address)
-- Remove a conversation.
DELETE FROM web_message
WHERE find_address = :address;

-- name: web_of(person)
-- A person's web conversations, the oldest message first.
SELECT web_message.id, ours, private_body
FROM web_message
JOIN address ON address.find_value = find_address
WHERE person_id = :person
ORDER BY web_message.id;

-- name: web_drop(id)
-- Take one message away.
DELETE FROM web_message
WHERE id = :id;
