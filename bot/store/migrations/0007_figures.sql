-- What is measured: each person once per measure and project period or fair ---------------------------

ALTER TABLE person ADD COLUMN reached_in TEXT NOT NULL DEFAULT '';  -- the project period in which they were seen last
ALTER TABLE person ADD COLUMN gender TEXT NOT NULL DEFAULT '';      -- as they answered; asked: not yet; empty: never asked

CREATE TABLE measure (                 -- counted by day, when it happens; nobody is behind a row
    day TEXT NOT NULL,                 -- local date
    measure TEXT NOT NULL,             -- reached, interested, first-visit, still-attending
    period TEXT NOT NULL,              -- the day on which the project period began, or always; empty for a fair's
    fair BIGINT NOT NULL,              -- its number, 0 for a project period's
    age TEXT NOT NULL,                 -- under13, 13to17, adult; empty: not known
    municipality TEXT NOT NULL,        -- empty: not known
    gender TEXT NOT NULL,              -- woman, man, other; empty: not known
    times BIGINT NOT NULL,
    PRIMARY KEY (day, measure, period, fair, age, municipality, gender)
);

CREATE TABLE measured (                -- who was counted, and in which row: goes with the person
    person_id BIGINT NOT NULL REFERENCES person (id),
    measure TEXT NOT NULL,
    period TEXT NOT NULL,
    fair BIGINT NOT NULL,
    day TEXT NOT NULL,
    age TEXT NOT NULL,
    municipality TEXT NOT NULL,
    gender TEXT NOT NULL,
    PRIMARY KEY (person_id, measure, period, fair)
);
