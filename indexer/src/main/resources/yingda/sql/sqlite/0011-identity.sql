-- Names this store, so that what is made of it is not taken for that of another.
CREATE TABLE identity (id TEXT NOT NULL) STRICT;
INSERT INTO identity (id) VALUES (lower(hex(randomblob(16))));

CREATE TRIGGER identity_is_not_updated BEFORE UPDATE ON identity
BEGIN SELECT RAISE(ABORT, 'a store keeps its identity'); END;

CREATE TRIGGER identity_is_not_deleted BEFORE DELETE ON identity
BEGIN SELECT RAISE(ABORT, 'a store keeps its identity'); END;
