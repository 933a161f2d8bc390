-- name: audience_people(every, by_place, by_wants, since)
-- Everybody, or only those who have to be looked at one by one: by where they shared that they are, by what they want to
-- come to, and whoever may be a child. With the channel in which they were last active among those where they can be
-- written to first, and whether they got an announcement after `since`, or perhaps did.
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
    ) AS stopped,
    CASE
        WHEN EXISTS (
            SELECT 1
            FROM recipient
            WHERE recipient.person_id = person.id AND recipient.state IN ('sent', 'unknown')
                AND recipient.ended_at > :since
        ) THEN 1
        ELSE 0
    END AS lately,
    1 AS people
FROM person
WHERE CAST(:every AS BIGINT) = 1
    OR (CAST(:by_place AS BIGINT) = 1 AND person.private_position <> '')
    OR (CAST(:by_wants AS BIGINT) = 1 AND person.id IN (SELECT person_id FROM watch))
    OR person.id IN (
        SELECT person_id
        FROM interest
        WHERE CAST(:by_wants AS BIGINT) = 1 OR (age = 'under13' AND who = 'self')
    )
ORDER BY person.id;

-- name: audience_groups(by_place, busy_since, since, now)
-- All others, as groups of whom the same is known, with how many they are.
SELECT 0 AS id, language, place, quiet, news, active_at, '' AS private_position, channel, stopped, lately,
    COUNT(*) AS people
FROM (
    SELECT person.language, person.quiet, person.news,
        CASE WHEN CAST(:by_place AS BIGINT) = 1 THEN person.place ELSE 0 END AS place,
        CASE WHEN person.active_at > :busy_since THEN CAST(:now AS BIGINT) ELSE 0 END AS active_at,
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
        ) AS stopped,
        CASE
            WHEN EXISTS (
                SELECT 1
                FROM recipient
                WHERE recipient.person_id = person.id AND recipient.state IN ('sent', 'unknown')
                    AND recipient.ended_at > :since
            ) THEN 1
            ELSE 0
        END AS lately
    FROM person
    WHERE NOT (CAST(:by_place AS BIGINT) = 1 AND person.private_position <> '')
        AND person.id NOT IN (SELECT person_id FROM interest WHERE age = 'under13' AND who = 'self')
) AS each_of_them
GROUP BY language, place, quiet, news, active_at, channel, stopped, lately;

-- name: audience_interests(by_wants)
-- What people want to come to, and who comes, the oldest first; if that is not asked for, only of those who may be
-- children.
SELECT person_id, hobby, age, who, guardian_id, state
FROM interest
WHERE CAST(:by_wants AS BIGINT) = 1
    OR person_id IN (SELECT person_id FROM interest WHERE age = 'under13' AND who = 'self')
ORDER BY id;

-- name: audience_watches()
-- What people want to be told of.
SELECT person_id, search
FROM watch
ORDER BY id;

-- name: people_count()
-- How many people there are.
SELECT COUNT(*) AS number
FROM person;
