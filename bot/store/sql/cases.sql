-- name: case_add(id, number, person, municipality, doing, now)
-- Somebody wants to talk to staff; one case for each person.
INSERT INTO staff_case (id, number, person_id, municipality, doing, opened_at, changed_at)
VALUES (:id, :number, :person, :municipality, :doing, :now, :now)
ON CONFLICT (person_id) DO NOTHING
RETURNING id;

-- name: case_of(person)
-- A person's case.
SELECT c.id, c.number, c.person_id, c.municipality, c.doing, t.done_at, p.taken_at
FROM staff_case AS c
JOIN task AS t ON t.number = c.number
LEFT JOIN task_post AS p ON p.task_id = t.id
WHERE c.person_id = :person;

-- name: case_kept(person)
-- What is kept of a person's talk with staff.
SELECT id, number, municipality, doing, opened_at, changed_at
FROM staff_case
WHERE person_id = :person;

-- name: case_by_number(number)
-- A case by its task's number.
SELECT c.id, c.number, c.person_id, c.municipality, c.doing, t.done_at, p.taken_at
FROM staff_case AS c
JOIN task AS t ON t.number = c.number
LEFT JOIN task_post AS p ON p.task_id = t.id
WHERE c.number = :number;

-- name: cases_all()
-- Every case.
SELECT c.id, c.number, c.person_id, c.municipality, c.doing, t.done_at, p.taken_at
FROM staff_case AS c
JOIN task AS t ON t.number = c.number
LEFT JOIN task_post AS p ON p.task_id = t.id
ORDER BY c.number;

-- name: cases_behind()
-- Cases of which the group shows something else than what is, or has not been told what their person wrote.
SELECT c.number
FROM staff_case AS c
JOIN task AS t ON t.number = c.number
JOIN topic AS o ON o.number = c.number
LEFT JOIN task_post AS p ON p.task_id = t.id
WHERE (o.shown = '' AND t.done_at IS NULL)
    OR (o.head <> '' AND o.shown <> CASE
        WHEN t.done_at IS NOT NULL THEN 'closed' WHEN p.taken_at IS NOT NULL THEN 'taken' ELSE 'open' END)
    OR EXISTS (SELECT 1 FROM case_message AS m WHERE m.case_id = c.id AND m.author = 'person' AND m.passed = 0)
ORDER BY c.number;

-- name: case_touch(id, now)
-- Something happened in it.
UPDATE staff_case
SET changed_at = :now
WHERE id = :id;

-- name: cases_old(before)
-- Cases that are closed, and in which nothing has happened since before then.
SELECT c.id, c.number, c.person_id
FROM staff_case AS c
JOIN task AS t ON t.number = c.number
WHERE t.done_at IS NOT NULL AND c.changed_at < :before
ORDER BY c.id;

-- name: case_move(from_person, to_person)
-- Two are one: the case goes over, unless the other has one.
UPDATE staff_case
SET person_id = :to_person
WHERE person_id = :from_person AND NOT EXISTS (SELECT 1 FROM staff_case AS o WHERE o.person_id = :to_person)
RETURNING id;

-- name: case_words_move(from_case, to_case)
-- What was written in one case stands in the other.
UPDATE case_message
SET case_id = :to_case
WHERE case_id = :from_case;

-- name: case_delete(id)
-- A case is gone.
DELETE FROM staff_case
WHERE id = :id;

-- name: case_words_delete(id)
-- What was written in a case.
DELETE FROM case_message
WHERE case_id = :id;

-- name: case_word_add(id, key, case_id, now, author, sort, channel, text, reference)
-- Something is written; once for each key.
INSERT INTO case_message (id, key, case_id, at, author, sort, channel, passed, private_text, private_reference)
VALUES (:id, :key, :case_id, :now, :author, :sort, :channel, 0, :text, :reference)
ON CONFLICT (key) DO NOTHING
RETURNING id;

-- name: case_words(case_id)
-- What was written in a case, the oldest first.
SELECT id, at, author, sort, channel, passed, private_text, private_reference
FROM case_message
WHERE case_id = :case_id
ORDER BY id;

-- name: case_words_since(case_id, since)
-- How much the person has written since then.
SELECT COUNT(*) AS number
FROM case_message
WHERE case_id = :case_id AND author = 'person' AND at > :since;

-- name: case_word_pass(id, from_passed, to_passed)
-- How far a message is; no row when somebody else did it first.
UPDATE case_message
SET passed = :to_passed
WHERE id = :id AND passed = :from_passed
RETURNING id;

-- name: case_words_under_way()
-- What is on its way to staff or to the person, and where its delivery stands; null when it is forgotten.
SELECT m.id, m.author, c.number, d.state
FROM case_message AS m
JOIN staff_case AS c ON c.id = m.case_id
LEFT JOIN delivery AS d ON d.key IN ('case-word:' || m.id, 'case-word:' || m.id || ':link')
WHERE m.passed = 1
ORDER BY m.id;

-- name: case_words_anew()
-- What people have written and is on its way to the group is shown there in another way.
UPDATE case_message
SET passed = 0
WHERE author = 'person' AND passed = 1;

-- name: case_task_open(number)
-- A case is open again.
UPDATE task
SET done_at = NULL, done_by = ''
WHERE number = :number AND kind = 'case' AND done_at IS NOT NULL
RETURNING id;

-- name: task_untake(number)
-- Nobody has it any more.
UPDATE task_post
SET taken_by = NULL, taken_at = NULL
WHERE task_id IN (SELECT id FROM task WHERE number = :number);

-- name: task_take(number, staff, now)
-- One of staff has it; no row when it is done, or one has it already.
INSERT INTO task_post (task_id, message, shown, taken_by, taken_at)
SELECT id, '', '', CAST(:staff AS BIGINT), CAST(:now AS BIGINT)
FROM task
WHERE number = :number AND done_at IS NULL
ON CONFLICT (task_id) DO UPDATE SET taken_by = excluded.taken_by, taken_at = excluded.taken_at
WHERE task_post.taken_by IS NULL
RETURNING task_id;

-- name: task_untake_of(staff)
-- Somebody is staff no longer: others are to take what they had.
UPDATE task_post
SET taken_by = NULL, taken_at = NULL
WHERE taken_by = :staff;

-- name: task_by_number(number)
-- A task, open or done, and who has it.
SELECT task.id, task.number, kind, interest_id, task.hobby, task.created_at, task.private_details,
    interest.number AS interest_number, association, answer, age, language, done_at, message, shown, taken_at
FROM task
LEFT JOIN interest ON interest.id = interest_id
LEFT JOIN person ON person.id = person_id
LEFT JOIN task_post ON task_id = task.id
WHERE task.number = :number;

-- name: topic_add(number)
-- A case has a place in the group; once.
INSERT INTO topic (number, thread, head, shown, ends_at)
VALUES (:number, '', '', '', NULL)
ON CONFLICT (number) DO NOTHING;

-- name: topic_get(number)
-- Where a case stands in the group.
SELECT number, thread, head, shown, ends_at
FROM topic
WHERE number = :number;

-- name: topic_of_thread(thread)
-- Which case a topic is of.
SELECT number
FROM topic
WHERE thread = :thread AND ends_at IS NULL;

-- name: topic_made(number, thread)
-- The topic is there; no row when the case has one already, or is gone.
UPDATE topic
SET thread = :thread
WHERE number = :number AND thread = '' AND ends_at IS NULL
RETURNING number;

-- name: topic_lost(number, thread)
-- The topic was deleted by somebody: another is made.
UPDATE topic
SET thread = '', head = '', shown = ''
WHERE number = :number AND thread = :thread AND ends_at IS NULL;

-- name: topic_head(number, message)
-- The message with the buttons stands there.
UPDATE topic
SET head = :message
WHERE number = :number;

-- name: topic_shows(number, shown)
-- What the message with the buttons shows, or will.
UPDATE topic
SET shown = :shown
WHERE number = :number;

-- name: topics_anew()
-- What has no topic is shown in another way.
UPDATE topic
SET head = '', shown = ''
WHERE thread = '' AND ends_at IS NULL;

-- name: topics_standing()
-- Every topic that is there, also one that is to be deleted.
SELECT number, thread
FROM topic
WHERE thread <> ''
ORDER BY number;

-- name: topics_elsewhere()
-- The group is another one: nothing of ours stands there yet.
UPDATE topic
SET thread = '', head = '', shown = '';

-- name: task_posts_elsewhere()
-- The group is another one: nothing of ours stands there yet.
UPDATE task_post
SET message = '', shown = '';

-- name: topic_end(number, now)
-- The case is gone: so is its topic, soon.
UPDATE topic
SET ends_at = :now
WHERE number = :number AND ends_at IS NULL;

-- name: topics_ending()
-- Topics that are to be deleted.
SELECT number, thread, head, ends_at
FROM topic
WHERE ends_at IS NOT NULL
ORDER BY number;

-- name: topic_drop(number)
-- There is nothing left of it.
DELETE FROM topic
WHERE number = :number;

-- name: topic_gone(thread)
-- It is deleted.
DELETE FROM topic
WHERE thread = :thread AND ends_at IS NOT NULL;

-- name: task_posts_behind(row_limit)
-- Open tasks of which nothing stands in the group, and tasks whose message there shows something else than what is.
SELECT task.number
FROM task
LEFT JOIN task_post ON task_id = task.id
WHERE kind <> 'case' AND (
    (COALESCE(shown, '') = '' AND done_at IS NULL)
    OR (message <> '' AND shown <> ''
        AND shown <> CASE WHEN done_at IS NOT NULL THEN 'done' WHEN taken_at IS NOT NULL THEN 'taken' ELSE 'open' END)
)
ORDER BY task.id
LIMIT CAST(:row_limit AS BIGINT);

-- name: task_post_shows(task, shown)
-- What the message in the group shows, or will.
INSERT INTO task_post (task_id, message, shown, taken_by, taken_at)
VALUES (:task, '', :shown, NULL, NULL)
ON CONFLICT (task_id) DO UPDATE SET shown = excluded.shown;

-- name: task_post_stands(task, message)
-- The message stands in the group.
UPDATE task_post
SET message = :message
WHERE task_id = :task;

-- name: task_posts_forget(before)
-- What was done long ago.
DELETE FROM task_post
WHERE task_id IN (SELECT id FROM task WHERE done_at < :before);

-- name: group_get(chat)
-- Whether the staff group has topics.
SELECT forum
FROM staff_group
WHERE chat = :chat;

-- name: group_enter(chat)
-- This is the staff group; until it is known, it has topics.
INSERT INTO staff_group (chat, forum)
VALUES (:chat, 1)
ON CONFLICT (chat) DO NOTHING;

-- name: groups_leave(chat)
-- Groups that were the staff group before this one.
DELETE FROM staff_group
WHERE chat <> :chat
RETURNING chat;

-- name: group_set(chat, forum)
-- Whether the staff group has topics.
INSERT INTO staff_group (chat, forum)
VALUES (:chat, :forum)
ON CONFLICT (chat) DO UPDATE SET forum = excluded.forum;

-- name: person_ask(id, dialog)
-- The next thing that somebody writes answers another question.
UPDATE person
SET private_dialog = :dialog
WHERE id = :id;
