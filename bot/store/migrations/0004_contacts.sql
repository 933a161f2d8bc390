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
