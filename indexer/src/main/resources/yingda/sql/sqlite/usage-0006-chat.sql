-- Messages of chat platforms, until they are answered; then only their ids, for a day.
CREATE TABLE chat_message (
  platform     TEXT NOT NULL,
  id           TEXT NOT NULL,
  time         INTEGER NOT NULL,
  conversation TEXT,
  sender       TEXT,
  text         TEXT,
  address      TEXT,
  answer       TEXT,
  PRIMARY KEY (platform, id)
) STRICT;

CREATE INDEX chat_message_by_time ON chat_message (time);
