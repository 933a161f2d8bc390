-- What stood in the way of a visit, counted -----------------------------------------------------------

CREATE TABLE barrier (                 -- counted by day; nobody is behind a row
    day TEXT NOT NULL,                 -- local date
    barrier TEXT NOT NULL,             -- time, way, money, language, alone, other, unsaid
    municipality TEXT NOT NULL,        -- where the hobby is; empty when it is no longer known
    times BIGINT NOT NULL,
    PRIMARY KEY (day, barrier, municipality)
);
