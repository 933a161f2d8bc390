-- The counter of a fair keeps itself up to date in the message where one of staff looks at it -----------

CREATE TABLE fair_counter (            -- the message in which one of staff looked at a fair's counter last
    person_id BIGINT PRIMARY KEY REFERENCES person (id),
    fair BIGINT NOT NULL,
    channel TEXT NOT NULL,
    find_message TEXT NOT NULL,
    shown TEXT NOT NULL,               -- JSON: the numbers that it shows
    shown_at BIGINT NOT NULL,
    private_address TEXT NOT NULL,
    private_message TEXT NOT NULL
);
