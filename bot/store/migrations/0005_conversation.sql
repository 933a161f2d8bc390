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
