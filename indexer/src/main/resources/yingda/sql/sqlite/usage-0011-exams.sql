-- Exams and what people answered, each once: setting, questions, answers and marks as JSON. What
-- they answered goes like the words of customers, how right it was stays.
CREATE TABLE exam (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  time      INTEGER NOT NULL,
  author    TEXT,
  name      TEXT NOT NULL,
  setting   TEXT NOT NULL,
  questions TEXT NOT NULL
) STRICT;

CREATE TABLE exam_attempt (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  exam    INTEGER NOT NULL REFERENCES exam (id),
  taker   TEXT NOT NULL,
  time    INTEGER NOT NULL,
  answers TEXT NOT NULL,
  marks   TEXT NOT NULL,
  UNIQUE (exam, taker)
) STRICT;

CREATE INDEX exam_attempt_by_time ON exam_attempt (time);
