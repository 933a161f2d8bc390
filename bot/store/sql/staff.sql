-- name: staff_get(person)
-- One of staff.
SELECT number, role, created_at, private_name
FROM staff
WHERE person_id = :person;

-- name: staff_all()
-- All of staff, in the order in which they came.
SELECT person_id, number, role, created_at, private_name
FROM staff
ORDER BY number;

-- name: staff_put(person, number, role, since, name)
-- Somebody is staff from now on; who was already has the new role.
INSERT INTO staff (person_id, number, role, created_at, private_name)
VALUES (:person, :number, :role, :since, :name)
ON CONFLICT (person_id) DO UPDATE SET role = excluded.role, private_name = excluded.private_name;

-- name: staff_remove(number)
-- Somebody is staff no longer; nothing comes back where nobody was.
DELETE FROM staff
WHERE number = :number
RETURNING person_id;

-- name: staff_forget_person(person)
-- A person is staff no longer.
DELETE FROM staff
WHERE person_id = :person;

-- name: staff_invite(find, role, name, expires_at)
-- A single-use link.
INSERT INTO staff_invitation (find_code, role, private_name, expires_at)
VALUES (:find, :role, :name, :expires_at);

-- name: staff_invitation_use(find, now)
-- Use a link, once: it is gone then.
DELETE FROM staff_invitation
WHERE find_code = :find AND expires_at > :now
RETURNING role, private_name;

-- name: staff_invitations_forget(before)
-- Links that have not worked for long.
DELETE FROM staff_invitation
WHERE expires_at < :before;

-- name: staff_log_add(id, now, by, action, what, about, did)
-- What one of staff did or saw.
INSERT INTO staff_log (id, at, by_whom, action, what, about, did)
VALUES (:id, :now, :by, :action, :what, :about, :did);

-- name: staff_log_before(before, row_limit)
-- The newest of what staff did and saw, before an entry.
SELECT l.id, l.at, l.by_whom, l.action, l.what, l.about, l.did, s.private_name
FROM staff_log AS l
LEFT JOIN staff AS s ON s.number = l.by_whom
WHERE l.id < :before
ORDER BY l.id DESC
LIMIT :row_limit;

-- name: staff_log_forget(before)
-- What staff did and saw long ago.
DELETE FROM staff_log
WHERE at < :before;
