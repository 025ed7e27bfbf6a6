-- Who took a change through its approval, beside who wrote it and why. Of changes before this script
-- the author is whoever took the step, as it was recorded then.
ALTER TABLE change ADD COLUMN approval_by TEXT;
ALTER TABLE change ADD COLUMN approval_comment TEXT;
ALTER TABLE change ADD COLUMN proposed INTEGER; -- from when on a submission wants to be published
