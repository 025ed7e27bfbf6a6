-- What was planned and given up before it came. Readers never saw it, but an index held it until
-- then, and what it held decides how rare a word was: see asOf. Before this script none were kept.
CREATE TABLE given_up (
  sequence    INTEGER PRIMARY KEY,
  document_id TEXT NOT NULL,
  ends        INTEGER NOT NULL, -- when it was given up, before it starts
  starts      INTEGER NOT NULL,
  revision    INTEGER NOT NULL,
  product     TEXT,
  versions    TEXT NOT NULL,
  audience    TEXT NOT NULL,
  effective   INTEGER,
  expires     INTEGER
) STRICT;

CREATE INDEX given_up_by_document ON given_up (document_id);
