-- What customers say of product and service, and what became of it. The words go after some time.
CREATE TABLE voice (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  ref        TEXT UNIQUE,
  time       INTEGER NOT NULL,
  class      TEXT NOT NULL,
  text       TEXT,
  channel    TEXT,
  product    TEXT,
  sentiment  TEXT NOT NULL,
  score      INTEGER,
  response   INTEGER,
  concurrent INTEGER,
  contacts   INTEGER NOT NULL,
  outcome    TEXT,
  state      TEXT NOT NULL,
  owner      TEXT,
  due        INTEGER
) STRICT;

CREATE INDEX voice_by_time ON voice (time);
CREATE INDEX voice_by_state ON voice (state, time);
