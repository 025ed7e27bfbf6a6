-- How many documents were published at an instant: of a long history only what ended later is read.
CREATE INDEX period_by_end ON period (ends, starts, product);
