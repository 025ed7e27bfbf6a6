-- Who may come in. Keys and sessions by the SHA-256 of what their holders know. Times are
-- microseconds since 1970-01-01T00:00:00Z, lists are JSON.
CREATE TABLE access_key (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  hash           TEXT NOT NULL UNIQUE,
  name           TEXT NOT NULL,
  role           TEXT NOT NULL,
  products       TEXT NOT NULL,
  channels       TEXT NOT NULL,
  origins        TEXT NOT NULL,
  created        INTEGER NOT NULL,
  created_by     TEXT NOT NULL,
  expires        INTEGER,
  revoked        INTEGER,
  revoked_by     TEXT,
  last_used      INTEGER
) STRICT;

CREATE TRIGGER access_key_is_not_deleted BEFORE DELETE ON access_key
BEGIN SELECT RAISE(ABORT, 'a key is revoked, never deleted'); END;

CREATE TRIGGER access_key_keeps_what_it_is
BEFORE UPDATE OF id, hash, name, role, products, channels, origins, created, created_by,
  expires ON access_key
BEGIN SELECT RAISE(ABORT, 'a key is revoked, never changed'); END;

CREATE TRIGGER access_key_stays_revoked BEFORE UPDATE OF revoked, revoked_by ON access_key
WHEN OLD.revoked IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a key stays revoked'); END;

CREATE TABLE session (
  hash  TEXT NOT NULL PRIMARY KEY,
  key   INTEGER NOT NULL REFERENCES access_key (id),
  began INTEGER NOT NULL,
  ends  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX session_by_key ON session (key);

-- Another number as soon as somebody else may come in, so that what was read is read again.
CREATE TABLE access_version (number INTEGER NOT NULL) STRICT;
INSERT INTO access_version (number) VALUES (0);

CREATE TRIGGER access_key_is_new AFTER INSERT ON access_key
BEGIN UPDATE access_version SET number = number + 1; END;

CREATE TRIGGER access_key_is_revoked AFTER UPDATE OF revoked ON access_key
BEGIN UPDATE access_version SET number = number + 1; END;

CREATE TRIGGER session_is_new AFTER INSERT ON session
BEGIN UPDATE access_version SET number = number + 1; END;

CREATE TRIGGER session_is_gone AFTER DELETE ON session
BEGIN UPDATE access_version SET number = number + 1; END;

-- What was done, and what was refused. Only what is too old goes.
CREATE TABLE audit (
  number  INTEGER PRIMARY KEY AUTOINCREMENT,
  time    INTEGER NOT NULL,
  caller  TEXT NOT NULL,
  key     INTEGER,
  action  TEXT NOT NULL,
  subject TEXT NOT NULL,
  outcome TEXT NOT NULL,
  request TEXT NOT NULL
) STRICT;

CREATE INDEX audit_by_time ON audit (time);
CREATE INDEX audit_by_caller ON audit (caller, number);

CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'what was done stays as it was'); END;
