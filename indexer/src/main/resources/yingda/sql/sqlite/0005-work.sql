-- What the work list shows: few of many.
CREATE INDEX document_at_work ON document (id) WHERE state IN ('draft', 'in_review', 'scheduled');
