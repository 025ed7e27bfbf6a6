ALTER TABLE query ADD COLUMN caller TEXT COLLATE "C";
ALTER TABLE query ADD COLUMN conversation TEXT COLLATE "C";

CREATE INDEX query_by_conversation ON query (conversation) WHERE conversation IS NOT NULL;
