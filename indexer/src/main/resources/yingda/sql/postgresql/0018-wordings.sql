CREATE TABLE wording (
  key         BIGINT NOT NULL,
  document_id TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (key, document_id)
);

CREATE TABLE wording_backlog (sequence BIGINT NOT NULL);
INSERT INTO wording_backlog (sequence) SELECT coalesce(max(sequence), 0) FROM change;
