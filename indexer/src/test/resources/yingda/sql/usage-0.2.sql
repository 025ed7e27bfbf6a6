BEGIN TRANSACTION;
CREATE TABLE feedback (
  query       INTEGER NOT NULL REFERENCES query (number),
  document_id TEXT NOT NULL,
  anchor      TEXT NOT NULL,
  matter      TEXT NOT NULL CHECK (matter IN ('use', 'worth')),
  verdict     TEXT NOT NULL,
  comment     TEXT,
  time        INTEGER NOT NULL,
  PRIMARY KEY (query, document_id, anchor, matter)
) STRICT, WITHOUT ROWID;
CREATE TABLE gap (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  product     TEXT NOT NULL,
  state       TEXT NOT NULL CHECK (state IN ('open', 'done')),
  asked       INTEGER NOT NULL,
  reported    INTEGER NOT NULL,
  first_seen  INTEGER NOT NULL,
  last_seen   INTEGER NOT NULL,
  document_id TEXT,
  pairs       INTEGER NOT NULL
) STRICT;
INSERT INTO "gap" VALUES(1,'','open',1,0,1796246664259579,1796246664259579,NULL,7);
CREATE TABLE gap_note (
  number  INTEGER PRIMARY KEY,
  gap     INTEGER NOT NULL REFERENCES gap (id) ON DELETE CASCADE,
  time    INTEGER NOT NULL,
  version TEXT,
  context TEXT NOT NULL,
  note    TEXT
) STRICT;
CREATE TABLE gap_pair (
  pair TEXT NOT NULL,
  gap  INTEGER NOT NULL REFERENCES gap (id) ON DELETE CASCADE,
  PRIMARY KEY (pair, gap)
) STRICT, WITHOUT ROWID;
INSERT INTO "gap_pair" VALUES('不通',1);
INSERT INTO "gap_pair" VALUES('么办',1);
INSERT INTO "gap_pair" VALUES('怎么',1);
INSERT INTO "gap_pair" VALUES('打不',1);
INSERT INTO "gap_pair" VALUES('电话',1);
INSERT INTO "gap_pair" VALUES('话打',1);
INSERT INTO "gap_pair" VALUES('通怎',1);
CREATE TABLE gap_wording (
  product TEXT NOT NULL,
  key     TEXT NOT NULL,
  gap     INTEGER NOT NULL REFERENCES gap (id) ON DELETE CASCADE,
  wording TEXT NOT NULL,
  seen    INTEGER NOT NULL,
  PRIMARY KEY (product, key)
) STRICT, WITHOUT ROWID;
INSERT INTO "gap_wording" VALUES('','电话打不通怎么办',1,'电话打不通怎么办',1);
CREATE TABLE query (
  number   INTEGER PRIMARY KEY,
  id       TEXT NOT NULL UNIQUE,
  time     INTEGER NOT NULL,
  question TEXT,
  decision TEXT NOT NULL CHECK (decision IN ('answer', 'clarify', 'escalate')),
  channel  TEXT NOT NULL,
  product  TEXT,
  version  TEXT,
  micros   INTEGER NOT NULL,
  offered  TEXT NOT NULL
) STRICT;
INSERT INTO "query" VALUES(1,'58bedd18-1d54-458a-9db5-c05fc339614c',1796246664022475,'怎么退货','answer','',NULL,NULL,175526,'[{"documentId":"faq/returns","anchor":"how","revision":2,"confidence":0.99},{"documentId":"x200/notes","anchor":"who","revision":1,"confidence":0.0013597674311740205},{"documentId":"manual/router","anchor":"reset","revision":1,"confidence":3.523377029350015E-4}]');
INSERT INTO "query" VALUES(2,'87f0660b-4956-4d11-8403-15ac441725f4',1796246664259579,'电话打不通怎么办','escalate','',NULL,NULL,145332,'[{"documentId":"faq/returns","anchor":"how","revision":2,"confidence":0.014496148916744963},{"documentId":"manual/router","anchor":"reset","revision":1,"confidence":0.0022194632798928854}]');
CREATE INDEX query_by_time ON query (time);
CREATE INDEX query_with_words ON query (time) WHERE question IS NOT NULL;
CREATE INDEX feedback_by_entry ON feedback (document_id, anchor, verdict);
CREATE INDEX feedback_with_words ON feedback (time) WHERE comment IS NOT NULL;
CREATE INDEX gap_by_count ON gap (state, asked + reported, id);
CREATE INDEX gap_wording_by_gap ON gap_wording (gap, seen);
CREATE INDEX gap_pair_by_gap ON gap_pair (gap);
CREATE INDEX gap_note_by_gap ON gap_note (gap, time);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('gap',1);
COMMIT;
PRAGMA user_version = 1;
