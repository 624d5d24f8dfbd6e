-- Question lists, the opportunities that they fill, and tokens instead of API keys.

CREATE TABLE question_lists (
  workspace_id uuid NOT NULL REFERENCES workspaces,
  number bigint NOT NULL,
  name text NOT NULL,
  -- The steps as they are run; a conversation keeps the ones that it began with.
  steps json NOT NULL,
  data_set_id bigint,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, number)
);

CREATE TABLE opportunities (
  workspace_id uuid NOT NULL REFERENCES workspaces,
  id uuid NOT NULL,
  -- The client's own id.
  key text NOT NULL,
  name text,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, key)
);
CREATE INDEX opportunities_by_time ON opportunities (workspace_id, created_at DESC, id DESC);

ALTER TABLE conversations
  ADD COLUMN opportunity_id uuid,
  -- The list that it was started with, which may be gone by now.
  ADD COLUMN question_list_number bigint,
  ADD FOREIGN KEY (workspace_id, opportunity_id) REFERENCES opportunities;
CREATE INDEX conversations_of_opportunity ON conversations (workspace_id, opportunity_id, started_at, id)
  WHERE opportunity_id IS NOT NULL;

-- What each conversation answered, and what the client gave. The latest value of a name is the opportunity's.
CREATE TABLE opportunity_fields (
  workspace_id uuid NOT NULL,
  opportunity_id uuid NOT NULL,
  name text NOT NULL,
  -- Null: given by the client.
  conversation_id uuid,
  source_id uuid NOT NULL GENERATED ALWAYS AS (coalesce(conversation_id, opportunity_id)) STORED,
  value json NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, opportunity_id, name, source_id),
  FOREIGN KEY (workspace_id, opportunity_id) REFERENCES opportunities ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, conversation_id) REFERENCES conversations ON DELETE CASCADE
);
CREATE INDEX opportunity_fields_of_conversation ON opportunity_fields (workspace_id, conversation_id)
  WHERE conversation_id IS NOT NULL;

-- One row a version and conversation that gave or linked it.
CREATE TABLE contained_items (
  workspace_id uuid NOT NULL,
  opportunity_id uuid NOT NULL,
  name text NOT NULL,
  major integer NOT NULL,
  minor integer NOT NULL,
  conversation_id uuid NOT NULL,
  document_id uuid NOT NULL,
  session_id text NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, opportunity_id, name, major, minor, conversation_id),
  FOREIGN KEY (workspace_id, opportunity_id) REFERENCES opportunities ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, conversation_id) REFERENCES conversations ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, document_id) REFERENCES documents ON DELETE CASCADE
);
CREATE INDEX contained_items_of_conversation ON contained_items (workspace_id, conversation_id);
CREATE INDEX contained_items_of_document ON contained_items (workspace_id, document_id);

-- Whose signed tokens a workspace takes; an issuer belongs to one workspace.
CREATE TABLE token_issuers (
  workspace_id uuid PRIMARY KEY REFERENCES workspaces,
  issuer text NOT NULL UNIQUE,
  audience text NOT NULL,
  jwks_url text,
  -- Encrypted: the keys may be secret ones.
  jwks_encrypted bytea,
  CHECK ((jwks_url IS NULL) <> (jwks_encrypted IS NULL))
);

-- What a refused body was about, so that erasing takes the kept refusal too.
ALTER TABLE idempotency_records ADD COLUMN about text;
CREATE INDEX idempotency_records_of_about ON idempotency_records (workspace_id, about) WHERE about IS NOT NULL;

-- Samples that statistics are made of would outlive an erased person.
ALTER TABLE opportunities ALTER key SET STATISTICS 0, ALTER name SET STATISTICS 0;
ALTER TABLE opportunity_fields ALTER name SET STATISTICS 0, ALTER value SET STATISTICS 0;
ALTER TABLE messages ALTER session_id SET STATISTICS 0;
ALTER TABLE contained_items ALTER name SET STATISTICS 0, ALTER session_id SET STATISTICS 0;
ALTER TABLE idempotency_records ALTER about SET STATISTICS 0;

DO $$
DECLARE table_name text;
BEGIN
  FOREACH table_name IN ARRAY ARRAY[
    'question_lists', 'opportunities', 'opportunity_fields', 'contained_items', 'token_issuers'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', table_name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', table_name);
    EXECUTE format('CREATE POLICY same_workspace ON %I USING (workspace_id = current_workspace_id())', table_name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO hearback_app', table_name);
  END LOOP;
END $$;

GRANT SELECT ON token_issuers TO hearback_gate;
CREATE POLICY find_issuer ON token_issuers FOR SELECT TO hearback_gate USING (true);
