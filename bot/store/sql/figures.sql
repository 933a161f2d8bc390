-- name: figure_languages()
-- People by language; staff are none, nor are contacts of associations.
SELECT language, COUNT(*) AS number
FROM person
WHERE language <> '' AND NOT EXISTS (SELECT 1 FROM staff WHERE staff.person_id = person.id)
    AND NOT EXISTS (SELECT 1 FROM contact WHERE contact.person_id = person.id AND contact.dropped_at IS NULL)
GROUP BY language;

-- name: figure_places()
-- People by the place that they chose, 0 for none.
SELECT place, COUNT(*) AS number
FROM person
WHERE language <> '' AND private_position = ''
    AND NOT EXISTS (SELECT 1 FROM staff WHERE staff.person_id = person.id)
    AND NOT EXISTS (SELECT 1 FROM contact WHERE contact.person_id = person.id AND contact.dropped_at IS NULL)
GROUP BY place;

-- name: figure_positions()
-- Where people are who sent a point.
SELECT private_position
FROM person
WHERE language <> '' AND private_position <> ''
    AND NOT EXISTS (SELECT 1 FROM staff WHERE staff.person_id = person.id)
    AND NOT EXISTS (SELECT 1 FROM contact WHERE contact.person_id = person.id AND contact.dropped_at IS NULL);

-- name: figure_states()
-- Interests by state.
SELECT state, COUNT(*) AS number
FROM interest
GROUP BY state;

-- name: figure_answers()
-- Each interest that an association was to answer and may have been told of: since when, and when it answered first.
SELECT interest.id, interest.association, interest.waiting_since AS since, MIN(answered.at) AS answered_at
FROM interest
LEFT JOIN interest_event AS answered ON answered.interest_id = interest.id AND answered.state = 'answered'
WHERE interest.waiting_since IS NOT NULL
    AND EXISTS (
        SELECT 1
        FROM interest_event
        WHERE interest_event.interest_id = interest.id AND interest_event.state IN ('told', 'answered')
    )
GROUP BY interest.id, interest.association, interest.waiting_since;

-- name: figure_reminded(now)
-- Of each meeting that somebody was reminded of and that is over, what they said; empty for nothing.
SELECT COALESCE(coming.answer, '') AS answer, COUNT(*) AS number
FROM (
    SELECT DISTINCT interest_id, meeting_at
    FROM reminder
    WHERE state = 'queued' AND meeting_at <= :now
) AS reminded
LEFT JOIN coming ON coming.interest_id = reminded.interest_id AND coming.meeting_at = reminded.meeting_at
GROUP BY COALESCE(coming.answer, '');

-- name: figure_afterwards()
-- Of each interest with a reminder and a question after the first meeting, what was said: went, not, or nothing yet.
SELECT outcome, COUNT(*) AS number
FROM (
    SELECT CASE
        WHEN EXISTS (
            SELECT 1
            FROM interest_event
            WHERE interest_event.interest_id = interest.id AND interest_event.state IN ('came', 'joined')
        ) THEN 'went'
        WHEN state = 'stopped' OR EXISTS (
            SELECT 1
            FROM step
            WHERE step.interest_id = interest.id AND step.step IN ('said-visit', 'said-again')
        ) THEN 'not'
        ELSE ''
    END AS outcome
    FROM interest
    WHERE EXISTS (
        SELECT 1
        FROM reminder
        WHERE reminder.interest_id = interest.id AND reminder.state = 'queued'
    )
        AND EXISTS (SELECT 1 FROM step WHERE step.interest_id = interest.id AND step.step = 'asked-visit')
) AS asked
GROUP BY outcome;

-- name: figure_measures(since, until)
-- What was counted on these days, by everything that is known.
SELECT measure, period, fair, age, municipality, gender, CAST(SUM(times) AS BIGINT) AS number
FROM measure
WHERE day >= :since AND day <= :until
GROUP BY measure, period, fair, age, municipality, gender;

-- name: figure_fairs(since, until)
-- What was counted at fairs on these days: at each table, and how many come (table 0).
SELECT fair, stall, what, CAST(SUM(times) AS BIGINT) AS number
FROM fair_count
WHERE day >= :since AND day <= :until
GROUP BY fair, stall, what;

-- name: figure_first_day()
-- The first day on which anything was counted.
SELECT MIN(day) AS day
FROM measure;
