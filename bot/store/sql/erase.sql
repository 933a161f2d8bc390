-- name: erase_steps(person)
-- What the clock has done about a person's interests.
DELETE FROM step
WHERE interest_id IN (SELECT id FROM interest WHERE person_id = :person);

-- name: erase_coming(person)
-- What a person said about meetings.
DELETE FROM coming
WHERE interest_id IN (SELECT id FROM interest WHERE person_id = :person);

-- name: erase_reminders(person)
-- A person's reminders.
DELETE FROM reminder
WHERE interest_id IN (SELECT id FROM interest WHERE person_id = :person);

-- name: erase_events(person)
-- The lives of a person's interests.
DELETE FROM interest_event
WHERE interest_id IN (SELECT id FROM interest WHERE person_id = :person);

-- name: erase_interests(person)
-- A person's interests.
DELETE FROM interest
WHERE person_id = :person;

-- name: erase_web_messages(person)
-- A person's web conversations.
DELETE FROM web_message
WHERE find_address IN (SELECT find_value FROM address WHERE person_id = :person);

-- name: erase_addresses(person)
-- A person's addresses.
DELETE FROM address
WHERE person_id = :person;

-- name: web_forget_strangers(before)
-- Conversations of people who are not (or no longer) known.
DELETE FROM web_message
WHERE version < :before AND NOT EXISTS (SELECT 1 FROM address WHERE find_value = web_message.find_address);

-- name: web_forget_old(before)
-- What was said, and not changed since, before then.
DELETE FROM web_message
WHERE version < :before;
