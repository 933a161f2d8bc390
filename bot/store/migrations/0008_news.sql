-- Announcements can be stopped alone: reminders and answers go on -------------------------------------

ALTER TABLE person ADD COLUMN news BIGINT NOT NULL DEFAULT 1;             -- 0: no announcements
