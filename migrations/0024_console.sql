-- Operators sign in at the console with a link that works once; the session that it opens is a credential of its own.

CREATE TABLE sign_in_links (
  workspace_id uuid NOT NULL REFERENCES workspaces,
  id uuid NOT NULL,
  token_hash bytea NOT NULL UNIQUE,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  expires_at timestamptz(3) NOT NULL,
  used_at timestamptz(3),
  PRIMARY KEY (workspace_id, id)
);
CREATE INDEX sign_in_links_by_end ON sign_in_links (workspace_id, expires_at);

CREATE TABLE console_sessions (
  workspace_id uuid NOT NULL REFERENCES workspaces,
  id uuid NOT NULL,
  token_hash bytea NOT NULL UNIQUE,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  expires_at timestamptz(3) NOT NULL,
  ended_at timestamptz(3),
  PRIMARY KEY (workspace_id, id)
);
CREATE INDEX console_sessions_by_end ON console_sessions (workspace_id, expires_at);

ALTER TABLE sign_in_links ENABLE ROW LEVEL SECURITY;
ALTER TABLE sign_in_links FORCE ROW LEVEL SECURITY;
CREATE POLICY same_workspace ON sign_in_links USING (workspace_id = current_workspace_id());
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_links TO hearback_app;
GRANT SELECT (workspace_id, id, token_hash, expires_at, used_at) ON sign_in_links TO hearback_gate;
CREATE POLICY find_sign_in_link ON sign_in_links FOR SELECT TO hearback_gate USING (true);

ALTER TABLE console_sessions ENABLE ROW LEVEL SECURITY;
ALTER TABLE console_sessions FORCE ROW LEVEL SECURITY;
CREATE POLICY same_workspace ON console_sessions USING (workspace_id = current_workspace_id());
GRANT SELECT, INSERT, UPDATE, DELETE ON console_sessions TO hearback_app;
GRANT SELECT (workspace_id, id, token_hash, expires_at, ended_at) ON console_sessions TO hearback_gate;
CREATE POLICY find_console_session ON console_sessions FOR SELECT TO hearback_gate USING (true);

-- What operators do in the console is theirs, not an API key's.
ALTER TABLE audit_entries DROP CONSTRAINT audit_entries_actor_kind_check,
  ADD CONSTRAINT audit_entries_actor_kind_check
    CHECK (actor_kind IN ('api_key', 'operator', 'person', 'system')) NOT VALID;
