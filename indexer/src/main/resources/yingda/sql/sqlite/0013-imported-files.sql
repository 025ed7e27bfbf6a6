-- The files that revisions were imported from, each content once.
CREATE TABLE imported_file (
  hash  TEXT PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE revision_file (
  document_id TEXT NOT NULL,
  revision    INTEGER NOT NULL,
  name        TEXT NOT NULL,
  hash        TEXT NOT NULL, -- of an imported file
  PRIMARY KEY (document_id, revision)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER imported_file_is_not_updated BEFORE UPDATE ON imported_file
BEGIN SELECT RAISE(ABORT, 'imported files are append-only'); END;

CREATE TRIGGER imported_file_is_not_deleted BEFORE DELETE ON imported_file
BEGIN SELECT RAISE(ABORT, 'imported files are append-only'); END;

CREATE TRIGGER revision_file_is_not_updated BEFORE UPDATE ON revision_file
BEGIN SELECT RAISE(ABORT, 'imported files are append-only'); END;

CREATE TRIGGER revision_file_is_not_deleted BEFORE DELETE ON revision_file
BEGIN SELECT RAISE(ABORT, 'imported files are append-only'); END;
