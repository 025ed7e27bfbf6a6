-- What the columns of tables mean that somebody assigned by hand, by the row that names them.
CREATE TABLE column_names (
  header TEXT PRIMARY KEY, -- the names as they are written, in one spelling, one a line
  names  TEXT NOT NULL     -- what they mean, a JSON list
) STRICT, WITHOUT ROWID;
