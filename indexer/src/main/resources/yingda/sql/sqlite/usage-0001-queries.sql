-- Questions that wanted a reply. Times are microseconds since 1970-01-01T00:00:00Z. The words go
-- after some time, the rest stays for the figures. The offered entries are JSON, best first.
CREATE TABLE query (
  number   INTEGER PRIMARY KEY,
  id       TEXT NOT NULL UNIQUE,
  time     INTEGER NOT NULL,
  question TEXT,
  decision TEXT NOT NULL CHECK (decision IN ('answer', 'clarify', 'escalate')),
  channel  TEXT NOT NULL,
  product  TEXT,
  version  TEXT,
  micros   INTEGER NOT NULL,
  offered  TEXT NOT NULL
) STRICT;

CREATE INDEX query_by_time ON query (time);
CREATE INDEX query_with_words ON query (time) WHERE question IS NOT NULL;

-- What became of the replies: the latest verdict on each matter.
CREATE TABLE feedback (
  query       INTEGER NOT NULL REFERENCES query (number),
  document_id TEXT NOT NULL,
  anchor      TEXT NOT NULL,
  matter      TEXT NOT NULL CHECK (matter IN ('use', 'worth')),
  verdict     TEXT NOT NULL,
  comment     TEXT,
  time        INTEGER NOT NULL,
  PRIMARY KEY (query, document_id, anchor, matter)
) STRICT, WITHOUT ROWID;

CREATE INDEX feedback_by_entry ON feedback (document_id, anchor, verdict);
CREATE INDEX feedback_with_words ON feedback (time) WHERE comment IS NOT NULL;

-- What nothing answered: wordings alike. Without a product it is the empty text.
CREATE TABLE gap (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  product     TEXT NOT NULL,
  state       TEXT NOT NULL CHECK (state IN ('open', 'done')),
  asked       INTEGER NOT NULL,
  reported    INTEGER NOT NULL,
  first_seen  INTEGER NOT NULL,
  last_seen   INTEGER NOT NULL,
  document_id TEXT,
  pairs       INTEGER NOT NULL
) STRICT;

CREATE INDEX gap_by_count ON gap (state, asked + reported, id);

-- Each wording of a gap, by what is left of it without case, width and punctuation.
CREATE TABLE gap_wording (
  product TEXT NOT NULL,
  key     TEXT NOT NULL,
  gap     INTEGER NOT NULL REFERENCES gap (id) ON DELETE CASCADE,
  wording TEXT NOT NULL,
  seen    INTEGER NOT NULL,
  PRIMARY KEY (product, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX gap_wording_by_gap ON gap_wording (gap, seen);

-- The pairs of characters of the first wording of a gap: the others are compared with it.
CREATE TABLE gap_pair (
  pair TEXT NOT NULL,
  gap  INTEGER NOT NULL REFERENCES gap (id) ON DELETE CASCADE,
  PRIMARY KEY (pair, gap)
) STRICT, WITHOUT ROWID;

CREATE INDEX gap_pair_by_gap ON gap_pair (gap);

-- What those said who handed a question over.
CREATE TABLE gap_note (
  number  INTEGER PRIMARY KEY,
  gap     INTEGER NOT NULL REFERENCES gap (id) ON DELETE CASCADE,
  time    INTEGER NOT NULL,
  version TEXT,
  context TEXT NOT NULL,
  note    TEXT
) STRICT;

CREATE INDEX gap_note_by_gap ON gap_note (gap, time);
