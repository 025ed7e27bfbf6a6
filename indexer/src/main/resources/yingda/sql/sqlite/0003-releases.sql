-- Which version of which product came out when. The newest row of a version counts.
CREATE TABLE release (
  number  INTEGER PRIMARY KEY,
  time    INTEGER NOT NULL,
  product TEXT NOT NULL,
  version TEXT NOT NULL, -- the same text for equal versions
  date    TEXT NOT NULL,
  author  TEXT NOT NULL,
  note    TEXT NOT NULL
) STRICT;

CREATE INDEX release_by_version ON release (product, version);

-- The pages that somebody made sure of for a release. The newest row of a page counts.
CREATE TABLE release_page (
  number  INTEGER PRIMARY KEY,
  product TEXT NOT NULL,
  version TEXT NOT NULL,
  family  TEXT NOT NULL,
  source  TEXT NOT NULL -- names what its author wrote, empty if the page is gone
) STRICT;

CREATE INDEX release_page_by_version ON release_page (product, version, family);

CREATE TRIGGER release_is_not_updated BEFORE UPDATE ON release
BEGIN SELECT RAISE(ABORT, 'releases are append-only'); END;

CREATE TRIGGER release_is_not_deleted BEFORE DELETE ON release
BEGIN SELECT RAISE(ABORT, 'releases are append-only'); END;

CREATE TRIGGER release_page_is_not_updated BEFORE UPDATE ON release_page
BEGIN SELECT RAISE(ABORT, 'what was looked at is append-only'); END;

CREATE TRIGGER release_page_is_not_deleted BEFORE DELETE ON release_page
BEGIN SELECT RAISE(ABORT, 'what was looked at is append-only'); END;
