-- In which conversation, and by whose key, as far as a bot names them: its words can be erased
-- together. The name is a hash, and goes with the words.
ALTER TABLE query ADD COLUMN caller TEXT;
ALTER TABLE query ADD COLUMN conversation TEXT;

CREATE INDEX query_by_conversation ON query (conversation) WHERE conversation IS NOT NULL;
