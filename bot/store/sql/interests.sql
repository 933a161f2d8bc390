-- name: interest_add(id, number, person, hobby, association, age, reach, state, now, name, phone, who, named, waiting_since, knows)
-- Somebody wants to join a hobby.
INSERT INTO interest (
    id, number, person_id, hobby, association, age, reach, state, answer, remind, hobby_status,
    created_at, changed_at, private_name, private_phone, who, named, waiting_since, knows
)
VALUES (
    :id, :number, :person, :hobby, :association, :age, :reach, :state, '', 'first', 'active',
    :now, :now, :name, :phone, :who, :named, CAST(:waiting_since AS BIGINT), :knows
);

-- name: interest_event(id, interest, now, state, actor, answer)
-- Note a change in an interest's life.
INSERT INTO interest_event (id, interest_id, at, state, actor, answer)
VALUES (:id, :interest, :now, :state, :actor, :answer);

-- name: interests_of(person)
-- All interests of a person, the oldest first.
SELECT id, number, person_id, hobby, association, age, reach, state, answer, remind, hobby_status,
    created_at, changed_at, private_name, private_phone, who, named, guardian_id, waiting_since, private_said, municipality
FROM interest
WHERE person_id = :person
ORDER BY id;

-- name: interest_get(id)
-- One interest.
SELECT id, number, person_id, hobby, association, age, reach, state, answer, remind, hobby_status,
    created_at, changed_at, private_name, private_phone, who, named, guardian_id, waiting_since, private_said, municipality
FROM interest
WHERE id = :id;

-- name: interest_by_number(number)
-- One interest by its short number.
SELECT id, number, person_id, hobby, association, age, reach, state, answer, remind, hobby_status,
    created_at, changed_at, private_name, private_phone, who, named, guardian_id, waiting_since, private_said, municipality
FROM interest
WHERE number = :number;

-- name: interests_told(association)
-- Interests that an association was told of and has not answered.
SELECT id, number, person_id, hobby, association, age, reach, state, answer, remind, hobby_status,
    created_at, changed_at, private_name, private_phone, who, named, guardian_id, waiting_since, private_said, municipality
FROM interest
WHERE association = :association AND state = 'told'
ORDER BY id;

-- name: interest_become(id, from_state, state, answer, said, waiting_since, now)
-- Change the state, if it is still what it was.
UPDATE interest
SET state = :state, answer = :answer, private_said = :said, waiting_since = CAST(:waiting_since AS BIGINT),
    changed_at = :now
WHERE id = :id AND state = :from_state
RETURNING id;

-- name: interest_forget_phone(id)
-- The number is not needed any more.
UPDATE interest
SET private_phone = ''
WHERE id = :id;

-- name: interest_events_of(interest)
-- The life of an interest so far.
SELECT at, state, actor, answer
FROM interest_event
WHERE interest_id = :interest
ORDER BY id;

-- name: interest_remind(id, person, remind)
-- Choose which meetings to be reminded of; no row when it is not theirs, or of a minor for whom they said yes.
UPDATE interest
SET remind = :remind
WHERE id = :id AND (person_id = :person OR guardian_id = :person)
RETURNING id;

-- name: interests_untold(before)
-- Interests of adults that nobody has been told of since before then, and that are in no daily mail, to come or of today.
SELECT id, number, person_id, hobby, association, age, reach, state, answer, remind, hobby_status,
    created_at, changed_at, private_name, private_phone, who, named, guardian_id, waiting_since, private_said, municipality
FROM interest
WHERE state IN ('registered', 'undelivered') AND created_at < :before
    AND NOT EXISTS (
        SELECT 1
        FROM notice
        JOIN notice_way ON notice_way.notice_id = notice.id
        LEFT JOIN delivery ON delivery.key = notice_way.delivery
        WHERE notice.interest_id = interest.id AND (notice_way.delivery = '' OR delivery.created_at >= :before)
    )
ORDER BY id;

-- name: interests_reminded()
-- Interests whose meetings somebody may be reminded of.
SELECT interest.id, number, person_id, hobby, association, age, reach, state, answer, remind, hobby_status,
    interest.created_at, changed_at, interest.private_name, interest.private_phone, who, named, guardian_id,
    waiting_since, private_said, municipality
FROM interest
JOIN person ON person.id = interest.person_id
WHERE remind <> 'none' AND state NOT IN ('with-guardian', 'with-staff', 'stopped', 'withdrawn', 'expired')
    AND answer NOT IN ('full', 'not-ours') AND person.quiet = 0
ORDER BY interest.id;

-- name: interests_open()
-- Everybody's interests who wait, come or go there regularly, the oldest first.
SELECT id, number, person_id, hobby, association, age, reach, state, answer, remind, hobby_status, knows,
    created_at, changed_at, private_name, private_phone, who, named, guardian_id, waiting_since, private_said, municipality
FROM interest
WHERE state NOT IN ('stopped', 'withdrawn', 'expired') AND answer NOT IN ('full', 'not-ours')
ORDER BY id;

-- name: interest_knowledge(id)
-- What its person knows of when and where the hobby meets.
SELECT knows
FROM interest
WHERE id = :id;

-- name: interest_knows(id, before, knew, status, knows)
-- Its person is told how it stands with the hobby; no row when somebody else told them first.
UPDATE interest
SET hobby_status = :status, knows = :knows
WHERE id = :id AND hobby_status = :before AND knows = :knew
RETURNING id;

-- name: interests_move(from_person, to_person)
-- Two are one: all interests go over.
UPDATE interest
SET person_id = :to_person
WHERE person_id = :from_person;

-- name: coming_set(interest, meeting_at, answer, now)
-- Note whether somebody comes to a meeting.
INSERT INTO coming (interest_id, meeting_at, answer, at)
VALUES (:interest, :meeting_at, :answer, :now)
ON CONFLICT (interest_id, meeting_at) DO UPDATE SET answer = excluded.answer, at = excluded.at;

-- name: coming_of(interest)
-- What somebody said about meetings.
SELECT meeting_at, answer, at
FROM coming
WHERE interest_id = :interest
ORDER BY meeting_at;

-- name: reminder_add(id, interest, meeting_at, kind, due_at)
-- A reminder to come; a repeat changes nothing, but one that was dropped is wanted again.
INSERT INTO reminder (id, interest_id, meeting_at, kind, due_at, state)
VALUES (:id, :interest, :meeting_at, :kind, :due_at, 'waiting')
ON CONFLICT (interest_id, meeting_at, kind) DO UPDATE SET state = 'waiting' WHERE reminder.state = 'dropped'
RETURNING id;

-- name: reminders_next(person)
-- When the next reminder goes of each of a person's interests, and of minors for whom they said yes.
SELECT interest_id, MIN(due_at) AS due_at
FROM reminder
JOIN interest ON interest.id = reminder.interest_id
WHERE (interest.person_id = :person OR interest.guardian_id = :person) AND reminder.state = 'waiting'
GROUP BY interest_id;

-- name: reminders_drop(interest)
-- No reminder of this interest goes any more.
UPDATE reminder
SET state = 'dropped'
WHERE interest_id = :interest AND state = 'waiting';

-- name: reminders_drop_meeting(interest, meeting_at)
-- No reminder of this meeting goes any more.
UPDATE reminder
SET state = 'dropped'
WHERE interest_id = :interest AND meeting_at = :meeting_at AND state = 'waiting';

-- name: reminders_due(now, after_due_at, after, row_limit)
-- Reminders whose time has come, from behind the one with this time and id on.
SELECT id, interest_id, meeting_at, kind, due_at
FROM reminder
WHERE state = 'waiting' AND due_at <= :now
    AND (due_at > :after_due_at OR (due_at = :after_due_at AND id > :after))
ORDER BY due_at, id
LIMIT CAST(:row_limit AS BIGINT);

-- name: reminder_end(id, state)
-- A reminder is on its way, or is not to go; no row when that was done before.
UPDATE reminder
SET state = :state
WHERE id = :id AND state = 'waiting'
RETURNING id;

-- name: reminders_written(interest, now)
-- Reminders of meetings to come that are written, and may have left.
SELECT id, meeting_at
FROM reminder
WHERE interest_id = :interest AND state = 'queued' AND meeting_at > :now
ORDER BY id;

-- name: reminder_again(id, new_id)
-- A reminder that was taken back before it left may be wanted again: under another id, because deliveries know this one.
UPDATE reminder
SET state = 'dropped', id = :new_id
WHERE id = :id AND state = 'queued';

-- name: reminders_of(interest)
-- All reminders of an interest.
SELECT meeting_at, kind, due_at, state
FROM reminder
WHERE interest_id = :interest
ORDER BY due_at;

-- name: reminder_next(now)
-- The reminder that is due next.
SELECT due_at
FROM reminder
WHERE state = 'waiting' AND due_at > :now
ORDER BY due_at
LIMIT 1;

-- name: step_take(interest, step, now)
-- The clock does this about an interest now; no row when that was done before.
INSERT INTO step (interest_id, step, at)
VALUES (:interest, :step, :now)
ON CONFLICT (interest_id, step) DO NOTHING
RETURNING step;

-- name: steps_of(interest)
-- What the clock has done about an interest.
SELECT step, at
FROM step
WHERE interest_id = :interest
ORDER BY at, step;
