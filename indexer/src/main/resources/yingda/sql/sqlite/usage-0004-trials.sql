-- Questions that were asked together to be judged: how, and what each was given, as JSON. They go
-- like the words of customers.
CREATE TABLE trial (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  time    INTEGER NOT NULL,
  author  TEXT,
  name    TEXT NOT NULL,
  setting TEXT NOT NULL,
  answers TEXT NOT NULL
) STRICT;

CREATE INDEX trial_by_time ON trial (time);
