-- Keys that show only what was published or confirmed within its review period.
ALTER TABLE access_key ADD COLUMN confirmed_only INTEGER NOT NULL DEFAULT FALSE;

DROP TRIGGER access_key_keeps_what_it_is;

CREATE TRIGGER access_key_keeps_what_it_is
BEFORE UPDATE OF id, hash, name, role, products, channels, origins, confirmed_only, created,
  created_by, expires ON access_key
BEGIN SELECT RAISE(ABORT, 'a key is revoked, never changed'); END;
