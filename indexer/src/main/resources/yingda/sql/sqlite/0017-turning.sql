-- What begins or ceases to hold in a time: of all periods few have a date of their own.
CREATE INDEX period_by_effect ON period (effective) WHERE effective IS NOT NULL;
CREATE INDEX period_by_expiry ON period (expires) WHERE expires IS NOT NULL;
