-- A parent or guardian says yes by a link; an association is asked first without a name --------------

ALTER TABLE invitation ADD COLUMN interest_id BIGINT;                     -- what a parent or guardian is asked
ALTER TABLE interest ADD COLUMN municipality TEXT NOT NULL DEFAULT '';    -- told in place of the name; empty: not told
CREATE INDEX invitation_interest ON invitation (interest_id);
