-- When a gap was closed: what its answer earned counts from then on.
ALTER TABLE gap ADD COLUMN closed_at INTEGER;
