-- A fair moves, or does not take place: who comes is told once -------------------------------------------

ALTER TABLE fair_coming ADD COLUMN knows TEXT NOT NULL DEFAULT '';       -- when and where it is, as this person knows it
