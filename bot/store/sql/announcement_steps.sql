-- name: announcement_step_put(announcement, step, mark, now)
-- Staff have done a step for a draft as it is now.
INSERT INTO announcement_step (announcement, step, mark, at)
VALUES (:announcement, :step, :mark, :now)
ON CONFLICT (announcement, step) DO UPDATE SET mark = excluded.mark, at = excluded.at;

-- name: announcement_steps_of(announcement)
-- The steps that were done, and for what.
SELECT step, mark
FROM announcement_step
WHERE announcement = :announcement;

-- name: announcement_steps_drop(announcement)
-- No step was done: what goes has changed as a whole.
DELETE FROM announcement_step
WHERE announcement = :announcement;

-- name: announcement_pictures_elsewhere()
-- Pictures that only a channel has, of announcements that have not ended, and what it calls them.
SELECT known.announcement, known.channel, known.private_content
FROM announcement_picture AS known
JOIN announcement ON announcement.number = known.announcement
JOIN announcement_picture AS own ON own.announcement = known.announcement AND own.channel = ''
WHERE known.channel <> '' AND own.private_content = '' AND announcement.ended_at IS NULL
    AND announcement.state <> 'cancelled'
ORDER BY known.announcement, known.channel;

-- name: announcement_picture_keep(announcement, reference, size, content)
-- The bytes of a picture that a channel calls so, sealed as it stands there; no row when it was changed meanwhile.
UPDATE announcement_picture
SET size = :size, private_content = :content
WHERE announcement = :announcement AND channel = '' AND private_content = '' AND EXISTS (
    SELECT 1
    FROM announcement_picture AS known
    WHERE known.announcement = :announcement AND known.private_content = :reference
)
RETURNING announcement;
