-- name: calendar_add(id, person, find, code, now)
-- An address for a person's calendar, unless there is one.
INSERT INTO calendar (id, person_id, find_code, private_code, created_at)
VALUES (:id, :person, :find, :code, :now)
ON CONFLICT (person_id) DO NOTHING;

-- name: calendar_of(person)
-- The address of a person's calendar.
SELECT private_code, created_at
FROM calendar
WHERE person_id = :person;

-- name: calendar_find(find)
-- Whose calendar it is.
SELECT person_id
FROM calendar
WHERE find_code = :find;

-- name: calendar_delete(person)
-- The address works no more.
DELETE FROM calendar
WHERE person_id = :person;
