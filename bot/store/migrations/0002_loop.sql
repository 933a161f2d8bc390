-- The loop is closed: who comes, what was answered, since when an answer is waited for ---------------

ALTER TABLE interest ADD COLUMN who TEXT NOT NULL DEFAULT 'self';         -- self, child, family
ALTER TABLE interest ADD COLUMN named BIGINT NOT NULL DEFAULT 1;          -- 0: the association is not told the name
ALTER TABLE interest ADD COLUMN guardian_id BIGINT;                       -- the person who said yes for a minor
ALTER TABLE interest ADD COLUMN waiting_since BIGINT;                     -- since when the association is to answer
ALTER TABLE interest ADD COLUMN private_said TEXT NOT NULL DEFAULT '';    -- JSON: what goes with the answer
ALTER TABLE interest_event ADD COLUMN answer TEXT NOT NULL DEFAULT '';    -- what was answered then

UPDATE interest SET waiting_since = created_at WHERE state IN ('registered', 'told', 'undelivered');
CREATE INDEX interest_guardian ON interest (guardian_id);

CREATE TABLE step (                    -- what the clock has done about an interest: each step once
    interest_id BIGINT NOT NULL REFERENCES interest (id),
    step TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (interest_id, step)
);

CREATE TABLE card (                    -- the message in a person's chat that shows how an interest goes
    interest_id BIGINT PRIMARY KEY REFERENCES interest (id),
    channel TEXT NOT NULL,
    find_message TEXT NOT NULL,
    shown TEXT NOT NULL,               -- the state, answer and time of change that it shows
    private_address TEXT NOT NULL,
    private_message TEXT NOT NULL
);
CREATE INDEX card_message ON card (find_message);
