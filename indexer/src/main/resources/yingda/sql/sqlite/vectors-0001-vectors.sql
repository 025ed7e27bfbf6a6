-- Which way texts point by an encoder: texts by their hash, directions in bytes.
CREATE TABLE vector (
  encoder   TEXT NOT NULL,
  text      BLOB NOT NULL,
  direction BLOB NOT NULL,
  PRIMARY KEY (encoder, text)
) STRICT, WITHOUT ROWID;
