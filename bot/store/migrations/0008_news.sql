-- Announcements can be stopped alone: reminders and answers go on -------------------------------------

ALTER TABLE person ADD COLUMN news BIGINT NOT NULL DEFAULT 1;             -- 0: no announcements

-- Which steps staff have done for a draft of an announcement, as it was then ----------------------------

CREATE TABLE announcement_step (
    announcement BIGINT NOT NULL,
    step TEXT NOT NULL,                -- seen:<language>, counted, tested
    mark TEXT NOT NULL,                -- of what it was done for: another draft has another
    at BIGINT NOT NULL,
    PRIMARY KEY (announcement, step)
);
