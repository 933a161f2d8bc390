-- Changes reach people, and calendars -----------------------------------------------------------------

ALTER TABLE interest ADD COLUMN knows TEXT NOT NULL DEFAULT '';           -- JSON: when and where the person knows that it meets

CREATE TABLE calendar (                -- an address from which a calendar reads all hobbies of a person
    id BIGINT PRIMARY KEY,
    person_id BIGINT NOT NULL UNIQUE REFERENCES person (id),
    find_code TEXT NOT NULL UNIQUE,
    private_code TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
