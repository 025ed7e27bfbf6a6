-- Why nothing will ever answer a gap: with a reason it stays closed, however often it is asked.
ALTER TABLE gap ADD COLUMN reason TEXT;

CREATE INDEX gap_by_document ON gap (document_id) WHERE document_id IS NOT NULL;
