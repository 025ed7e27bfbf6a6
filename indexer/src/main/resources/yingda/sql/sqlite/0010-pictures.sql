-- The pictures that answers show, each once. The name follows from the bytes.
CREATE TABLE picture (
  name  TEXT PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;

CREATE TRIGGER picture_is_not_updated BEFORE UPDATE ON picture
BEGIN SELECT RAISE(ABORT, 'pictures are append-only'); END;

CREATE TRIGGER picture_is_not_deleted BEFORE DELETE ON picture
BEGIN SELECT RAISE(ABORT, 'pictures are append-only'); END;
