-- name: records_all(what)
-- Every record of one sort, in the order of their numbers.
SELECT number, source, source_id, body, private_contact, gone_at
FROM record
WHERE what = :what
ORDER BY number;

-- name: records_of(what, source)
-- The records of one source.
SELECT number, source_id, body, private_contact, gone_at
FROM record
WHERE what = :what AND source = :source
ORDER BY number;

-- name: record_ids(what)
-- What each record is called in its source.
SELECT number, source, source_id
FROM record
WHERE what = :what
ORDER BY number;

-- name: record_sources()
-- Every source that a record is of.
SELECT DISTINCT source
FROM record
ORDER BY source;

-- name: record_get(what, number)
-- One record.
SELECT number, source, source_id, body, private_contact, gone_at
FROM record
WHERE what = :what AND number = :number;

-- name: record_put(what, number, source, source_id, body, contact, now)
-- A record as its source has it now.
INSERT INTO record (what, number, source, source_id, body, private_contact, gone_at, changed_at)
VALUES (:what, :number, :source, :source_id, :body, :contact, NULL, :now)
ON CONFLICT (what, number) DO UPDATE SET
    body = excluded.body,
    private_contact = excluded.private_contact,
    gone_at = NULL,
    changed_at = excluded.changed_at;

-- name: record_gone(what, number, now)
-- Its source has it no more.
UPDATE record
SET gone_at = :now, changed_at = :now
WHERE what = :what AND number = :number;

-- name: hobbies_wanted()
-- Hobbies in which somebody has an open interest.
SELECT DISTINCT hobby
FROM interest
WHERE state <> 'withdrawn' AND answer NOT IN ('full', 'not-ours');

-- name: overrides_all(now)
-- Every value that an editor set and that still holds.
SELECT what, number, field, private_value, private_base, by_whom, at, expires_at
FROM override
WHERE expires_at IS NULL OR expires_at > :now
ORDER BY what, number, at;

-- name: overrides_of(what, number, now)
-- What an editor set of one record and still holds.
SELECT what, number, field, private_value, private_base, by_whom, at, expires_at
FROM override
WHERE what = :what AND number = :number AND (expires_at IS NULL OR expires_at > :now)
ORDER BY at;

-- name: override_put(what, number, field, value, base, by_whom, now, expires_at)
-- An editor sets a value.
INSERT INTO override (what, number, field, private_value, private_base, by_whom, at, expires_at)
VALUES (:what, :number, :field, :value, :base, :by_whom, :now, CAST(:expires_at AS BIGINT))
ON CONFLICT (what, number, field) DO UPDATE SET
    private_value = excluded.private_value,
    private_base = excluded.private_base,
    by_whom = excluded.by_whom,
    at = excluded.at,
    expires_at = excluded.expires_at;

-- name: override_end(what, number, field)
-- A set value holds no more; no row when there was none.
DELETE FROM override
WHERE what = :what AND number = :number AND field = :field
RETURNING field;

-- name: overrides_expired(now)
-- Values that an editor set until a day that is over.
SELECT what, number, field, by_whom
FROM override
WHERE expires_at <= :now;

-- name: version_add(id, what, number, now, by_whom, action, changes)
-- Note a change of a record.
INSERT INTO version (id, what, number, at, by_whom, action, private_changes)
VALUES (:id, :what, :number, :now, :by_whom, :action, :changes);

-- name: versions_of(what, number)
-- The changes of a record, the oldest first.
SELECT at, by_whom, action, private_changes
FROM version
WHERE what = :what AND number = :number
ORDER BY id;

-- name: catalogue_version()
-- Rises with each change of the catalogue; no row before the first.
SELECT value
FROM counter
WHERE name = 'catalogue';

-- name: source_get(name)
-- What is known of a source's last answers.
SELECT etag, last_modified, find_settings, problem
FROM source
WHERE name = :name;

-- name: sources_all()
-- All sources that ever answered or failed.
SELECT name, fetched_at, next_at, find_settings, problem
FROM source
ORDER BY name;

-- name: source_put(name, now, next_at, etag, last_modified, settings, problem)
-- How a source's last answer went.
INSERT INTO source (name, fetched_at, next_at, etag, last_modified, find_settings, problem)
VALUES (:name, :now, :next_at, :etag, :last_modified, :settings, :problem)
ON CONFLICT (name) DO UPDATE SET
    fetched_at = excluded.fetched_at,
    next_at = excluded.next_at,
    etag = excluded.etag,
    last_modified = excluded.last_modified,
    find_settings = excluded.find_settings,
    problem = excluded.problem;

-- name: overrides_since(what, field, since)
-- Of which records a field was set since then.
SELECT number
FROM override
WHERE what = :what AND field = :field AND at >= :since
ORDER BY number;
