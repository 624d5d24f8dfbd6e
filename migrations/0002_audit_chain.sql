-- Seals the audit log in a hash chain: a sealer gives each entry its place (`sequence`, from 1 and without gaps), the
-- hash of the entry before it and a hash of its own. Entries are committed unsealed, so that writing waits for nobody;
-- an entry with a low id that commits late simply gets a later place.

ALTER TABLE audit_entries
  ADD COLUMN sequence bigint,
  -- SHA-256, hexadecimal.
  ADD COLUMN previous_hash text,
  ADD COLUMN hash text,
  ADD CONSTRAINT audit_entries_sealed_whole
    CHECK ((sequence IS NULL) = (hash IS NULL) AND (sequence IS NULL) = (previous_hash IS NULL));
CREATE UNIQUE INDEX audit_entries_by_sequence ON audit_entries (workspace_id, sequence) WHERE sequence IS NOT NULL;
CREATE INDEX audit_entries_unsealed ON audit_entries (workspace_id, id) WHERE sequence IS NULL;

-- The end of each workspace's chain, signed. Whoever seals holds this row.
CREATE TABLE audit_heads (
  workspace_id uuid PRIMARY KEY REFERENCES workspaces,
  sequence bigint NOT NULL,
  hash text NOT NULL,
  sealed_at timestamptz(3) NOT NULL DEFAULT now(),
  -- Ed25519, base64; empty before the first entry is sealed.
  signature text NOT NULL DEFAULT ''
);
ALTER TABLE audit_heads ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_heads FORCE ROW LEVEL SECURITY;
CREATE POLICY same_workspace ON audit_heads USING (workspace_id = current_workspace_id());
GRANT SELECT, INSERT ON audit_heads TO hearback_app;
GRANT UPDATE (sequence, hash, sealed_at, signature) ON audit_heads TO hearback_app;
GRANT UPDATE (sequence, previous_hash, hash) ON audit_entries TO hearback_app;

-- Grants bind the application; these bind the owner too.
CREATE FUNCTION keep_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF OLD.sequence IS NULL AND NEW.sequence IS NOT NULL
      AND (NEW.workspace_id, NEW.id, NEW.at, NEW.actor_kind, NEW.action, NEW.subject_kind, NEW.subject_id, NEW.details)
        = (OLD.workspace_id, OLD.id, OLD.at, OLD.actor_kind, OLD.action, OLD.subject_kind, OLD.subject_id, OLD.details)
      AND NEW.actor_id IS NOT DISTINCT FROM OLD.actor_id
      AND NEW.conversation_id IS NOT DISTINCT FROM OLD.conversation_id
    THEN RETURN NEW; END IF;
  END IF;
  RAISE EXCEPTION 'audit entries are sealed once and never changed or removed' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER keep_entry BEFORE UPDATE OR DELETE ON audit_entries FOR EACH ROW EXECUTE FUNCTION keep_audit_entry();
CREATE TRIGGER keep_entries BEFORE TRUNCATE ON audit_entries FOR EACH STATEMENT EXECUTE FUNCTION keep_audit_entry();

CREATE FUNCTION keep_audit_head() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NEW.workspace_id = OLD.workspace_id AND NEW.sequence > OLD.sequence THEN RETURN NEW; END IF;
  END IF;
  RAISE EXCEPTION 'the head of an audit log only moves forward' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER keep_head BEFORE UPDATE OR DELETE ON audit_heads FOR EACH ROW EXECUTE FUNCTION keep_audit_head();
CREATE TRIGGER keep_heads BEFORE TRUNCATE ON audit_heads FOR EACH STATEMENT EXECUTE FUNCTION keep_audit_head();

-- The log holds a hash of each document's hash under this salt, hexadecimal. It goes with the document, and what is
-- left tells nothing. Null for documents that were received before.
ALTER TABLE documents ADD COLUMN evidence_salt text;

-- Workspaces that exist get the job that a new one is made with. Even the owner sees rows only inside a workspace.
ALTER TABLE workspaces NO FORCE ROW LEVEL SECURITY;
DO $$
DECLARE one uuid;
BEGIN
  FOR one IN SELECT workspace_id FROM workspaces LOOP
    PERFORM set_config('hearback.workspace_id', one::text, true);
    INSERT INTO jobs (workspace_id, lane, name, payload, key, due_at)
    VALUES (one, 'bulk', 'seal_audit', '{}', 'seal_audit', now());
  END LOOP;
  PERFORM set_config('hearback.workspace_id', '', true);
END $$;
ALTER TABLE workspaces FORCE ROW LEVEL SECURITY;
