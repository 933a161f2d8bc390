-- name: card_put(interest, channel, find, address, message)
-- This message shows how an interest goes now.
INSERT INTO card (interest_id, channel, find_message, shown, private_address, private_message)
SELECT id, :channel, :find, state || ':' || answer || ':' || changed_at, :address, :message
FROM interest
WHERE id = :interest
ON CONFLICT (interest_id) DO UPDATE SET channel = excluded.channel, find_message = excluded.find_message,
    shown = excluded.shown, private_address = excluded.private_address,
    private_message = excluded.private_message;

-- name: card_gone(find)
-- This message shows something else now.
DELETE FROM card
WHERE find_message = :find;

-- name: cards_old()
-- Messages that show how an interest went before it changed.
SELECT card.interest_id, card.channel, card.shown, card.private_address, card.private_message, interest.person_id,
    interest.state || ':' || interest.answer || ':' || interest.changed_at AS now_so
FROM card
JOIN interest ON interest.id = card.interest_id
WHERE card.shown <> interest.state || ':' || interest.answer || ':' || interest.changed_at
ORDER BY card.interest_id;

-- name: card_shown(interest, before, now_so)
-- What it shows is brought up to date; no row when somebody else did it first.
UPDATE card
SET shown = :now_so
WHERE interest_id = :interest AND shown = :before
RETURNING interest_id;

-- name: cards_of(interest)
-- The message that shows how an interest goes.
SELECT channel, private_address, private_message
FROM card
WHERE interest_id = :interest;

-- name: cards_drop(person)
-- No message shows how a person's interests go any more.
DELETE FROM card
WHERE interest_id IN (SELECT id FROM interest WHERE person_id = :person);
