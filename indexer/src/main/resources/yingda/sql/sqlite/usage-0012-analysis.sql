-- What a question is about, as it was told when it was asked; null before that. What it names is
-- JSON, and goes with the words.
ALTER TABLE query ADD COLUMN kind TEXT;
ALTER TABLE query ADD COLUMN expects TEXT;
ALTER TABLE query ADD COLUMN mood TEXT;
ALTER TABLE query ADD COLUMN urgency TEXT;
ALTER TABLE query ADD COLUMN priority TEXT;
ALTER TABLE query ADD COLUMN named TEXT;
