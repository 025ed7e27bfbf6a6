-- The number of the key that asked: it alone says what became of the replies.
ALTER TABLE query ADD COLUMN asker INTEGER;
