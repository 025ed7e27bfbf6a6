BEGIN TRANSACTION;
CREATE TABLE "change" (
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
, approval_by TEXT, approval_comment TEXT, proposed INTEGER) STRICT;
INSERT INTO "change" VALUES(1,1796245192844634,'faq/freight',1,'added','王芳','首次导入',1796245192844634,'faq','运费',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "change" VALUES(2,1796245192844634,'faq/returns',1,'added','王芳','首次导入',1796245192844634,'faq','退货',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "change" VALUES(3,1796245192844634,'manual/router',1,'added','王芳','首次导入',1796245192844634,'manual','路由器','x100',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "change" VALUES(4,1796245204730165,'faq/returns',2,'changed','王芳','改数字',1796245204730165,'faq','退货',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "change" VALUES(5,1796245209876301,'faq/freight',2,'retired','王芳','去掉运费',NULL,'faq','运费',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "change" VALUES(6,1796245215036826,'x200/notes',1,'added','王芳','导入 x200 2.0',1796245215036826,'manual','运费','x200',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "change" VALUES(7,1796246664774186,'faq/draft',1,'drafted','李雷','草稿',NULL,'faq','草稿',NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE content (
  id          INTEGER PRIMARY KEY,
  fingerprint TEXT UNIQUE,
  json        TEXT NOT NULL
) STRICT;
INSERT INTO "content" VALUES(1,'0ba3b6d7b2363b10b217ae9db0bd43ec','{"id":"faq/freight","kind":"faq","title":"运费","audience":"public","entries":[{"anchor":"who","question":"退货运费谁承担？","answer":"质量问题由商家承担运费。"}]}');
INSERT INTO "content" VALUES(2,'3779bca67f74b758906f26601924af61','{"id":"faq/returns","kind":"faq","title":"退货","audience":"public","tags":["售后"],"entries":[{"anchor":"how","question":"七天无理由退货怎么操作？","similar":["怎么退货"],"answer":"签收七天内，在“我的订单”里选择退货。"}]}');
INSERT INTO "content" VALUES(3,'39a9ed87b257f27c9ceb07d36a2f528f','{"id":"manual/router","kind":"manual","title":"路由器","product":"x100","versions":"[1.0,2.0)","audience":"public","entries":[{"anchor":"reset","question":"怎么恢复出厂设置","answer":"长按复位键十秒。"}]}');
INSERT INTO "content" VALUES(4,'e7c432a8079f08bff0d0d885ed6a02fb','{"id":"faq/returns","kind":"faq","title":"退货","audience":"public","tags":["售后"],"entries":[{"anchor":"how","question":"七天无理由退货怎么操作？","similar":["怎么退货"],"answer":"签收 7 天内，在“我的订单”里选择退货。"}]}');
INSERT INTO "content" VALUES(5,'47571336dcd0308d969297ea5deaff9d','{"id":"x200/notes","kind":"manual","title":"运费","product":"x200","versions":"[2,)","audience":"public","entries":[{"anchor":"who","question":"退货运费谁承担？","answer":"质量问题由商家承担运费。"}]}');
INSERT INTO "content" VALUES(6,'2b0963dae602bc67c784b30eebc12e02','{"id":"faq/draft","kind":"faq","title":"草稿","audience":"public","entries":[{"anchor":"积分怎么兑换","question":"积分怎么兑换？","answer":"在商城里兑换。"}]}');
CREATE TABLE "document" (
  id          TEXT PRIMARY KEY,
  family      TEXT NOT NULL,
  kind        TEXT NOT NULL,
  state       TEXT NOT NULL,
  revision    INTEGER NOT NULL,
  sequence    INTEGER NOT NULL,
  fingerprint TEXT NOT NULL,
  was_retired INTEGER NOT NULL CHECK (was_retired IN (0, 1)),
  FOREIGN KEY (id, revision) REFERENCES "revision" (document_id, number)
) STRICT, WITHOUT ROWID;
INSERT INTO "document" VALUES('faq/draft','faq/draft','faq','draft',1,7,'2b0963dae602bc67c784b30eebc12e02',0);
INSERT INTO "document" VALUES('faq/freight','faq/freight','faq','retired',2,5,'0ba3b6d7b2363b10b217ae9db0bd43ec',1);
INSERT INTO "document" VALUES('faq/returns','faq/returns','faq','published',2,4,'e7c432a8079f08bff0d0d885ed6a02fb',0);
INSERT INTO "document" VALUES('manual/router','manual/router','manual','published',1,3,'39a9ed87b257f27c9ceb07d36a2f528f',0);
INSERT INTO "document" VALUES('x200/notes','x200/notes','manual','published',1,6,'47571336dcd0308d969297ea5deaff9d',0);
CREATE TABLE given_up (
  sequence    INTEGER PRIMARY KEY,
  document_id TEXT NOT NULL,
  ends        INTEGER NOT NULL, -- when it was given up, before it starts
  starts      INTEGER NOT NULL,
  revision    INTEGER NOT NULL,
  product     TEXT,
  versions    TEXT NOT NULL,
  audience    TEXT NOT NULL,
  effective   INTEGER,
  expires     INTEGER
) STRICT;
CREATE TABLE identity (id TEXT NOT NULL) STRICT;
INSERT INTO "identity" VALUES('04dfa510a83279e91c65a3380588b9c5');
CREATE TABLE origin (
  id   TEXT PRIMARY KEY,
  file TEXT NOT NULL -- its path, or its name in what somebody sent
) STRICT, WITHOUT ROWID;
INSERT INTO "origin" VALUES('faq/freight','/tmp/h2cc/faq/freight.md');
INSERT INTO "origin" VALUES('faq/returns','/tmp/h2cc/faq/returns.md');
INSERT INTO "origin" VALUES('manual/router','/tmp/h2cc/manual/router.md');
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
INSERT INTO "period" VALUES('faq/freight',1796245209876301,1796245192844634,1,1,NULL,'','public',NULL,NULL);
INSERT INTO "period" VALUES('faq/returns',1796245204730165,1796245192844634,1,2,NULL,'','public',NULL,NULL);
INSERT INTO "period" VALUES('faq/returns',9223372036854775807,1796245204730165,2,4,NULL,'','public',NULL,NULL);
INSERT INTO "period" VALUES('manual/router',9223372036854775807,1796245192844634,1,3,'x100','[1.0,2.0)','public',NULL,NULL);
INSERT INTO "period" VALUES('x200/notes',9223372036854775807,1796245215036826,1,6,'x200','[2,)','public',NULL,NULL);
CREATE TABLE picture (
  name  TEXT PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;
CREATE TABLE release (
  number  INTEGER PRIMARY KEY,
  time    INTEGER NOT NULL,
  product TEXT NOT NULL,
  version TEXT NOT NULL, -- the same text for equal versions
  date    TEXT NOT NULL,
  author  TEXT NOT NULL,
  note    TEXT NOT NULL
) STRICT;
INSERT INTO "release" VALUES(1,1796245214338709,'x200','2','2026-11-01','王芳','导入 x200 2.0');
CREATE TABLE release_page (
  number  INTEGER PRIMARY KEY,
  product TEXT NOT NULL,
  version TEXT NOT NULL,
  family  TEXT NOT NULL,
  source  TEXT NOT NULL -- names what its author wrote, empty if the page is gone
) STRICT;
INSERT INTO "release_page" VALUES(1,'x200','2','x200/notes','8f5302a6422d');
CREATE TABLE "revision" (
  document_id TEXT NOT NULL,
  number      INTEGER NOT NULL CHECK (number > 0),
  state       TEXT NOT NULL CHECK (state IN ('draft', 'in_review', 'scheduled', 'published',
    'retired')),
  sequence    INTEGER NOT NULL REFERENCES "change" (sequence),
  content     INTEGER NOT NULL REFERENCES content (id),
  PRIMARY KEY (document_id, number)
) STRICT;
INSERT INTO "revision" VALUES('faq/freight',1,'published',1,1);
INSERT INTO "revision" VALUES('faq/returns',1,'published',2,2);
INSERT INTO "revision" VALUES('manual/router',1,'published',3,3);
INSERT INTO "revision" VALUES('faq/returns',2,'published',4,4);
INSERT INTO "revision" VALUES('faq/freight',2,'retired',5,1);
INSERT INTO "revision" VALUES('x200/notes',1,'published',6,5);
INSERT INTO "revision" VALUES('faq/draft',1,'draft',7,6);
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
CREATE INDEX release_by_version ON release (product, version);
CREATE INDEX release_page_by_version ON release_page (product, version, family);
CREATE TRIGGER release_is_not_updated BEFORE UPDATE ON release
BEGIN SELECT RAISE(ABORT, 'releases are append-only'); END;
CREATE TRIGGER release_is_not_deleted BEFORE DELETE ON release
BEGIN SELECT RAISE(ABORT, 'releases are append-only'); END;
CREATE TRIGGER release_page_is_not_updated BEFORE UPDATE ON release_page
BEGIN SELECT RAISE(ABORT, 'what was looked at is append-only'); END;
CREATE TRIGGER release_page_is_not_deleted BEFORE DELETE ON release_page
BEGIN SELECT RAISE(ABORT, 'what was looked at is append-only'); END;
CREATE INDEX change_by_start ON change (starts, document_id, kind) WHERE starts IS NOT NULL;
CREATE INDEX change_by_document_kind ON change (document_kind);
CREATE VIEW seen AS
SELECT * FROM change c
WHERE kind = 'retired' OR (starts IS NOT NULL AND (kind <> 'scheduled' OR EXISTS (
  SELECT 1 FROM period p WHERE p.document_id = c.document_id AND p.sequence = c.sequence)));
CREATE INDEX document_at_work ON document (id) WHERE state IN ('draft', 'in_review', 'scheduled');
CREATE INDEX given_up_by_document ON given_up (document_id);
CREATE INDEX period_by_end ON period (ends, starts, product);
CREATE TRIGGER picture_is_not_updated BEFORE UPDATE ON picture
BEGIN SELECT RAISE(ABORT, 'pictures are append-only'); END;
CREATE TRIGGER picture_is_not_deleted BEFORE DELETE ON picture
BEGIN SELECT RAISE(ABORT, 'pictures are append-only'); END;
CREATE TRIGGER identity_is_not_updated BEFORE UPDATE ON identity
BEGIN SELECT RAISE(ABORT, 'a store keeps its identity'); END;
CREATE TRIGGER identity_is_not_deleted BEFORE DELETE ON identity
BEGIN SELECT RAISE(ABORT, 'a store keeps its identity'); END;
COMMIT;
PRAGMA user_version = 11;
