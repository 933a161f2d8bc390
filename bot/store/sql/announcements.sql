-- name: announcement_add(number, texts, missing, fair, audience, by, now)
-- A new draft.
INSERT INTO announcement (
    number, state, version, texts, missing, fair, audience, created_at, edited_at, edited_by, confirmed_at, confirmed_by,
    starts_at, started_at, patient_since, ended_at, listed_at, recipients, first_until, arrived, held, seen_ended,
    seen_failed, seen_blocked, told, sum
)
VALUES (
    :number, 'draft', 1, :texts, :missing, :fair, :audience, :now, :now, :by, NULL, 0,
    NULL, NULL, NULL, NULL, NULL, 0, 0, 0, '', 0, 0, 0, '', ''
);

-- name: announcement_edit(number, version, texts, missing, fair, audience, by, now)
-- Change a draft; no row when it is none any more, or somebody changed it meanwhile.
UPDATE announcement
SET texts = :texts, missing = :missing, fair = :fair, audience = :audience, version = version + 1, edited_at = :now,
    edited_by = :by
WHERE number = :number AND version = :version AND state = 'draft'
RETURNING number;

-- name: announcement_touch(number, version, by, now)
-- Something beside the row of a draft changes; no row as with an edit.
UPDATE announcement
SET version = version + 1, edited_at = :now, edited_by = :by
WHERE number = :number AND version = :version AND state = 'draft'
RETURNING number;

-- name: announcement_get(number)
-- One announcement.
SELECT number, state, version, texts, missing, fair, audience, edited_by, edited_at, confirmed_by, confirmed_at,
    starts_at, started_at, patient_since, ended_at, listed_at, recipients, first_until, arrived, held, seen_ended,
    seen_failed, seen_blocked, told, sum,
    (SELECT size FROM announcement_picture WHERE announcement = number AND channel = '') AS picture
FROM announcement
WHERE number = :number;

-- name: announcements_all(row_limit)
-- The announcements that were not thrown away, the newest first.
SELECT number, state, version, texts, missing, fair, audience, edited_by, edited_at, confirmed_by, confirmed_at,
    starts_at, started_at, patient_since, ended_at, listed_at, recipients, first_until, arrived, held, seen_ended,
    seen_failed, seen_blocked, told, sum,
    (SELECT size FROM announcement_picture WHERE announcement = number AND channel = '') AS picture
FROM announcement
WHERE state <> 'cancelled'
ORDER BY number DESC
LIMIT CAST(:row_limit AS BIGINT);

-- name: announcements_live()
-- What the clock looks after: planned, under way, or ended without staff having been told.
SELECT number, state, starts_at, told
FROM announcement
WHERE state IN ('scheduled', 'first', 'running', 'paused', 'held')
    OR (state IN ('done', 'stopped') AND (told <> state OR sum = ''))
ORDER BY started_at, number;

-- name: announcements_pouring()
-- Those whose messages leave, the oldest first.
SELECT number, state, first_until, patient_since
FROM announcement
WHERE state IN ('first', 'running') AND listed_at IS NOT NULL
ORDER BY started_at, number;

-- name: announcements_begun()
-- Those that are under way, also those whose recipients are not all written.
SELECT number, listed_at
FROM announcement
WHERE state IN ('first', 'running')
ORDER BY started_at, number;

-- name: announcement_stands(number)
-- Where it stands, and what staff have seen.
SELECT state, listed_at, first_until, seen_ended, seen_failed, seen_blocked
FROM announcement
WHERE number = :number;

-- name: announcement_confirm(number, version, by, starts_at, now)
-- It is to go; no row when it is no draft any more, or was changed since.
UPDATE announcement
SET state = 'scheduled', confirmed_by = :by, confirmed_at = :now, starts_at = :starts_at
WHERE number = :number AND version = :version AND state = 'draft'
RETURNING number;

-- name: announcement_undo(number)
-- It is a draft again, as long as it has not begun.
UPDATE announcement
SET state = 'draft', confirmed_by = 0, confirmed_at = NULL, starts_at = NULL, version = version + 1
WHERE number = :number AND state = 'scheduled'
RETURNING number;

-- name: announcement_cancel(number)
-- A draft is thrown away.
UPDATE announcement
SET state = 'cancelled'
WHERE number = :number AND state = 'draft'
RETURNING number;

-- name: announcement_start(number, now)
-- Its time has come.
UPDATE announcement
SET state = 'first', started_at = :now, patient_since = :now
WHERE number = :number AND state = 'scheduled' AND starts_at <= :now
RETURNING number;

-- name: announcement_listing(number)
-- Its recipients are being written: no row once all are, or when it was stopped.
UPDATE announcement
SET listed_at = NULL
WHERE number = :number AND listed_at IS NULL AND state IN ('first', 'paused')
RETURNING number;

-- name: announcement_listed(number, first, late, now)
-- All recipients are written.
UPDATE announcement
SET listed_at = :now,
    recipients = (SELECT COUNT(*) FROM recipient WHERE announcement = :number),
    first_until = (
        SELECT COALESCE(MAX(place), 0)
        FROM (
            SELECT place
            FROM recipient
            WHERE announcement = :number AND place > 0 AND place < :late
            ORDER BY place
            LIMIT CAST(:first AS BIGINT)
        ) AS the_first
    )
WHERE number = :number AND listed_at IS NULL
RETURNING recipients;

-- name: announcement_arrived(number)
-- Enough of the first got it: all others are next.
UPDATE announcement
SET state = 'running', arrived = 1
WHERE number = :number AND state = 'first'
RETURNING number;

-- name: announcement_hold(number, held)
-- It stops by itself.
UPDATE announcement
SET state = 'held', held = :held
WHERE number = :number AND state IN ('first', 'running')
RETURNING number;

-- name: announcement_pause(number)
-- Staff pause it.
UPDATE announcement
SET state = 'paused'
WHERE number = :number AND state IN ('first', 'running')
RETURNING number;

-- name: announcement_go_on(number, ended, failed, blocked, now)
-- Staff let it go on; what they have seen then does not stop it again.
UPDATE announcement
SET state = CASE WHEN arrived = 1 OR state = 'held' THEN 'running' ELSE 'first' END,
    arrived = CASE WHEN state = 'held' THEN 1 ELSE arrived END,
    seen_ended = CASE WHEN state = 'held' THEN :ended ELSE seen_ended END,
    seen_failed = CASE WHEN state = 'held' THEN :failed ELSE seen_failed END,
    seen_blocked = CASE WHEN state = 'held' THEN :blocked ELSE seen_blocked END,
    patient_since = :now, held = '', told = ''
WHERE number = :number AND state IN ('paused', 'held')
RETURNING number;

-- name: announcement_stop(number, now)
-- Staff stop it for good.
UPDATE announcement
SET state = 'stopped', ended_at = :now, held = ''
WHERE number = :number AND state IN ('first', 'running', 'paused', 'held')
RETURNING number;

-- name: announcement_finish(number, now)
-- All recipients have it or do not get it: it is done.
UPDATE announcement
SET state = 'done', ended_at = :now
WHERE number = :number AND state IN ('first', 'running') AND listed_at IS NOT NULL
    AND NOT EXISTS (
        SELECT 1 FROM recipient WHERE announcement = announcement.number AND recipient.state IN ('queued', 'sending')
    )
RETURNING number;

-- name: announcement_summed(number, sum)
-- What came of the sum; no row when it was looked at before, or somebody is still waited for.
UPDATE announcement
SET sum = :sum
WHERE number = :number AND sum = '' AND state IN ('done', 'stopped')
    AND NOT EXISTS (
        SELECT 1 FROM recipient WHERE announcement = announcement.number AND recipient.state IN ('queued', 'sending')
    )
RETURNING number;

-- name: announcement_told(number, told)
-- Staff are told of where it stands; no row when somebody else told them, or it stands elsewhere by now.
UPDATE announcement
SET told = :told
WHERE number = :number AND told <> :told AND state = :told
RETURNING number;

-- name: announcements_forget_staff(person)
-- Somebody of staff was erased: what they did was done by nobody who is known.
UPDATE announcement
SET edited_by = CASE WHEN edited_by = :person THEN 0 ELSE edited_by END,
    confirmed_by = CASE WHEN confirmed_by = :person THEN 0 ELSE confirmed_by END
WHERE edited_by = :person OR confirmed_by = :person;

-- name: announcement_picture_put(announcement, channel, size, content)
-- Its picture, or what a channel calls it.
INSERT INTO announcement_picture (announcement, channel, size, private_content)
VALUES (:announcement, :channel, :size, :content)
ON CONFLICT (announcement, channel) DO UPDATE SET size = excluded.size, private_content = excluded.private_content;

-- name: announcement_picture_get(announcement)
-- Its picture itself.
SELECT private_content
FROM announcement_picture
WHERE announcement = :announcement AND channel = '';

-- name: announcement_picture_references(announcement)
-- What the channels call its picture that have it.
SELECT channel, private_content
FROM announcement_picture
WHERE announcement = :announcement AND channel <> ''
ORDER BY channel;

-- name: announcement_picture_drop(announcement)
-- It has no picture.
DELETE FROM announcement_picture
WHERE announcement = :announcement;

-- name: progress_put(announcement, channel, address, message, now)
-- This message shows how it goes.
INSERT INTO announcement_progress (announcement, channel, shown_at, edits, private_address, private_message)
VALUES (:announcement, :channel, :now, 0, :address, :message)
ON CONFLICT (announcement) DO UPDATE SET channel = excluded.channel, private_address = excluded.private_address,
    private_message = excluded.private_message;

-- name: progress_stands(announcement, message)
-- The message has left: this is what its channel calls it.
UPDATE announcement_progress
SET private_message = :message
WHERE announcement = :announcement AND private_message = '';

-- name: progress_shown(channel)
-- The messages that show how announcements go that are not over, and whose they are.
SELECT progress.announcement, progress.private_address, progress.private_message, announcement.confirmed_by
FROM announcement_progress AS progress
JOIN announcement ON announcement.number = progress.announcement
WHERE announcement.ended_at IS NULL AND progress.channel = :channel
ORDER BY progress.announcement;

-- name: progress_moves(announcement, message)
-- Another message shows it now; none when it is empty.
UPDATE announcement_progress
SET private_message = :message
WHERE announcement = :announcement;

-- name: progress_due(announcement, before, now)
-- It is to be brought up to date; no row when it was lately, or has not left yet.
UPDATE announcement_progress
SET shown_at = :now, edits = edits + 1
WHERE announcement = :announcement AND shown_at <= :before AND private_message <> ''
RETURNING channel, edits, private_address, private_message;

-- name: progress_drop(announcement)
-- No message shows how it goes any more.
DELETE FROM announcement_progress
WHERE announcement = :announcement;

-- name: progress_forget_staff(person)
-- Somebody of staff was erased: their messages are not edited.
DELETE FROM announcement_progress
WHERE announcement IN (SELECT number FROM announcement WHERE confirmed_by = :person);
