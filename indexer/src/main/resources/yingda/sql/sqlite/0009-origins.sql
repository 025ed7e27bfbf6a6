-- Which file a document was imported from last, so that no other file takes it over.
CREATE TABLE origin (
  id   TEXT PRIMARY KEY,
  file TEXT NOT NULL -- its path, or its name in what somebody sent
) STRICT, WITHOUT ROWID;
