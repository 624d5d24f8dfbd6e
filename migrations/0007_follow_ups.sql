-- Messages that are scheduled in a conversation.

CREATE TABLE follow_ups (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  conversation_id uuid NOT NULL,
  -- The last message when it was made, and the message that was sent: both of the same conversation.
  trigger_message_id uuid NOT NULL,
  message_id uuid,
  due_at timestamptz(3) NOT NULL,
  text text NOT NULL,
  status text NOT NULL CHECK (status IN ('pending', 'sent', 'failed', 'cancelled')),
  finished_at timestamptz(3),
  reason text,
  -- Null: as the workspace says.
  cancel_on_reply boolean,
  -- Who wrote the text; the message says the same.
  via text NOT NULL CHECK (via IN ('api', 'console', 'rule')),
  credential_id uuid,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, conversation_id) REFERENCES conversations ON DELETE CASCADE
);
CREATE INDEX follow_ups_of_conversation ON follow_ups (workspace_id, conversation_id, due_at, id);
CREATE INDEX follow_ups_by_status ON follow_ups (workspace_id, status, due_at, id);
-- Samples that statistics are made of would outlive an erased person.
ALTER TABLE follow_ups ALTER text SET STATISTICS 0, ALTER reason SET STATISTICS 0;

-- Kept under the conversation's row lock, so that a reply where nothing is pending looks for nothing.
ALTER TABLE conversations ADD COLUMN pending_follow_ups integer NOT NULL DEFAULT 0;

-- How many there are, for the total of a list of a million. The sum over the slots counts; a transaction writes to
-- the slot of its connection, so that transactions rarely wait for each other.
CREATE TABLE follow_up_counts (
  workspace_id uuid NOT NULL REFERENCES workspaces,
  slot integer NOT NULL,
  pending bigint NOT NULL,
  sent bigint NOT NULL,
  failed bigint NOT NULL,
  cancelled bigint NOT NULL,
  PRIMARY KEY (workspace_id, slot)
);

CREATE FUNCTION count_follow_ups() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP IN ('INSERT', 'UPDATE') THEN
    INSERT INTO follow_up_counts AS counts (workspace_id, slot, pending, sent, failed, cancelled)
    SELECT workspace_id, pg_backend_pid() % 64, count(*) FILTER (WHERE status = 'pending'),
      count(*) FILTER (WHERE status = 'sent'), count(*) FILTER (WHERE status = 'failed'),
      count(*) FILTER (WHERE status = 'cancelled')
    FROM added GROUP BY workspace_id
    ON CONFLICT (workspace_id, slot) DO UPDATE SET pending = counts.pending + excluded.pending,
      sent = counts.sent + excluded.sent, failed = counts.failed + excluded.failed,
      cancelled = counts.cancelled + excluded.cancelled;
  END IF;
  IF TG_OP IN ('UPDATE', 'DELETE') THEN
    INSERT INTO follow_up_counts AS counts (workspace_id, slot, pending, sent, failed, cancelled)
    SELECT workspace_id, pg_backend_pid() % 64, -count(*) FILTER (WHERE status = 'pending'),
      -count(*) FILTER (WHERE status = 'sent'), -count(*) FILTER (WHERE status = 'failed'),
      -count(*) FILTER (WHERE status = 'cancelled')
    FROM removed GROUP BY workspace_id
    ON CONFLICT (workspace_id, slot) DO UPDATE SET pending = counts.pending + excluded.pending,
      sent = counts.sent + excluded.sent, failed = counts.failed + excluded.failed,
      cancelled = counts.cancelled + excluded.cancelled;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER count_added AFTER INSERT ON follow_ups REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION count_follow_ups();
CREATE TRIGGER count_changed AFTER UPDATE ON follow_ups REFERENCING OLD TABLE AS removed NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION count_follow_ups();
CREATE TRIGGER count_removed AFTER DELETE ON follow_ups REFERENCING OLD TABLE AS removed
  FOR EACH STATEMENT EXECUTE FUNCTION count_follow_ups();

DO $$
DECLARE table_name text;
BEGIN
  FOREACH table_name IN ARRAY ARRAY['follow_ups', 'follow_up_counts'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', table_name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', table_name);
    EXECUTE format('CREATE POLICY same_workspace ON %I USING (workspace_id = current_workspace_id())', table_name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO hearback_app', table_name);
  END LOOP;
END $$;
