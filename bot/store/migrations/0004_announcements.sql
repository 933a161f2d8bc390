-- Announcements: what staff tell many people at once ---------------------------------------------------

CREATE TABLE announcement (
    number BIGINT PRIMARY KEY,         -- short, for staff
    state TEXT NOT NULL,               -- draft, scheduled, first, running, paused, held, done, stopped, cancelled
    version BIGINT NOT NULL,           -- rises with each change of the draft
    texts TEXT NOT NULL,               -- JSON: text by language
    missing TEXT NOT NULL,             -- JSON: language without a text, which other its people get; empty: none
    fair BIGINT NOT NULL,              -- 0 for none
    audience TEXT NOT NULL,            -- JSON: who is to get it
    created_at BIGINT NOT NULL,
    edited_at BIGINT NOT NULL,
    edited_by BIGINT NOT NULL,         -- a person of staff's; 0: the operator, or somebody who was erased
    confirmed_at BIGINT,
    confirmed_by BIGINT NOT NULL,
    starts_at BIGINT,
    started_at BIGINT,
    patient_since BIGINT,              -- when it started or last went on: from then it has its time to arrive
    ended_at BIGINT,
    listed_at BIGINT,                  -- when all recipients were written
    recipients BIGINT NOT NULL,        -- how many those were
    first_until BIGINT NOT NULL,       -- up to this place they are the first
    arrived BIGINT NOT NULL,           -- 1: enough of the first got it, or staff let it go on
    held TEXT NOT NULL,                -- why it stopped by itself: first, failed, blocked; empty when it did not
    seen_ended BIGINT NOT NULL,        -- what staff had seen when they let it go on: tries
    seen_failed BIGINT NOT NULL,
    seen_blocked BIGINT NOT NULL,
    told TEXT NOT NULL,                -- the state that staff were last told of by a message of its own
    sum TEXT NOT NULL                  -- what came of the sum at the end: holds, or what does not
);
CREATE INDEX announcement_state ON announcement (state, starts_at);

CREATE TABLE announcement_picture (    -- its bytes under the channel '', and what a channel calls them once it has them
    announcement BIGINT NOT NULL REFERENCES announcement (number),
    channel TEXT NOT NULL,
    size BIGINT NOT NULL,              -- bytes
    private_content TEXT NOT NULL,
    PRIMARY KEY (announcement, channel)
);

CREATE TABLE announcement_progress (   -- the message that shows whoever confirmed it how it goes
    announcement BIGINT PRIMARY KEY REFERENCES announcement (number),
    channel TEXT NOT NULL,
    shown_at BIGINT NOT NULL,
    edits BIGINT NOT NULL,             -- how often it was edited
    private_address TEXT NOT NULL,
    private_message TEXT NOT NULL      -- empty until it has left
);

CREATE TABLE recipient (
    id BIGINT PRIMARY KEY,
    announcement BIGINT NOT NULL,
    person_id BIGINT,                  -- null after the person was erased
    place BIGINT NOT NULL,             -- by lot: whoever has the lowest gets it first; 0 not at all
                                       -- (from 2^60 on: looked at again at the end)
    language TEXT NOT NULL,
    channel TEXT NOT NULL,
    state TEXT NOT NULL,               -- queued, sending, sent, failed, skipped, unknown
    reason TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    not_before BIGINT NOT NULL,
    ended_at BIGINT,
    UNIQUE (announcement, person_id)
);
CREATE INDEX recipient_waiting ON recipient (announcement, state, channel, place);
CREATE INDEX recipient_person ON recipient (person_id, ended_at);

CREATE TABLE announcing (              -- which process sends announcements, so that only one counts a channel's rate
    channel TEXT PRIMARY KEY,
    process BIGINT NOT NULL,
    until_at BIGINT NOT NULL
);
