-- The clock finds what is due without reading the rest ---------------

DROP INDEX interest_state;
CREATE INDEX interest_waiting ON interest (state, waiting_since);
CREATE INDEX interest_unchanged ON interest (state, changed_at);
CREATE INDEX task_interest ON task (interest_id);
