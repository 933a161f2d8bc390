-- name: audience_people()
-- Everybody, with the channel in which they were last active among those where they can be written to first.
SELECT person.id, person.language, person.place, person.quiet, person.news, person.active_at, person.private_position,
    (
        SELECT address.channel
        FROM address
        WHERE address.person_id = person.id AND address.confirmed_at IS NOT NULL AND address.stopped_at IS NULL
            AND address.channel <> 'web'
        ORDER BY address.active_at DESC, address.id DESC
        LIMIT 1
    ) AS channel,
    (
        SELECT COUNT(*)
        FROM address
        WHERE address.person_id = person.id AND address.stopped_at IS NOT NULL
    ) AS stopped
FROM person
ORDER BY person.id;

-- name: audience_interests()
-- What people want to come to, and who comes, the oldest first.
SELECT person_id, hobby, age, who, guardian_id, state
FROM interest
ORDER BY id;

-- name: audience_watches()
-- What people want to be told of.
SELECT person_id, search
FROM watch
ORDER BY id;

-- name: audience_announced(since)
-- Who got an announcement since then, or perhaps did, and when.
SELECT person_id, MAX(ended_at) AS at
FROM recipient
WHERE state IN ('sent', 'unknown') AND ended_at > :since AND person_id IS NOT NULL
GROUP BY person_id;

-- name: people_count()
-- How many people there are.
SELECT COUNT(*) AS number
FROM person;
