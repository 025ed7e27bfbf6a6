-- Every accepted edit, in commit order. Times are microseconds since 1970-01-01T00:00:00Z.
CREATE TABLE change (
  sequence    INTEGER PRIMARY KEY,
  time        INTEGER NOT NULL,
  document_id TEXT NOT NULL,
  revision    INTEGER NOT NULL,
  kind        TEXT NOT NULL CHECK (kind IN ('added', 'changed', 'retired', 'restored')),
  author      TEXT NOT NULL,
  note        TEXT NOT NULL
) STRICT;

-- What each of them made. The content is the document's JSON form.
CREATE TABLE revision (
  document_id TEXT NOT NULL,
  number      INTEGER NOT NULL CHECK (number > 0),
  state       TEXT NOT NULL CHECK (state IN ('published', 'retired')),
  sequence    INTEGER NOT NULL REFERENCES change (sequence),
  content     TEXT NOT NULL,
  PRIMARY KEY (document_id, number)
) STRICT;

-- Points to the newest revision of each document; the only table whose rows are updated.
CREATE TABLE document (
  id          TEXT PRIMARY KEY,
  family      TEXT NOT NULL,
  kind        TEXT NOT NULL,
  state       TEXT NOT NULL,
  revision    INTEGER NOT NULL,
  sequence    INTEGER NOT NULL,
  fingerprint TEXT NOT NULL,
  FOREIGN KEY (id, revision) REFERENCES revision (document_id, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX document_by_family ON document (family);

CREATE TRIGGER change_is_not_updated BEFORE UPDATE ON change
BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;

CREATE TRIGGER change_is_not_deleted BEFORE DELETE ON change
BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;

CREATE TRIGGER revision_is_not_updated BEFORE UPDATE ON revision
BEGIN SELECT RAISE(ABORT, 'revisions are append-only'); END;

CREATE TRIGGER revision_is_not_deleted BEFORE DELETE ON revision
BEGIN SELECT RAISE(ABORT, 'revisions are append-only'); END;
