-- Drafts, reviews and schedules: more states and kinds, content kept once, and the time line.

-- Beside each change what reports filter and group by, so that none has to read content.
CREATE TABLE change_2 (
  sequence      INTEGER PRIMARY KEY,
  time          INTEGER NOT NULL,
  document_id   TEXT NOT NULL,
  revision      INTEGER NOT NULL,
  kind          TEXT NOT NULL CHECK (kind IN ('added', 'changed', 'restored', 'scheduled',
    'verified', 'retired', 'drafted', 'submitted', 'returned')),
  author        TEXT NOT NULL,
  note          TEXT NOT NULL,
  starts        INTEGER, -- from when on it publishes its revision, null if it does not
  document_kind TEXT NOT NULL,
  title         TEXT NOT NULL,
  product       TEXT,
  owner         TEXT,
  review        TEXT -- a period such as P90D
) STRICT;

-- The document's JSON form, once for all revisions that have it. Those of older programs may have
-- no fingerprint, and are then kept once more when they come again.
CREATE TABLE content (
  id          INTEGER PRIMARY KEY,
  fingerprint TEXT UNIQUE,
  json        TEXT NOT NULL
) STRICT;

CREATE TABLE revision_2 (
  document_id TEXT NOT NULL,
  number      INTEGER NOT NULL CHECK (number > 0),
  state       TEXT NOT NULL CHECK (state IN ('draft', 'in_review', 'scheduled', 'published',
    'retired')),
  sequence    INTEGER NOT NULL REFERENCES change_2 (sequence),
  content     INTEGER NOT NULL REFERENCES content (id),
  PRIMARY KEY (document_id, number)
) STRICT;

-- Points to the newest revision of each document, and says whether it was ever retired.
CREATE TABLE document_2 (
  id          TEXT PRIMARY KEY,
  family      TEXT NOT NULL,
  kind        TEXT NOT NULL,
  state       TEXT NOT NULL,
  revision    INTEGER NOT NULL,
  sequence    INTEGER NOT NULL,
  fingerprint TEXT NOT NULL,
  was_retired INTEGER NOT NULL CHECK (was_retired IN (0, 1)),
  FOREIGN KEY (id, revision) REFERENCES revision_2 (document_id, number)
) STRICT, WITHOUT ROWID;

-- When which revision is the published one: follows from the log. Ordered by their ends, since all
-- questions are about what has not ended at some instant; 9223372036854775807 stands for no end.
CREATE TABLE period (
  document_id TEXT NOT NULL,
  ends        INTEGER NOT NULL,
  starts      INTEGER NOT NULL,
  revision    INTEGER NOT NULL,
  sequence    INTEGER NOT NULL,
  product     TEXT,
  versions    TEXT NOT NULL,
  audience    TEXT NOT NULL,
  effective   INTEGER,
  expires     INTEGER,
  PRIMARY KEY (document_id, ends)
) STRICT, WITHOUT ROWID;

INSERT INTO content (fingerprint, json)
SELECT max(d.fingerprint), r.content
FROM revision r LEFT JOIN document d ON d.id = r.document_id AND d.revision = r.number
GROUP BY r.content;

CREATE TEMP TABLE content_id AS SELECT json, id FROM content;
CREATE UNIQUE INDEX content_id_by_json ON content_id (json);

-- A clock that was set back once made changes older than those before them.
INSERT INTO change_2
SELECT c.sequence, c.time, c.document_id, c.revision, c.kind, c.author, c.note,
  CASE WHEN c.kind <> 'retired' THEN c.latest END,
  r.content ->> 'kind', r.content ->> 'title', r.content ->> 'product', r.content ->> 'owner',
  r.content ->> 'review'
FROM (SELECT *, max(time) OVER (ORDER BY sequence) AS latest FROM change) c
JOIN revision r ON r.document_id = c.document_id AND r.number = c.revision;

INSERT INTO revision_2
SELECT r.document_id, r.number, r.state, r.sequence, c.id
FROM revision r JOIN content_id c ON c.json = r.content
ORDER BY r.sequence;

INSERT INTO document_2
SELECT d.id, d.family, d.kind, d.state, d.revision, d.sequence, d.fingerprint,
  EXISTS (SELECT 1 FROM revision r WHERE r.document_id = d.id AND r.state = 'retired')
FROM document d;

INSERT INTO period
SELECT document_id, ends, latest, number, sequence, content ->> 'product',
  coalesce(content ->> 'versions', ''), content ->> 'audience',
  CASE WHEN content ->> 'effective' LIKE '+%' THEN 9000000000000000000
    ELSE CAST(unixepoch(content ->> 'effective', 'subsec') * 1000000 AS INTEGER) END,
  CAST(unixepoch(content ->> 'expires', 'subsec') * 1000000 AS INTEGER)
FROM (
  SELECT r.*, c.latest, lead(c.latest, 1, 9223372036854775807)
    OVER (PARTITION BY r.document_id ORDER BY r.number) AS ends
  FROM revision r
  JOIN (SELECT sequence, max(time) OVER (ORDER BY sequence) AS latest FROM change) c
    ON c.sequence = r.sequence
)
WHERE state = 'published' AND latest < ends;

DROP TABLE content_id;
DROP TABLE document;
DROP TABLE revision;
DROP TABLE change;
ALTER TABLE change_2 RENAME TO change;
ALTER TABLE revision_2 RENAME TO revision;
ALTER TABLE document_2 RENAME TO document;

CREATE INDEX document_by_family ON document (family);
CREATE INDEX change_by_time ON change (time);
CREATE INDEX change_by_document ON change (document_id);
CREATE INDEX change_by_kind ON change (kind);
CREATE INDEX change_by_author ON change (author);
CREATE INDEX change_by_owner ON change (owner);
CREATE INDEX change_by_product ON change (product);

CREATE TRIGGER change_is_not_updated BEFORE UPDATE ON change
BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;

CREATE TRIGGER change_is_not_deleted BEFORE DELETE ON change
BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;

CREATE TRIGGER revision_is_not_updated BEFORE UPDATE ON revision
BEGIN SELECT RAISE(ABORT, 'revisions are append-only'); END;

CREATE TRIGGER revision_is_not_deleted BEFORE DELETE ON revision
BEGIN SELECT RAISE(ABORT, 'revisions are append-only'); END;

CREATE TRIGGER content_is_not_updated BEFORE UPDATE ON content
BEGIN SELECT RAISE(ABORT, 'content is append-only'); END;

CREATE TRIGGER content_is_not_deleted BEFORE DELETE ON content
BEGIN SELECT RAISE(ABORT, 'content is append-only'); END;
