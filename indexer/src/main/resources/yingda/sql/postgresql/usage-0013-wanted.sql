-- Whether a text could have answered it: a greeting, and who asks for a person, want none.
ALTER TABLE query ADD COLUMN wants_text BOOLEAN NOT NULL DEFAULT TRUE;
