-- The core that every surface shares.
--
-- Tenant tables carry workspace_id first in their primary and foreign keys; row-level security is enabled and
-- forced on each. The application works as one of three roles that own nothing:
--   hearback_app       everything inside one workspace, named by the setting hearback.workspace_id
--   hearback_gate      finds out which workspace a credential or a link belongs to
--   hearback_dispatch  claims due jobs of every workspace
-- States are text with CHECK, never enums: only leakproof operators can use an index under row-level security.

DO $$
DECLARE role_name text;
BEGIN
  FOREACH role_name IN ARRAY ARRAY['hearback_app', 'hearback_gate', 'hearback_dispatch'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role_name) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOBYPASSRLS', role_name);
    END IF;
    -- From PostgreSQL 16 on, making a role gives the right to administer it but not to become it.
    IF current_setting('server_version_num')::int >= 160000 THEN
      EXECUTE format('GRANT %I TO CURRENT_USER WITH SET TRUE, INHERIT FALSE', role_name);
    ELSE
      EXECUTE format('GRANT %I TO CURRENT_USER', role_name);
    END IF;
    EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', role_name);
  END LOOP;
END $$;

CREATE FUNCTION current_workspace_id() RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('hearback.workspace_id', true), '')::uuid;

-- Facts about this installation; no tenant's data.
CREATE TABLE installation (
  name text PRIMARY KEY,
  value jsonb NOT NULL
);

CREATE TABLE workspaces (
  workspace_id uuid PRIMARY KEY,
  name text NOT NULL,
  time_zone text NOT NULL DEFAULT 'UTC',
  quiet_hours jsonb,
  embed_origins text[] NOT NULL DEFAULT '{}',
  languages text[] NOT NULL DEFAULT '{en,es}',
  branding jsonb NOT NULL DEFAULT '{}',
  cancel_on_reply boolean NOT NULL DEFAULT true,
  session_update_needs_key boolean NOT NULL DEFAULT false,
  link_days integer NOT NULL DEFAULT 30 CHECK (link_days BETWEEN 1 AND 3650),
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now()
);

-- Numbers that count up inside a workspace; they may have gaps.
CREATE TABLE counters (
  workspace_id uuid NOT NULL REFERENCES workspaces,
  name text NOT NULL,
  value bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (workspace_id, name)
);

CREATE TABLE api_keys (
  workspace_id uuid NOT NULL REFERENCES workspaces,
  id uuid NOT NULL,
  name text NOT NULL,
  -- The first characters, to recognise a key by; not enough to guess the rest.
  hint text NOT NULL,
  key_hash bytea NOT NULL UNIQUE,
  scopes text[] NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  rotated_at timestamptz(3),
  expires_at timestamptz(3),
  revoked_at timestamptz(3),
  PRIMARY KEY (workspace_id, id)
);

CREATE TABLE contacts (
  workspace_id uuid NOT NULL REFERENCES workspaces,
  id uuid NOT NULL,
  name text,
  email text,
  phone text,
  language text,
  time_zone text,
  quiet_hours jsonb,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id)
);
CREATE UNIQUE INDEX contacts_phone ON contacts (workspace_id, phone) WHERE phone IS NOT NULL;

CREATE TABLE cases (
  workspace_id uuid NOT NULL REFERENCES workspaces,
  id uuid NOT NULL,
  communication_id text,
  case_kind text NOT NULL CHECK (case_kind IN ('onboarding', 'monitoring')),
  -- The case as the client gave it.
  details jsonb NOT NULL,
  case_manager jsonb,
  invitation_recipients text[] NOT NULL DEFAULT '{}',
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id)
);
CREATE INDEX cases_by_time ON cases (workspace_id, created_at DESC, id DESC);
CREATE INDEX cases_by_communication ON cases (workspace_id, communication_id, created_at DESC, id DESC);

-- Snapshots: a conversation keeps the script that it began with. Rows never change.
CREATE TABLE scripts (
  workspace_id uuid NOT NULL REFERENCES workspaces,
  id uuid NOT NULL,
  content jsonb NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id)
);

CREATE TABLE conversations (
  workspace_id uuid NOT NULL REFERENCES workspaces,
  id uuid NOT NULL,
  number bigint NOT NULL,
  key text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('case', 'intake', 'outreach', 'knowledge')),
  status text NOT NULL CHECK (status IN ('active', 'finished', 'expired', 'closed')),
  channel text NOT NULL CHECK (channel IN ('page', 'whatsapp')),
  case_id uuid,
  -- A follow-up announces itself by follow_up_created; a case's first conversation does not.
  is_follow_up boolean NOT NULL DEFAULT false,
  contact_id uuid,
  script_id uuid,
  state jsonb,
  language text NOT NULL DEFAULT 'en',
  summary text,
  message_count integer NOT NULL DEFAULT 0,
  event_count bigint NOT NULL DEFAULT 0,
  started_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  finished_at timestamptz(3),
  expires_at timestamptz(3),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, number),
  UNIQUE (workspace_id, key),
  FOREIGN KEY (workspace_id, case_id) REFERENCES cases,
  FOREIGN KEY (workspace_id, contact_id) REFERENCES contacts,
  FOREIGN KEY (workspace_id, script_id) REFERENCES scripts,
  CHECK ((status = 'active') = (finished_at IS NULL))
);
CREATE INDEX conversations_of_script ON conversations (workspace_id, script_id);
CREATE INDEX conversations_by_time ON conversations (workspace_id, started_at DESC, id DESC);
CREATE INDEX conversations_by_case ON conversations (workspace_id, case_id, started_at DESC, id DESC) WHERE case_id IS NOT NULL;

-- Links to the hosted page. The token is kept as a hash to find it and encrypted to show the link again.
CREATE TABLE links (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  conversation_id uuid NOT NULL,
  token_hash bytea NOT NULL UNIQUE,
  token_encrypted bytea NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  expires_at timestamptz(3) NOT NULL,
  revoked_at timestamptz(3),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, conversation_id) REFERENCES conversations ON DELETE CASCADE
);
CREATE UNIQUE INDEX links_in_use ON links (workspace_id, conversation_id) WHERE revoked_at IS NULL;

CREATE TABLE messages (
  workspace_id uuid NOT NULL,
  conversation_id uuid NOT NULL,
  number integer NOT NULL,
  id uuid NOT NULL,
  role text NOT NULL CHECK (role IN ('user', 'agent')),
  text text NOT NULL,
  via text NOT NULL CHECK (via IN ('page', 'whatsapp', 'api', 'console', 'rule')),
  credential_id uuid,
  -- What the message is in the dialogue; the step it asks or answers, where there is one.
  purpose text NOT NULL CHECK (purpose IN ('note', 'question', 'retry', 'closing', 'reply', 'said')),
  step_id text,
  session_id text,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, conversation_id, number),
  UNIQUE (workspace_id, id),
  FOREIGN KEY (workspace_id, conversation_id) REFERENCES conversations ON DELETE CASCADE
);

CREATE TABLE documents (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  conversation_id uuid NOT NULL,
  case_id uuid,
  message_id uuid,
  step_id text,
  document_type text NOT NULL,
  document_name text NOT NULL,
  file_name text NOT NULL,
  content_type text NOT NULL,
  size bigint NOT NULL,
  sha256 text NOT NULL,
  -- Where the bytes are kept; null when a refused file was not kept.
  storage_key text,
  rejected boolean NOT NULL,
  rejection_reason text,
  -- The sentence that the person was shown, or the reviewer's reason for the client.
  comment text,
  -- The reviewer's reason for colleagues.
  note text,
  decided_by text NOT NULL CHECK (decided_by IN ('checks', 'reviewer')),
  findings jsonb NOT NULL DEFAULT '[]',
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  reviewed_at timestamptz(3),
  -- Set when the person took the file back before finishing.
  withdrawn_at timestamptz(3),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, conversation_id) REFERENCES conversations ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, case_id) REFERENCES cases
);
CREATE INDEX documents_by_conversation ON documents (workspace_id, conversation_id, created_at, id);
CREATE INDEX documents_by_case_content ON documents (workspace_id, case_id, sha256) WHERE case_id IS NOT NULL;

-- All that happens in a conversation, numbered under its lock; what the event stream resumes from.
CREATE TABLE events (
  workspace_id uuid NOT NULL,
  conversation_id uuid NOT NULL,
  number bigint NOT NULL,
  type text NOT NULL,
  data jsonb NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, conversation_id, number),
  FOREIGN KEY (workspace_id, conversation_id) REFERENCES conversations ON DELETE CASCADE
);

CREATE TABLE webhook_endpoints (
  workspace_id uuid NOT NULL REFERENCES workspaces,
  id uuid NOT NULL,
  url text NOT NULL,
  events text[] NOT NULL,
  description text,
  status text NOT NULL CHECK (status IN ('enabled', 'disabled')),
  secret_encrypted bytea NOT NULL,
  previous_secret_encrypted bytea,
  previous_secret_until timestamptz(3),
  basic_auth_encrypted bytea,
  -- Since when every attempt has failed.
  failing_since timestamptz(3),
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id)
);

CREATE TABLE deliveries (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  endpoint_id uuid NOT NULL,
  conversation_id uuid,
  event_type text NOT NULL,
  webhook_id text NOT NULL,
  -- Per endpoint and conversation, from 1.
  sequence bigint NOT NULL,
  -- The body, frozen when the event happened; encrypted because it may hold a link.
  payload_encrypted bytea NOT NULL,
  status text NOT NULL CHECK (status IN ('pending', 'delivered', 'dead')),
  outcome text,
  attempt_count integer NOT NULL DEFAULT 0,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  finished_at timestamptz(3),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, endpoint_id) REFERENCES webhook_endpoints ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, conversation_id) REFERENCES conversations ON DELETE CASCADE
);
CREATE INDEX deliveries_by_time ON deliveries (workspace_id, created_at DESC, id DESC);
CREATE INDEX deliveries_of_conversation ON deliveries (workspace_id, conversation_id, created_at DESC, id DESC)
  WHERE conversation_id IS NOT NULL;
CREATE UNIQUE INDEX deliveries_in_order ON deliveries (workspace_id, endpoint_id, conversation_id, sequence);

CREATE TABLE attempts (
  workspace_id uuid NOT NULL,
  delivery_id uuid NOT NULL,
  number integer NOT NULL,
  at timestamptz(3) NOT NULL,
  duration_ms integer NOT NULL,
  status_code integer,
  error text,
  response_body text,
  PRIMARY KEY (workspace_id, delivery_id, number),
  FOREIGN KEY (workspace_id, delivery_id) REFERENCES deliveries ON DELETE CASCADE
);

-- Work to do after the commit. A lease says who works on a job until when; the fence number tells a late worker
-- that its lease was given to another.
CREATE TABLE jobs (
  workspace_id uuid NOT NULL REFERENCES workspaces,
  id bigint GENERATED ALWAYS AS IDENTITY,
  lane text NOT NULL CHECK (lane IN ('interactive', 'delivery', 'follow_up', 'bulk')),
  name text NOT NULL,
  payload jsonb NOT NULL,
  -- At most one waiting job of a workspace has a given key.
  key text,
  conversation_id uuid,
  due_at timestamptz(3) NOT NULL,
  leased_until timestamptz(3),
  fence bigint NOT NULL DEFAULT 0,
  attempts integer NOT NULL DEFAULT 0,
  last_error text,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, conversation_id) REFERENCES conversations ON DELETE CASCADE
);
CREATE INDEX jobs_due ON jobs (lane, due_at, id);
CREATE INDEX jobs_of_conversation ON jobs (workspace_id, conversation_id) WHERE conversation_id IS NOT NULL;
CREATE UNIQUE INDEX jobs_key ON jobs (workspace_id, key) WHERE key IS NOT NULL;

CREATE TABLE idempotency_records (
  workspace_id uuid NOT NULL REFERENCES workspaces,
  method text NOT NULL,
  path text NOT NULL,
  key text NOT NULL,
  request_hash bytea NOT NULL,
  status integer NOT NULL,
  content_type text NOT NULL,
  -- Encrypted: an answer may hold a link or a secret that is shown once.
  body_encrypted bytea NOT NULL,
  conversation_id uuid,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, method, path, key),
  FOREIGN KEY (workspace_id, conversation_id) REFERENCES conversations ON DELETE CASCADE
);
CREATE INDEX idempotency_records_of_conversation ON idempotency_records (workspace_id, conversation_id)
  WHERE conversation_id IS NOT NULL;
CREATE INDEX idempotency_records_by_time ON idempotency_records (workspace_id, created_at);

-- Append-only: who did what to what. UUIDs only, never what a person wrote. A sealer chains the entries.
CREATE TABLE audit_entries (
  workspace_id uuid NOT NULL REFERENCES workspaces,
  id bigint GENERATED ALWAYS AS IDENTITY,
  at timestamptz(3) NOT NULL DEFAULT now(),
  actor_kind text NOT NULL CHECK (actor_kind IN ('api_key', 'person', 'system')),
  actor_id uuid,
  action text NOT NULL,
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  conversation_id uuid,
  details jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (workspace_id, id)
);
CREATE INDEX audit_entries_by_conversation ON audit_entries (workspace_id, conversation_id, id);

DO $$
DECLARE table_name text;
BEGIN
  FOREACH table_name IN ARRAY ARRAY[
    'workspaces', 'counters', 'api_keys', 'contacts', 'cases', 'scripts', 'conversations', 'links', 'messages',
    'documents', 'events', 'webhook_endpoints', 'deliveries', 'attempts', 'jobs', 'idempotency_records', 'audit_entries'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', table_name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', table_name);
    EXECUTE format('CREATE POLICY same_workspace ON %I USING (workspace_id = current_workspace_id())', table_name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO hearback_app', table_name);
  END LOOP;
END $$;

REVOKE UPDATE, DELETE ON audit_entries FROM hearback_app;
REVOKE DELETE ON workspaces FROM hearback_app;
REVOKE UPDATE ON scripts FROM hearback_app;
GRANT SELECT ON installation TO hearback_app, hearback_gate, hearback_dispatch;

GRANT SELECT (workspace_id, id, key_hash, scopes, expires_at, revoked_at) ON api_keys TO hearback_gate;
CREATE POLICY find_credential ON api_keys FOR SELECT TO hearback_gate USING (true);
GRANT SELECT (workspace_id, conversation_id, token_hash, expires_at, revoked_at) ON links TO hearback_gate;
CREATE POLICY find_link ON links FOR SELECT TO hearback_gate USING (true);

GRANT SELECT, UPDATE (leased_until, fence, attempts) ON jobs TO hearback_dispatch;
CREATE POLICY claim_jobs ON jobs TO hearback_dispatch USING (true);
