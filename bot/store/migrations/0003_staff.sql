-- Staff have roles, bound to a chat; what they did and saw is kept --------------------------------------

CREATE TABLE staff (
    person_id BIGINT PRIMARY KEY REFERENCES person (id),
    number BIGINT NOT NULL UNIQUE,     -- short, for lists and for what is kept of who did what; never reused
    role TEXT NOT NULL,                -- counsellor, editor, admin
    created_at BIGINT NOT NULL,
    private_name TEXT NOT NULL         -- as the one who invited them wrote it
);

CREATE TABLE staff_invitation (        -- a single-use link that makes a chat one of staff's
    find_code TEXT PRIMARY KEY,
    role TEXT NOT NULL,
    private_name TEXT NOT NULL,
    expires_at BIGINT NOT NULL
);

CREATE TABLE staff_log (
    id BIGINT PRIMARY KEY,
    at BIGINT NOT NULL,
    by_whom BIGINT NOT NULL,           -- staff.number
    action TEXT NOT NULL,              -- what it takes a role for: announce, edit-catalogue, …
    what TEXT NOT NULL,                -- the page or the command
    about BIGINT NOT NULL,             -- the number of what it was about; 0 for none
    did BIGINT NOT NULL                -- 1 did, 0 saw
);
CREATE INDEX staff_log_at ON staff_log (at);
