-- Who said it, and who dealt with what was said in words.
ALTER TABLE feedback ADD COLUMN author TEXT;
ALTER TABLE feedback ADD COLUMN done_by TEXT;
ALTER TABLE feedback ADD COLUMN done_at INTEGER;
