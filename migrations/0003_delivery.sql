-- Deliveries by the batch, without one endpoint's standing in another's way.

-- Jobs of one group share the places of their lane with the other groups; for a delivery it is the endpoint.
-- Jobs that belong to none are one group. A claim goes from group to group by this index, so that ten thousand
-- jobs of a hanging endpoint cost it no more than one.
ALTER TABLE jobs ADD COLUMN group_id uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000';
CREATE INDEX jobs_of_group_due ON jobs (lane, group_id, due_at, id);
DROP INDEX jobs_due;

-- Why and since when an endpoint is disabled; both null while it is enabled, and for those disabled before.
ALTER TABLE webhook_endpoints
  ADD COLUMN disabled_reason text CHECK (disabled_reason IN ('gone', 'failing', 'manual')),
  ADD COLUMN disabled_at timestamptz(3);

-- What was sent besides the body; null when no request was made.
ALTER TABLE attempts ADD COLUMN request_headers jsonb;
