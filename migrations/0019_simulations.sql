-- Simulations: templates tried in a phone simulator, with nobody's phone. Each run is a conversation with a session
-- that no deployment made.

CREATE TABLE simulations (
  workspace_id uuid NOT NULL REFERENCES workspaces,
  id uuid NOT NULL,
  -- Which may be gone by now; then nothing begins again.
  template_id uuid NOT NULL,
  -- The present run.
  conversation_id uuid NOT NULL,
  token_hash bytea NOT NULL UNIQUE,
  -- Whom each run is with, and what its session begins with.
  country_code text NOT NULL,
  cellphone text NOT NULL,
  phone text NOT NULL,
  language text,
  keys json NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, conversation_id) REFERENCES conversations ON DELETE CASCADE
);
CREATE INDEX simulations_of_conversation ON simulations (workspace_id, conversation_id);
CREATE INDEX simulations_by_end ON simulations (workspace_id, expires_at);

-- Samples that statistics are made of would outlive an erased person.
ALTER TABLE simulations ALTER country_code SET STATISTICS 0, ALTER cellphone SET STATISTICS 0,
  ALTER phone SET STATISTICS 0, ALTER keys SET STATISTICS 0;

ALTER TABLE simulations ENABLE ROW LEVEL SECURITY;
ALTER TABLE simulations FORCE ROW LEVEL SECURITY;
CREATE POLICY same_workspace ON simulations USING (workspace_id = current_workspace_id());
GRANT SELECT, INSERT, UPDATE, DELETE ON simulations TO hearback_app;
GRANT SELECT (workspace_id, id, conversation_id, token_hash, expires_at) ON simulations TO hearback_gate;
CREATE POLICY find_simulation ON simulations FOR SELECT TO hearback_gate USING (true);

-- A session has a deployment or is a run of a simulation, which may be gone by now.
ALTER TABLE sessions ALTER deployment_id DROP NOT NULL, ADD simulation_id uuid,
  ADD CONSTRAINT sessions_origin_check CHECK ((deployment_id IS NULL) <> (simulation_id IS NULL));
-- Only what is deployed takes a phone.
DROP INDEX sessions_open;
CREATE UNIQUE INDEX sessions_open ON sessions (workspace_id, phone) WHERE state = 'open' AND simulation_id IS NULL;
