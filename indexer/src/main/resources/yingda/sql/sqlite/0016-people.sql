-- Whom an identity provider lets in: a key that nobody shows, another one for each name and role.
ALTER TABLE access_key ADD COLUMN issuer TEXT;
ALTER TABLE access_key ADD COLUMN subject TEXT;

CREATE UNIQUE INDEX access_key_of_person ON access_key (issuer, subject)
WHERE issuer IS NOT NULL AND revoked IS NULL;

CREATE TRIGGER access_key_keeps_its_person BEFORE UPDATE OF issuer, subject ON access_key
BEGIN SELECT RAISE(ABORT, 'a key is revoked, never changed'); END;
