-- name: measured_never(person)
-- A row for whoever is not counted: staff, and contacts of associations.
SELECT person_id
FROM staff
WHERE person_id = :person
UNION ALL
SELECT person_id
FROM contact
WHERE person_id = :person AND dropped_at IS NULL;

-- name: measured_mark(person, measure, period, fair, day, age, municipality, gender)
-- Somebody is counted; no row when they were, in this period or at this fair.
INSERT INTO measured (person_id, measure, period, fair, day, age, municipality, gender)
VALUES (:person, :measure, :period, :fair, :day, :age, :municipality, :gender)
ON CONFLICT (person_id, measure, period, fair) DO NOTHING
RETURNING person_id;

-- name: measure_add(day, measure, period, fair, age, municipality, gender)
-- One more is counted in a row.
INSERT INTO measure (day, measure, period, fair, age, municipality, gender, times)
VALUES (:day, :measure, :period, :fair, :age, :municipality, :gender, 1)
ON CONFLICT (day, measure, period, fair, age, municipality, gender) DO UPDATE SET times = measure.times + 1
RETURNING times;

-- name: measure_take(day, measure, period, fair, age, municipality, gender)
-- One is counted in another row from now on, or as the one that they are; no row when nobody is counted in this one.
UPDATE measure
SET times = times - 1
WHERE day = :day AND measure = :measure AND period = :period AND fair = :fair
    AND age = :age AND municipality = :municipality AND gender = :gender AND times > 0
RETURNING times;

-- name: measure_tidy(day, measure, period, fair)
-- Rows that count nobody any more.
DELETE FROM measure
WHERE day = :day AND measure = :measure AND period = :period AND fair = :fair AND times = 0;

-- name: measured_move(person, measure, period, fair, age, municipality, gender)
-- Somebody is counted in another row from now on.
UPDATE measured
SET age = :age, municipality = :municipality, gender = :gender
WHERE person_id = :person AND measure = :measure AND period = :period AND fair = :fair;

-- name: measured_of(person)
-- What somebody was counted as, the oldest first.
SELECT day, measure, period, fair, age, municipality, gender
FROM measured
WHERE person_id = :person
ORDER BY day, measure, period, fair;

-- name: measured_known(person)
-- What is known of somebody who is counted: their answer about gender, and the age group of the first who came by them.
SELECT gender, COALESCE((
    SELECT age
    FROM interest
    WHERE person_id = person.id
    ORDER BY created_at, id
    LIMIT 1
), '') AS age
FROM person
WHERE id = :person;

-- name: measured_seen(person, period)
-- They have been seen in this project period.
UPDATE person
SET reached_in = :period
WHERE id = :person;

-- name: measured_drop(person, measure, period, fair)
-- Two are one, and it was counted of both.
DELETE FROM measured
WHERE person_id = :person AND measure = :measure AND period = :period AND fair = :fair;

-- name: measured_merge(from_person, to_person)
-- Two are one: what the first was counted as goes over.
UPDATE measured
SET person_id = :to_person
WHERE person_id = :from_person;

-- name: measured_forget(person)
-- Who was counted is forgotten; the counts stay.
DELETE FROM measured
WHERE person_id = :person;

-- name: gender_ask(person)
-- The question about gender is asked: no row when it was before.
UPDATE person
SET gender = 'asked'
WHERE id = :person AND gender = ''
RETURNING id;

-- name: gender_said(person, gender)
-- It is answered; no row when it was never asked.
UPDATE person
SET gender = :gender
WHERE id = :person AND gender <> ''
RETURNING id;
