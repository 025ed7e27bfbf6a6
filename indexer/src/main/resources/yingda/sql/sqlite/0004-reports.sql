-- What reports count: publications of a time by document, without a look at the rows themselves.
CREATE INDEX change_by_start ON change (starts, document_id, kind) WHERE starts IS NOT NULL;

-- Changes to documents of one kind, in order.
CREATE INDEX change_by_document_kind ON change (document_kind);

-- What readers got, or will get: no drafts and reviews, and nothing scheduled that was cancelled.
CREATE VIEW seen AS
SELECT * FROM change c
WHERE kind = 'retired' OR (starts IS NOT NULL AND (kind <> 'scheduled' OR EXISTS (
  SELECT 1 FROM period p WHERE p.document_id = c.document_id AND p.sequence = c.sequence)));
