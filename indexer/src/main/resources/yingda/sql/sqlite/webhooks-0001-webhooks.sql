-- Who is told what happens. The events are JSON; secrets stand as they are, since each message is
-- signed with one. Times are microseconds since 1970-01-01T00:00:00Z.
CREATE TABLE webhook (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  url            TEXT NOT NULL,
  events         TEXT NOT NULL,
  product        TEXT,
  audience       TEXT NOT NULL CHECK (audience IN ('public', 'internal')),
  state          TEXT NOT NULL CHECK (state IN ('active', 'stopped', 'gone')),
  begin_time     INTEGER NOT NULL,
  begin_sequence INTEGER NOT NULL,
  begin_gap      INTEGER NOT NULL,
  secret         TEXT NOT NULL,
  former_secret  TEXT,
  former_ends    INTEGER,
  created        INTEGER NOT NULL,
  created_by     TEXT NOT NULL
) STRICT;

-- One event on its way to one of them.
CREATE TABLE delivery (
  number       INTEGER PRIMARY KEY AUTOINCREMENT,
  webhook      INTEGER NOT NULL REFERENCES webhook (id) ON DELETE CASCADE,
  message      TEXT NOT NULL UNIQUE,
  event        TEXT NOT NULL,
  body         TEXT NOT NULL,
  created      INTEGER NOT NULL,
  state        TEXT NOT NULL CHECK (state IN ('pending', 'delivered', 'failed')),
  attempts     INTEGER NOT NULL,
  next_attempt INTEGER CHECK ((next_attempt IS NULL) = (state <> 'pending')),
  last_attempt INTEGER,
  answer       TEXT,
  status       INTEGER
) STRICT;

CREATE INDEX delivery_by_webhook ON delivery (webhook, number);
CREATE INDEX delivery_pending ON delivery (webhook, next_attempt, number) WHERE state = 'pending';
CREATE INDEX delivery_failed ON delivery (webhook) WHERE state = 'failed';
CREATE INDEX delivery_done ON delivery (created) WHERE state <> 'pending';

-- Up to where events became deliveries, the last row; the ones before tell how far a store is
-- known that was put back from a backup.
CREATE TABLE follower_position (
  number   INTEGER PRIMARY KEY AUTOINCREMENT,
  sequence INTEGER NOT NULL,
  origin   TEXT NOT NULL,
  time     INTEGER NOT NULL,
  due      INTEGER NOT NULL,
  gap      INTEGER NOT NULL
) STRICT;
