-- Hobby fairs: who comes, and what is counted at the tables ---------------------------------------------

CREATE TABLE fair_coming (             -- somebody said that they come; forgotten when the fair is over
    id BIGINT PRIMARY KEY,
    person_id BIGINT NOT NULL REFERENCES person (id),
    fair BIGINT NOT NULL,
    said_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,           -- of the fair, by the catalogue
    reminded_at BIGINT,                -- when the reminder that went last was due
    UNIQUE (person_id, fair)
);
CREATE INDEX fair_coming_fair ON fair_coming (fair, id);

CREATE TABLE fair_count (              -- counted by day; nobody is behind a row
    day TEXT NOT NULL,                 -- local date
    fair BIGINT NOT NULL,
    stall BIGINT NOT NULL,             -- 0: the fair itself
    what TEXT NOT NULL,                -- opened, interests; of the fair itself: coming
    times BIGINT NOT NULL,
    PRIMARY KEY (fair, stall, what, day)
);
