-- People and staff talk: a case is a task with a conversation, and has a topic in the staff group --------

CREATE TABLE staff_case (
    id BIGINT PRIMARY KEY,
    number BIGINT NOT NULL UNIQUE,     -- of its task; the case is open while that is
    person_id BIGINT NOT NULL UNIQUE REFERENCES person (id),
    municipality TEXT NOT NULL,        -- where they lived when they asked; empty when not known
    doing TEXT NOT NULL,               -- what they did before: h12 (hobby 12), s (a search), m (their hobbies)
    opened_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL         -- when it was opened, written in or closed last
);

CREATE TABLE case_message (
    id BIGINT PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,          -- of the event that it came with: each once
    case_id BIGINT NOT NULL REFERENCES staff_case (id),
    at BIGINT NOT NULL,
    author TEXT NOT NULL,              -- person, staff, note (of staff, for staff)
    sort TEXT NOT NULL,                -- text, photo, voice, call
    channel TEXT NOT NULL,             -- where the picture or voice note lies
    passed BIGINT NOT NULL,            -- 0 written, 1 on its way, 2 settled: arrived, or somebody was told that it has not
    private_text TEXT NOT NULL,
    private_reference TEXT NOT NULL    -- of the picture or voice note; empty for none
);
CREATE INDEX case_message_case ON case_message (case_id, id);
CREATE INDEX case_message_passed ON case_message (passed);

-- What stands in the staff group. These outlive the case: what stands there is to be deleted ------------

CREATE TABLE topic (
    number BIGINT PRIMARY KEY,         -- of the case
    thread TEXT NOT NULL,              -- the topic; empty until it is made
    head TEXT NOT NULL,                -- the message with the buttons; empty until it stands there
    shown TEXT NOT NULL,               -- what that shows: open, taken, closed; empty before
    ends_at BIGINT                     -- since when it is to be deleted
);

CREATE TABLE task_post (
    task_id BIGINT PRIMARY KEY,
    message TEXT NOT NULL,             -- the message in the group that shows the task; empty until it stands there
    shown TEXT NOT NULL,               -- what it shows: open, taken, done; empty before
    taken_by BIGINT,                   -- staff.number
    taken_at BIGINT
);

CREATE TABLE staff_group (
    chat TEXT PRIMARY KEY,             -- its number, as in the settings
    forum BIGINT NOT NULL              -- 0: it has no topics, and what people write is not shown there
);
