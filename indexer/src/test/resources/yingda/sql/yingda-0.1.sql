BEGIN TRANSACTION;
CREATE TABLE change (
  sequence    INTEGER PRIMARY KEY,
  time        INTEGER NOT NULL,
  document_id TEXT NOT NULL,
  revision    INTEGER NOT NULL,
  kind        TEXT NOT NULL CHECK (kind IN ('added', 'changed', 'retired', 'restored')),
  author      TEXT NOT NULL,
  note        TEXT NOT NULL
) STRICT;
INSERT INTO "change" VALUES(1,1796245132335023,'faq/freight',1,'added','王芳','首次导入');
INSERT INTO "change" VALUES(2,1796245132335023,'faq/returns',1,'added','王芳','首次导入');
INSERT INTO "change" VALUES(3,1796245132335023,'manual/router',1,'added','王芳','首次导入');
INSERT INTO "change" VALUES(4,1796245137937402,'faq/returns',2,'changed','王芳','改数字');
INSERT INTO "change" VALUES(5,1796245143090765,'faq/freight',2,'retired','王芳','去掉运费');
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
INSERT INTO "document" VALUES('faq/freight','faq/freight','faq','retired',2,5,'0ba3b6d7b2363b10b217ae9db0bd43ec');
INSERT INTO "document" VALUES('faq/returns','faq/returns','faq','published',2,4,'e7c432a8079f08bff0d0d885ed6a02fb');
INSERT INTO "document" VALUES('manual/router','manual/router','manual','published',1,3,'39a9ed87b257f27c9ceb07d36a2f528f');
CREATE TABLE revision (
  document_id TEXT NOT NULL,
  number      INTEGER NOT NULL CHECK (number > 0),
  state       TEXT NOT NULL CHECK (state IN ('published', 'retired')),
  sequence    INTEGER NOT NULL REFERENCES change (sequence),
  content     TEXT NOT NULL,
  PRIMARY KEY (document_id, number)
) STRICT;
INSERT INTO "revision" VALUES('faq/freight',1,'published',1,'{"id":"faq/freight","kind":"faq","title":"运费","audience":"public","entries":[{"anchor":"who","question":"退货运费谁承担？","answer":"质量问题由商家承担运费。"}]}');
INSERT INTO "revision" VALUES('faq/returns',1,'published',2,'{"id":"faq/returns","kind":"faq","title":"退货","audience":"public","tags":["售后"],"entries":[{"anchor":"how","question":"七天无理由退货怎么操作？","similar":["怎么退货"],"answer":"签收七天内，在“我的订单”里选择退货。"}]}');
INSERT INTO "revision" VALUES('manual/router',1,'published',3,'{"id":"manual/router","kind":"manual","title":"路由器","product":"x100","versions":"[1.0,2.0)","audience":"public","entries":[{"anchor":"reset","question":"怎么恢复出厂设置","answer":"长按复位键十秒。"}]}');
INSERT INTO "revision" VALUES('faq/returns',2,'published',4,'{"id":"faq/returns","kind":"faq","title":"退货","audience":"public","tags":["售后"],"entries":[{"anchor":"how","question":"七天无理由退货怎么操作？","similar":["怎么退货"],"answer":"签收 7 天内，在“我的订单”里选择退货。"}]}');
INSERT INTO "revision" VALUES('faq/freight',2,'retired',5,'{"id":"faq/freight","kind":"faq","title":"运费","audience":"public","entries":[{"anchor":"who","question":"退货运费谁承担？","answer":"质量问题由商家承担运费。"}]}');
CREATE INDEX document_by_family ON document (family);
CREATE TRIGGER change_is_not_updated BEFORE UPDATE ON change
BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
CREATE TRIGGER change_is_not_deleted BEFORE DELETE ON change
BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
CREATE TRIGGER revision_is_not_updated BEFORE UPDATE ON revision
BEGIN SELECT RAISE(ABORT, 'revisions are append-only'); END;
CREATE TRIGGER revision_is_not_deleted BEFORE DELETE ON revision
BEGIN SELECT RAISE(ABORT, 'revisions are append-only'); END;
COMMIT;
PRAGMA user_version = 1;
