-- Whether entries may be sent without a person: the last decision on each stands. The evidence is
-- JSON, the ids of queries.
CREATE TABLE mode_change (
  number      INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id TEXT NOT NULL,
  anchor      TEXT NOT NULL,
  mode        TEXT NOT NULL CHECK (mode IN ('assist', 'auto')),
  time        INTEGER NOT NULL,
  author      TEXT,
  good        INTEGER NOT NULL,
  bad         INTEGER NOT NULL,
  evidence    TEXT NOT NULL,
  note        TEXT
) STRICT;

CREATE INDEX mode_change_by_entry ON mode_change (document_id, anchor, number);
