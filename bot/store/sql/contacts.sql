-- name: contacts_of(association)
-- Everybody whom an association named as a contact, the first first; a chat also with whether its person stopped us.
SELECT contact.find_address, number, contact.channel, contact.private_address, contact.person_id, asked_at,
    contact.confirmed_at, digest, away_from, away_until, find_stand_in, bounced_at, dropped_at,
    address.id AS address_id, address.stopped_at
FROM contact
LEFT JOIN address ON address.channel = contact.channel AND address.find_value = contact.find_address
WHERE association = :association
ORDER BY number, contact.find_address;

-- name: contacts_confirmed()
-- Contacts that may get personal data.
SELECT association, contact.find_address, contact.confirmed_at, number, contact.channel, digest
FROM contact
LEFT JOIN address ON address.channel = contact.channel AND address.find_value = contact.find_address
WHERE contact.confirmed_at IS NOT NULL AND bounced_at IS NULL AND dropped_at IS NULL
    AND (contact.channel = 'email' OR (address.id IS NOT NULL AND address.stopped_at IS NULL));

-- name: contact_asked(association, find_address, now)
-- An address is asked to confirm itself, once; no row when it was asked before, or has confirmed.
INSERT INTO contact (association, find_address, asked_at, confirmed_at, confirmed_by)
VALUES (:association, :find_address, :now, NULL, '')
ON CONFLICT (association, find_address) DO UPDATE SET asked_at = excluded.asked_at
WHERE contact.asked_at IS NULL AND contact.confirmed_at IS NULL
RETURNING association;

-- name: contact_confirm(association, find_address, now, confirmed_by)
-- An address may get personal data from now on; no row when it could before.
INSERT INTO contact (association, find_address, asked_at, confirmed_at, confirmed_by)
VALUES (:association, :find_address, NULL, :now, :confirmed_by)
ON CONFLICT (association, find_address) DO UPDATE
SET confirmed_at = excluded.confirmed_at, confirmed_by = excluded.confirmed_by, bounced_at = NULL, dropped_at = NULL
WHERE contact.confirmed_at IS NULL OR contact.dropped_at IS NOT NULL OR contact.bounced_at IS NOT NULL
RETURNING association;

-- name: contact_known(association, find_address, confirmed_at, confirmed_by)
-- The catalogue's own address gets a row, as it stands.
INSERT INTO contact (association, find_address, asked_at, confirmed_at, confirmed_by)
VALUES (:association, :find_address, CAST(:confirmed_at AS BIGINT), CAST(:confirmed_at AS BIGINT), :confirmed_by)
ON CONFLICT (association, find_address) DO NOTHING;

-- name: contact_put(association, find_address, number, channel, address, person, confirmed_at, confirmed_by, lately)
-- A further contact, or one that comes back; no row when it is there. One that was asked lately is not asked again.
INSERT INTO contact (
    association, find_address, number, channel, private_address, person_id, asked_at, confirmed_at, confirmed_by
)
VALUES (
    :association, :find_address, :number, :channel, :address, CAST(:person AS BIGINT), NULL,
    CAST(:confirmed_at AS BIGINT), :confirmed_by
)
ON CONFLICT (association, find_address) DO UPDATE
SET number = excluded.number, private_address = excluded.private_address, person_id = excluded.person_id,
    asked_at = CASE WHEN contact.asked_at > :lately THEN contact.asked_at ELSE NULL END,
    confirmed_at = excluded.confirmed_at, confirmed_by = excluded.confirmed_by, digest = 0,
    away_from = '', away_until = '', find_stand_in = '', bounced_at = NULL, dropped_at = NULL
WHERE contact.number = 0 OR contact.dropped_at IS NOT NULL OR contact.bounced_at IS NOT NULL
RETURNING number;

-- name: contact_drop(association, find_address, now)
-- Nothing goes there any more; no row when that was so.
UPDATE contact
SET dropped_at = :now
WHERE association = :association AND find_address = :find_address AND dropped_at IS NULL
RETURNING number;

-- name: contact_bounced(association, find_address, now)
-- A mail to it came back: it has to say yes anew; no row when that was known.
INSERT INTO contact (association, find_address, asked_at, confirmed_at, confirmed_by, bounced_at)
VALUES (:association, :find_address, :now, NULL, '', :now)
ON CONFLICT (association, find_address) DO UPDATE
SET asked_at = excluded.asked_at, confirmed_at = NULL, bounced_at = excluded.bounced_at
WHERE contact.bounced_at IS NULL
RETURNING number;

-- name: contacts_bounced()
-- Contacts from which a mail came back.
SELECT association, find_address, private_address, bounced_at
FROM contact
WHERE bounced_at IS NOT NULL AND dropped_at IS NULL
ORDER BY bounced_at, association, find_address;

-- name: contacts_unasked()
-- Further addresses that are to be asked whether they are right.
SELECT association, find_address, private_address
FROM contact
WHERE number > 0 AND channel = 'email' AND asked_at IS NULL AND confirmed_at IS NULL AND dropped_at IS NULL
ORDER BY number;

-- name: contact_digest(association, find_address, digest)
-- One mail a day, or one for each person.
UPDATE contact
SET digest = :digest
WHERE association = :association AND find_address = :find_address;

-- name: contact_away(association, find_address, away_from, away_until, stand_in)
-- When they are away, and who stands in.
UPDATE contact
SET away_from = :away_from, away_until = :away_until, find_stand_in = :stand_in
WHERE association = :association AND find_address = :find_address;

-- name: contacts_of_person(person)
-- What a person is a contact of.
SELECT association, number AS contact, channel, private_address, asked_at, confirmed_at, confirmed_by, digest,
    away_from, away_until, bounced_at, dropped_at
FROM contact
WHERE person_id = :person
ORDER BY contact.number;

-- name: contact_of_person(person, association)
-- Whether a person is a contact of an association now, by a chat of theirs that has not stopped us.
SELECT contact.find_address
FROM contact
JOIN address ON address.channel = contact.channel AND address.find_value = contact.find_address
WHERE contact.person_id = :person AND association = :association AND contact.confirmed_at IS NOT NULL
    AND dropped_at IS NULL AND bounced_at IS NULL AND address.person_id = contact.person_id
    AND address.stopped_at IS NULL;

-- name: contacts_forget_person(person)
-- The person is gone, or their chat is nobody's: they are a contact no more.
DELETE FROM contact
WHERE person_id = :person
RETURNING association;

-- name: contacts_forget(before)
-- Contacts that were taken away long ago; the catalogue's own stay, so that they are not asked again.
DELETE FROM contact
WHERE dropped_at < :before AND number > 0;

-- name: contact_invite(find, association, expires_at)
-- A single-use link that makes a chat a contact.
INSERT INTO contact_invitation (find_code, association, expires_at, used_at)
VALUES (:find, :association, :expires_at, NULL);

-- name: contact_invitation_use(find, now)
-- Use it; no row when there is none, or it was used or has expired.
UPDATE contact_invitation
SET used_at = :now
WHERE find_code = :find AND used_at IS NULL AND expires_at > :now
RETURNING association;

-- name: contact_invitations_forget(before)
-- Links that have expired.
DELETE FROM contact_invitation
WHERE expires_at < :before;

-- name: interests_for(association)
-- Interests that an association was told of and has not answered, the oldest first.
SELECT id, number, person_id, hobby, association, age, reach, state, answer, remind, hobby_status,
    created_at, changed_at, private_name, private_phone, who, named, guardian_id, waiting_since, private_said,
    municipality
FROM interest
WHERE association = :association AND state IN ('told', 'undelivered')
ORDER BY id;

-- name: contact_get(association, find_address)
-- What is known of an address of an association.
SELECT asked_at, confirmed_at, confirmed_by
FROM contact
WHERE association = :association AND find_address = :find_address;

-- name: contact_wrong(association, find_address, now)
-- An address is not theirs: it gets nothing more and is not asked again. No row when that was said before.
INSERT INTO contact (association, find_address, asked_at, confirmed_at, confirmed_by)
VALUES (:association, :find_address, :now, NULL, 'wrong')
ON CONFLICT (association, find_address) DO UPDATE
SET asked_at = excluded.asked_at, confirmed_at = NULL, confirmed_by = excluded.confirmed_by
WHERE contact.confirmed_by <> 'wrong'
RETURNING association;
