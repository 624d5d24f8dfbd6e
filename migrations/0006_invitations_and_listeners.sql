-- Invitations by mail, one row for each conversation and recipient, and endpoints whose deliveries are fetched.

CREATE TABLE invitations (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  conversation_id uuid NOT NULL,
  recipient text NOT NULL,
  -- What the audit log's hash of the recipient is made with; goes when the row goes.
  salt bytea NOT NULL,
  status text NOT NULL CHECK (status IN ('queued', 'sent', 'failed')),
  attempt_count integer NOT NULL DEFAULT 0,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  finished_at timestamptz(3),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, conversation_id) REFERENCES conversations ON DELETE CASCADE
);
-- Samples that statistics are made of would outlive an erased person.
ALTER TABLE invitations ALTER recipient SET STATISTICS 0;
CREATE UNIQUE INDEX invitations_once ON invitations (workspace_id, conversation_id, recipient);

ALTER TABLE invitations ENABLE ROW LEVEL SECURITY;
ALTER TABLE invitations FORCE ROW LEVEL SECURITY;
CREATE POLICY same_workspace ON invitations USING (workspace_id = current_workspace_id());
GRANT SELECT, INSERT, UPDATE, DELETE ON invitations TO hearback_app;

-- Deliveries of an endpoint with a listener are fetched by `hearback listen` and never sent.
ALTER TABLE webhook_endpoints
  ADD COLUMN listener text,
  ADD COLUMN listener_seen_at timestamptz(3);
CREATE UNIQUE INDEX webhook_endpoints_listener ON webhook_endpoints (workspace_id, listener) WHERE listener IS NOT NULL;
