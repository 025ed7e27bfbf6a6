-- Which documents have a wording, or had it: by a number made of what all its spellings share.
CREATE TABLE wording (
  key         INTEGER NOT NULL,
  document_id TEXT NOT NULL,
  PRIMARY KEY (key, document_id)
) STRICT, WITHOUT ROWID;

-- The last change whose wordings are not in that table yet: those of older programs, from the
-- first one on. 0 once all are there.
CREATE TABLE wording_backlog (sequence INTEGER NOT NULL) STRICT;
INSERT INTO wording_backlog (sequence) SELECT coalesce(max(sequence), 0) FROM change;
