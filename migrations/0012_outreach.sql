-- Templates, their deployments, and the sessions that a deployment opens with people's phones.

CREATE TABLE templates (
  workspace_id uuid NOT NULL REFERENCES workspaces,
  id uuid NOT NULL,
  -- The client's poll_id.
  number bigint NOT NULL,
  name text NOT NULL,
  -- `page`, `whatsapp` (the workspace's oldest channel) or a channel's id.
  channel text NOT NULL,
  when_active text NOT NULL CHECK (when_active IN ('supersede', 'refuse')),
  -- Counts its scripts; the latest one is kept in `scripts`, where the conversations that run it find it too.
  version integer NOT NULL DEFAULT 1,
  script_id uuid NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, number),
  FOREIGN KEY (workspace_id, script_id) REFERENCES scripts
);
CREATE INDEX templates_of_script ON templates (workspace_id, script_id);
CREATE INDEX templates_by_time ON templates (workspace_id, created_at DESC, id DESC);

-- One call that deployed a template, which may be gone by now. Its id is the client's batch_id.
CREATE TABLE deployments (
  workspace_id uuid NOT NULL REFERENCES workspaces,
  id uuid NOT NULL,
  number bigint NOT NULL,
  template_number bigint NOT NULL,
  -- As the template said then; for those that begin later.
  when_active text NOT NULL CHECK (when_active IN ('supersede', 'refuse')),
  channel_id uuid,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, number)
);

-- What a deployed conversation is for the back end. The session id is kept as a hash to find it and encrypted to
-- hand it out again.
CREATE TABLE sessions (
  workspace_id uuid NOT NULL,
  conversation_id uuid NOT NULL,
  deployment_id uuid NOT NULL,
  session_id_hash bytea NOT NULL UNIQUE,
  session_id_encrypted bytea NOT NULL,
  -- Such as +57 and 3161234567; together the phone, as E.164.
  country_code text NOT NULL,
  cellphone text NOT NULL,
  phone text NOT NULL,
  state text NOT NULL CHECK (state IN ('scheduled', 'open', 'over')),
  -- When a scheduled one begins.
  due_at timestamptz(3),
  PRIMARY KEY (workspace_id, conversation_id),
  FOREIGN KEY (workspace_id, conversation_id) REFERENCES conversations ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, deployment_id) REFERENCES deployments
);
-- A phone has one open session.
CREATE UNIQUE INDEX sessions_open ON sessions (workspace_id, phone) WHERE state = 'open';
CREATE INDEX sessions_scheduled ON sessions (workspace_id, deployment_id, due_at) WHERE state = 'scheduled';

-- Samples that statistics are made of would outlive an erased person.
ALTER TABLE sessions ALTER country_code SET STATISTICS 0, ALTER cellphone SET STATISTICS 0, ALTER phone SET STATISTICS 0;

DO $$
DECLARE table_name text;
BEGIN
  FOREACH table_name IN ARRAY ARRAY['templates', 'deployments', 'sessions'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', table_name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', table_name);
    EXECUTE format('CREATE POLICY same_workspace ON %I USING (workspace_id = current_workspace_id())', table_name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO hearback_app', table_name);
  END LOOP;
END $$;

GRANT SELECT (workspace_id, conversation_id, session_id_hash) ON sessions TO hearback_gate;
CREATE POLICY find_session ON sessions FOR SELECT TO hearback_gate USING (true);
