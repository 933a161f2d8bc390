-- People and where they are reached ---------------------------------------------------------------

CREATE TABLE person (
    id BIGINT PRIMARY KEY,
    created_at BIGINT NOT NULL,
    active_at BIGINT NOT NULL,
    language TEXT NOT NULL,            -- empty until chosen
    place BIGINT NOT NULL,             -- number of a place in the catalogue; 0 when none
    quiet BIGINT NOT NULL,             -- 1 after "stop": no reminders, no announcements
    private_position TEXT NOT NULL,    -- a shared location, rounded to two decimals; empty when none
    private_name TEXT NOT NULL,        -- as they want to be called
    private_phone TEXT NOT NULL,
    private_dialog TEXT NOT NULL       -- what the conversation remembers between two turns, as JSON
);

CREATE TABLE address (
    id BIGINT PRIMARY KEY,
    person_id BIGINT NOT NULL REFERENCES person (id),
    channel TEXT NOT NULL,
    find_value TEXT NOT NULL,
    private_value TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    active_at BIGINT NOT NULL,
    confirmed_at BIGINT,               -- null: nothing personal goes there yet
    stopped_at BIGINT,                 -- the person stopped us there
    UNIQUE (channel, find_value)
);
CREATE INDEX address_person ON address (person_id);

CREATE TABLE inbound (
    key TEXT PRIMARY KEY,
    received_at BIGINT NOT NULL,
    failure TEXT NOT NULL              -- the kind of error of a turn that raised; empty when it went well
);
CREATE INDEX inbound_received ON inbound (received_at);

-- A number for each thing that tokens and posters name; never reused -------------------------------

CREATE TABLE number (
    what TEXT NOT NULL,                -- hobby, association
    source TEXT NOT NULL,
    source_id TEXT NOT NULL,
    number BIGINT NOT NULL,
    PRIMARY KEY (what, source, source_id),
    UNIQUE (what, number)
);

-- The catalogue -----------------------------------------------------------------------------------

CREATE TABLE record (
    what TEXT NOT NULL,                -- association, hobby, venue
    number BIGINT NOT NULL,
    source TEXT NOT NULL,
    source_id TEXT NOT NULL,
    body TEXT NOT NULL,                -- JSON, as its source has it
    private_contact TEXT NOT NULL,     -- an association's address and telephone number as JSON; empty when none
    gone_at BIGINT,                    -- since when its source has it no more
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (what, number),
    UNIQUE (what, source, source_id)
);

CREATE TABLE override (                -- a value that an editor set; it holds until the source's own value changes
    what TEXT NOT NULL,
    number BIGINT NOT NULL,
    field TEXT NOT NULL,               -- the heading of the field's column
    private_value TEXT NOT NULL,       -- as in a cell
    private_base TEXT NOT NULL,        -- the source's own value when it was set, as in a cell
    by_whom TEXT NOT NULL,
    at BIGINT NOT NULL,
    expires_at BIGINT,
    PRIMARY KEY (what, number, field)
);

CREATE TABLE version (                 -- each change of a record
    id BIGINT PRIMARY KEY,
    what TEXT NOT NULL,
    number BIGINT NOT NULL,
    at BIGINT NOT NULL,
    by_whom TEXT NOT NULL,             -- the source's name, or who edited
    action TEXT NOT NULL,              -- new, changed, gone, back, set, override-ended
    private_changes TEXT NOT NULL      -- JSON: field, before, after
);
CREATE INDEX version_record ON version (what, number);

CREATE TABLE source (
    name TEXT PRIMARY KEY,
    fetched_at BIGINT NOT NULL,        -- when it was last asked
    next_at BIGINT NOT NULL,           -- when it is asked again
    etag TEXT NOT NULL,
    last_modified TEXT NOT NULL,
    find_settings TEXT NOT NULL,       -- how it was configured then: with other settings it is read as if for the first time
    problem TEXT NOT NULL              -- why its last answer changed nothing; empty when it is well
);

CREATE TABLE contact (                 -- an address of an association that was asked to confirm itself
    association BIGINT NOT NULL,
    find_address TEXT NOT NULL,
    asked_at BIGINT,
    confirmed_at BIGINT,               -- null: nothing personal goes there
    confirmed_by TEXT NOT NULL,        -- link, staff, example
    PRIMARY KEY (association, find_address)
);

CREATE TABLE unmet (                   -- wishes that nothing answers, counted by day; nobody is behind a row
    day TEXT NOT NULL,                 -- local date
    kind BIGINT NOT NULL,              -- Kind.number, 0 for any
    category TEXT NOT NULL,
    municipality TEXT NOT NULL,
    times BIGINT NOT NULL,
    PRIMARY KEY (day, kind, category, municipality)
);

CREATE TABLE watch (                   -- "tell me when there is one"
    id BIGINT PRIMARY KEY,
    person_id BIGINT NOT NULL REFERENCES person (id),
    search TEXT NOT NULL,              -- the token of the results that were empty
    created_at BIGINT NOT NULL,
    told_at BIGINT,
    UNIQUE (person_id, search)
);

-- The loop ----------------------------------------------------------------------------------------

CREATE TABLE interest (
    id BIGINT PRIMARY KEY,
    number BIGINT NOT NULL UNIQUE,     -- short, for staff and mails
    person_id BIGINT NOT NULL REFERENCES person (id),
    hobby BIGINT NOT NULL,
    association BIGINT NOT NULL,
    age TEXT NOT NULL,                 -- under13, 13to17, adult
    reach TEXT NOT NULL,               -- chat, phone, none (comes back to look)
    state TEXT NOT NULL,
    answer TEXT NOT NULL,              -- welcome, full, call, not-ours; empty before
    remind TEXT NOT NULL,              -- first, every, none
    hobby_status TEXT NOT NULL,        -- active, paused, ended: what the person knows of the hobby
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    private_name TEXT NOT NULL,
    private_phone TEXT NOT NULL
);
CREATE INDEX interest_person ON interest (person_id);
CREATE INDEX interest_state ON interest (state);

CREATE TABLE interest_event (
    id BIGINT PRIMARY KEY,
    interest_id BIGINT NOT NULL REFERENCES interest (id),
    at BIGINT NOT NULL,
    state TEXT NOT NULL,
    actor TEXT NOT NULL                -- person, association, staff, clock
);
CREATE INDEX interest_event_interest ON interest_event (interest_id);

CREATE TABLE notice (
    id BIGINT PRIMARY KEY,
    interest_id BIGINT,                -- null after the person was erased
    number BIGINT NOT NULL,            -- of the interest
    hobby BIGINT NOT NULL,
    association BIGINT NOT NULL,
    kind TEXT NOT NULL,                -- new, withdrawn, delete
    state TEXT NOT NULL,               -- waiting, queued, delivered, failed, unknown, dropped, rung
    created_at BIGINT NOT NULL,
    settled_at BIGINT,
    UNIQUE (number, kind)
);
CREATE INDEX notice_state ON notice (state);

CREATE TABLE reminder (
    id BIGINT PRIMARY KEY,
    interest_id BIGINT NOT NULL REFERENCES interest (id),
    meeting_at BIGINT NOT NULL,
    kind TEXT NOT NULL,                -- evening, soon
    due_at BIGINT NOT NULL,
    state TEXT NOT NULL,               -- waiting, queued, dropped
    UNIQUE (interest_id, meeting_at, kind)
);
CREATE INDEX reminder_due ON reminder (state, due_at);

CREATE TABLE coming (
    interest_id BIGINT NOT NULL REFERENCES interest (id),
    meeting_at BIGINT NOT NULL,
    answer TEXT NOT NULL,              -- coming, not-this-time
    at BIGINT NOT NULL,
    PRIMARY KEY (interest_id, meeting_at)
);

CREATE TABLE task (
    id BIGINT PRIMARY KEY,
    number BIGINT NOT NULL UNIQUE,     -- short, for staff
    key TEXT NOT NULL UNIQUE,          -- what makes it one task: "notice-failed:<id>"
    kind TEXT NOT NULL,
    interest_id BIGINT,
    hobby BIGINT,
    created_at BIGINT NOT NULL,
    mailed_at BIGINT,
    done_at BIGINT,
    done_by TEXT NOT NULL,
    private_details TEXT NOT NULL      -- JSON: what staff need that names or reaches a person
);
CREATE INDEX task_open ON task (done_at);

-- Single-use links ---------------------------------------------------------------------------------

CREATE TABLE invitation (
    id BIGINT PRIMARY KEY,
    find_code TEXT NOT NULL UNIQUE,
    purpose TEXT NOT NULL,             -- join (another chat), email (confirm an address)
    person_id BIGINT NOT NULL REFERENCES person (id),
    address_id BIGINT,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX invitation_person ON invitation (person_id);

CREATE TABLE confirmation (            -- each mail that was asked for to confirm a mailbox; kept for a day, to count them
    id BIGINT PRIMARY KEY,
    asked_at BIGINT NOT NULL,
    person_id BIGINT,                  -- null after the person was erased
    find_mailbox TEXT NOT NULL
);
CREATE INDEX confirmation_asked ON confirmation (asked_at);

-- What leaves --------------------------------------------------------------------------------------

CREATE TABLE delivery (
    id BIGINT PRIMARY KEY,             -- ascending in the order of writing
    key TEXT NOT NULL UNIQUE,          -- what makes it one delivery
    person_id BIGINT,
    channel TEXT NOT NULL,
    lane BIGINT NOT NULL,              -- 0 reply, 1 status, reminder and notice, 2 announcement
    kind TEXT NOT NULL,                -- reply, status, reminder, notice, announcement
    edits TEXT NOT NULL,               -- the message that this one changes; empty for a new one
    language TEXT NOT NULL,            -- fixed language (a mail to an association); empty: the receiver's own
    not_before BIGINT NOT NULL,
    not_after BIGINT,
    state TEXT NOT NULL,               -- queued, sending, sent, failed, skipped, unknown
    reason TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    doubts BIGINT NOT NULL,            -- sends whose outcome nobody knows
    lease_until BIGINT,
    created_at BIGINT NOT NULL,
    ended_at BIGINT,
    find_address TEXT NOT NULL,        -- emptied with the address
    private_address TEXT NOT NULL,     -- emptied when the row is final
    private_page TEXT NOT NULL         -- the wording as JSON; emptied when the row is final
);
CREATE INDEX delivery_state ON delivery (state, lane, not_before);
CREATE INDEX delivery_address ON delivery (find_address, lane, state);
CREATE INDEX delivery_person ON delivery (person_id);

CREATE TABLE web_message (
    id BIGINT PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,          -- the delivery's, or the event's of what the person said
    find_address TEXT NOT NULL,
    version BIGINT NOT NULL,           -- rises with each change; a page asks for what is newer than it has seen
    ours BIGINT NOT NULL,              -- 1 we said it, 0 the person did
    private_body TEXT NOT NULL
);
CREATE INDEX web_message_address ON web_message (find_address, version);

-- The clock ----------------------------------------------------------------------------------------

CREATE TABLE job (
    name TEXT PRIMARY KEY,
    ran_at BIGINT NOT NULL,
    counts TEXT NOT NULL
);

CREATE TABLE counter (
    name TEXT PRIMARY KEY,             -- interest, task, hobby, association
    value BIGINT NOT NULL
);
