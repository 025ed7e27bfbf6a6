-- Which way texts point by an encoder: texts by their hash, directions in bytes.
CREATE TABLE vector (
  encoder   TEXT COLLATE "C" NOT NULL,
  text      BYTEA NOT NULL,
  direction BYTEA NOT NULL,
  PRIMARY KEY (encoder, text)
);
