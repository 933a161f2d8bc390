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
