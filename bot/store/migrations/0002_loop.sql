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

-- Several contacts of an association: further addresses and chats, how often, who is away --------------

ALTER TABLE contact ADD COLUMN number BIGINT NOT NULL DEFAULT 0;         -- short, for staff; 0: the catalogue's own
ALTER TABLE contact ADD COLUMN channel TEXT NOT NULL DEFAULT 'email';    -- email, or that of a chat
ALTER TABLE contact ADD COLUMN private_address TEXT NOT NULL DEFAULT ''; -- empty: the catalogue has it
ALTER TABLE contact ADD COLUMN person_id BIGINT;                         -- whose chat it is
ALTER TABLE contact ADD COLUMN digest BIGINT NOT NULL DEFAULT 0;         -- 1: one mail a day
ALTER TABLE contact ADD COLUMN away_from TEXT NOT NULL DEFAULT '';       -- local dates; empty: not away
ALTER TABLE contact ADD COLUMN away_until TEXT NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN find_stand_in TEXT NOT NULL DEFAULT '';   -- find_address of who is told meanwhile
ALTER TABLE contact ADD COLUMN bounced_at BIGINT;                        -- a mail came back: nothing goes there
ALTER TABLE contact ADD COLUMN dropped_at BIGINT;                        -- taken away: nothing goes there
CREATE INDEX contact_person ON contact (person_id);

CREATE TABLE contact_invitation (      -- a single-use link that makes a chat a contact
    find_code TEXT PRIMARY KEY,
    association BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);

CREATE TABLE notice_way (              -- whom a notice goes to
    notice_id BIGINT NOT NULL REFERENCES notice (id),
    find_contact TEXT NOT NULL,        -- contact.find_address
    delivery TEXT NOT NULL,            -- the key of its delivery; empty while it waits for the daily mail
    PRIMARY KEY (notice_id, find_contact)
);
CREATE INDEX notice_way_delivery ON notice_way (delivery);

-- Messages between people and associations ----------------------------------------------------------

CREATE TABLE message (
    id BIGINT PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,              -- of the mail or turn that it came with: each once
    interest_id BIGINT NOT NULL REFERENCES interest (id),
    at BIGINT NOT NULL,
    author TEXT NOT NULL,                  -- person, association
    private_text TEXT NOT NULL
);
CREATE INDEX message_interest ON message (interest_id, at);

CREATE TABLE mail_note (                   -- who was told why their mail was not passed on, and when last
    find_sender TEXT NOT NULL,
    reason TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (find_sender, reason)
);

-- The clock finds what is due without reading the rest ---------------

DROP INDEX interest_state;
CREATE INDEX interest_waiting ON interest (state, waiting_since);
CREATE INDEX interest_unchanged ON interest (state, changed_at);
CREATE INDEX task_interest ON task (interest_id);

-- What stood in the way of a visit, counted -----------------------------------------------------------

CREATE TABLE barrier (                 -- counted by day; nobody is behind a row
    day TEXT NOT NULL,                 -- local date
    barrier TEXT NOT NULL,             -- time, way, money, language, alone, other, unsaid
    municipality TEXT NOT NULL,        -- where the hobby is; empty when it is no longer known
    times BIGINT NOT NULL,
    PRIMARY KEY (day, barrier, municipality)
);

-- A parent or guardian says yes by a link; an association is asked first without a name --------------

ALTER TABLE invitation ADD COLUMN interest_id BIGINT;                     -- what a parent or guardian is asked
ALTER TABLE interest ADD COLUMN municipality TEXT NOT NULL DEFAULT '';    -- told in place of the name; empty: not told
CREATE INDEX invitation_interest ON invitation (interest_id);

-- Changes reach people, and calendars -----------------------------------------------------------------

ALTER TABLE interest ADD COLUMN knows TEXT NOT NULL DEFAULT '';           -- JSON: when and where the person knows that it meets

CREATE TABLE calendar (                -- an address from which a calendar reads all hobbies of a person
    id BIGINT PRIMARY KEY,
    person_id BIGINT NOT NULL UNIQUE REFERENCES person (id),
    find_code TEXT NOT NULL UNIQUE,
    private_code TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
