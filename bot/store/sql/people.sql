-- name: inbound_add(key, received_at)
-- Take an incoming event; no row when it was taken before.
INSERT INTO inbound (key, received_at, failure)
VALUES (:key, :received_at, '')
ON CONFLICT (key) DO NOTHING
RETURNING key;

-- name: inbound_failed(key, received_at, failure)
-- Note the kind of error of a turn that raised; its own changes were rolled back.
INSERT INTO inbound (key, received_at, failure)
VALUES (:key, :received_at, :failure)
ON CONFLICT (key) DO NOTHING
RETURNING key;

-- name: inbound_failures(since)
-- How many turns raised since then.
SELECT COUNT(*) AS failures
FROM inbound
WHERE failure <> '' AND received_at > :since;

-- name: inbound_forget(before)
-- Forget events that no platform will send again.
DELETE FROM inbound
WHERE received_at < :before;

-- name: address_touch(channel, find, now)
-- Find an address and note that its person writes to us (again).
UPDATE address
SET active_at = :now, stopped_at = NULL
WHERE channel = :channel AND find_value = :find
RETURNING id, person_id;

-- name: address_find(channel, find)
-- Whose address this is.
SELECT id, person_id, confirmed_at
FROM address
WHERE channel = :channel AND find_value = :find;

-- name: address_add(id, person, channel, find, value, now, confirmed_at)
-- A new address of a person; no row when somebody has it already.
INSERT INTO address (id, person_id, channel, find_value, private_value, created_at, active_at, confirmed_at, stopped_at)
VALUES (:id, :person, :channel, :find, :value, :now, :now, CAST(:confirmed_at AS BIGINT), NULL)
ON CONFLICT (channel, find_value) DO NOTHING
RETURNING id;

-- name: address_stopped(channel, find, now)
-- The person has stopped us there.
UPDATE address
SET stopped_at = :now
WHERE channel = :channel AND find_value = :find
RETURNING person_id;

-- name: address_confirm(id, person, now)
-- The mailbox is the person's own: whoever reads its mail has said so, whosever it was before.
UPDATE address
SET person_id = :person, confirmed_at = :now
WHERE id = :id
RETURNING id;

-- name: address_drop(id)
-- Take an address away.
DELETE FROM address
WHERE id = :id;

-- name: addresses_of(person)
-- All addresses of a person, the last used first.
SELECT id, channel, private_value, created_at, active_at, confirmed_at, stopped_at
FROM address
WHERE person_id = :person
ORDER BY active_at DESC, id DESC;

-- name: person_add(id, now)
-- Somebody new.
INSERT INTO person (
    id, created_at, active_at, language, place, quiet, private_position, private_name, private_phone, private_dialog
)
VALUES (:id, :now, :now, '', 0, 0, '', '', '', '');

-- name: person_take(id, now)
-- Load a person; no other turn of theirs goes on before this one has ended.
UPDATE person
SET active_at = :now
WHERE id = :id
RETURNING id, language, place, quiet, news, private_position, private_name, private_phone, private_dialog, created_at,
    reached_in,
    (SELECT staff.number FROM staff WHERE staff.person_id = person.id) AS staff_number,
    (SELECT staff.role FROM staff WHERE staff.person_id = person.id) AS staff_role;

-- name: person_get(id)
-- A person, to be read only.
SELECT id, language, place, quiet, news, private_position, person.private_name, private_phone, private_dialog,
    person.created_at, active_at, reached_in, gender, staff.number AS staff_number, staff.role AS staff_role
FROM person
LEFT JOIN staff ON staff.person_id = person.id
WHERE id = :id;

-- name: person_save(id, language, place, quiet, news, position, name, phone, dialog)
-- Keep what has changed.
UPDATE person
SET language = :language,
    place = :place,
    quiet = :quiet,
    news = :news,
    private_position = :position,
    private_name = :name,
    private_phone = :phone,
    private_dialog = :dialog
WHERE id = :id;

-- name: person_news(id, news)
-- Whether the person gets announcements.
UPDATE person
SET news = :news
WHERE id = :id;

-- name: person_delete(id)
-- The person is gone.
DELETE FROM person
WHERE id = :id;

-- name: invitation_add(id, find, purpose, person, address_id, interest, expires_at)
-- A single-use link.
INSERT INTO invitation (id, find_code, purpose, person_id, address_id, interest_id, expires_at, used_at)
VALUES (
    :id, :find, :purpose, :person, CAST(:address_id AS BIGINT), CAST(:interest AS BIGINT), :expires_at, NULL
);

-- name: invitation_get(find, purpose)
-- A link, used or not.
SELECT id, person_id, address_id, expires_at, used_at
FROM invitation
WHERE find_code = :find AND purpose = :purpose;

-- name: invitation_use(id, now)
-- Use a link; no row when it was used or has expired.
UPDATE invitation
SET used_at = :now
WHERE id = :id AND used_at IS NULL AND expires_at > :now
RETURNING person_id, address_id;

-- name: invitations_forget(before)
-- Links that have expired.
DELETE FROM invitation
WHERE expires_at < :before;

-- name: invitations_of(person)
-- All links of a person, the oldest first.
SELECT purpose, expires_at, used_at
FROM invitation
WHERE person_id = :person
ORDER BY id;

-- name: addresses_forget_unconfirmed(now)
-- Mailboxes that nobody confirmed while the link worked: nothing ever goes there.
DELETE FROM address
WHERE channel = 'email' AND confirmed_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM invitation WHERE address_id = address.id AND expires_at > :now);

-- name: confirmations_counted(person, mailbox, since, lately)
-- How many confirmations a person asked for since then, how many went to a mailbox, and how many lately in all.
SELECT COALESCE(SUM(CASE WHEN person_id = :person THEN 1 ELSE 0 END), 0) AS by_person,
    COALESCE(SUM(CASE WHEN find_mailbox = :mailbox THEN 1 ELSE 0 END), 0) AS to_mailbox,
    COALESCE(SUM(CASE WHEN asked_at > :lately THEN 1 ELSE 0 END), 0) AS lately
FROM confirmation
WHERE asked_at > :since;

-- name: confirmation_add(id, person, mailbox, now)
-- A confirmation is asked for.
INSERT INTO confirmation (id, asked_at, person_id, find_mailbox)
VALUES (:id, :now, :person, :mailbox);

-- name: confirmations_of(person)
-- When a person asked for confirmations.
SELECT asked_at
FROM confirmation
WHERE person_id = :person
ORDER BY id;

-- name: confirmations_move(from_person, to_person)
-- Two are one: what they asked for is counted together.
UPDATE confirmation
SET person_id = :to_person
WHERE person_id = :from_person;

-- name: confirmations_forget_person(person)
-- The person is erased; that a mailbox was written to is still counted, for a day.
UPDATE confirmation
SET person_id = NULL
WHERE person_id = :person;

-- name: confirmations_forget(before)
-- Those that are no longer counted.
DELETE FROM confirmation
WHERE asked_at <= :before;

-- name: addresses_active(channel, since, until)
-- Who wrote to us on a channel between two moments.
SELECT person_id
FROM address
WHERE channel = :channel AND active_at > :since AND active_at <= :until AND stopped_at IS NULL
ORDER BY id;

-- name: invitations_delete(person)
-- All links of a person.
DELETE FROM invitation
WHERE person_id = :person;
