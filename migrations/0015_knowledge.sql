-- Data sets, the texts in them, the tasks that read and answer, and what an answer cites.

CREATE TABLE data_sets (
  workspace_id uuid NOT NULL REFERENCES workspaces,
  number bigint NOT NULL,
  name text NOT NULL,
  -- Decides how words are compared; null until the first text tells.
  language text,
  -- What a model is told before it answers.
  system_message text,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, number)
);

CREATE TABLE data_documents (
  workspace_id uuid NOT NULL,
  data_set_id bigint NOT NULL,
  number bigint NOT NULL,
  -- Of the version that is searched; of the first one until that is read.
  title text NOT NULL,
  url text,
  -- The version that is searched; null until the first one is read.
  version integer,
  -- The version that was given last.
  latest_version integer NOT NULL DEFAULT 1,
  -- Why that one could not be read.
  error text,
  -- The path that an import found it at, and the hash of what was given last.
  source text,
  sha256 text NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, data_set_id, number),
  UNIQUE (workspace_id, number),
  FOREIGN KEY (workspace_id, data_set_id) REFERENCES data_sets ON DELETE CASCADE
);
-- Partial, so that a document is never looked for by its number among all of its data set's in this index: as long as
-- nobody has counted, one index looks as good as another.
CREATE UNIQUE INDEX data_documents_by_source ON data_documents (workspace_id, data_set_id, source)
  WHERE source IS NOT NULL;

-- Every text that a document has had: what is cited stays readable until the document is deleted.
CREATE TABLE data_document_versions (
  workspace_id uuid NOT NULL,
  data_set_id bigint NOT NULL,
  document_id bigint NOT NULL,
  version integer NOT NULL,
  -- Null: the file's own.
  title text,
  url text,
  -- Null until the file is read. Citations count its UTF-16 code units.
  content text,
  -- Headings, paragraphs, list items and table rows, by their places in the text; null where nobody has marked them.
  blocks json,
  -- The file, until it is read.
  storage_key text,
  file_name text,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, data_set_id, document_id, version),
  FOREIGN KEY (workspace_id, data_set_id, document_id) REFERENCES data_documents ON DELETE CASCADE
);
CREATE INDEX data_document_versions_with_file ON data_document_versions (workspace_id, storage_key)
  WHERE storage_key IS NOT NULL;

ALTER TABLE conversations
  -- What its questions are answered from, which may be gone by now.
  ADD COLUMN data_set_number bigint;
CREATE INDEX conversations_of_data_set ON conversations (workspace_id, data_set_number, started_at DESC, id DESC)
  WHERE data_set_number IS NOT NULL;

-- A question to answer, or a version of a document to read.
CREATE TABLE tasks (
  workspace_id uuid NOT NULL REFERENCES workspaces,
  id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('PENDING', 'SUCCESS', 'FAILURE')),
  conversation_id uuid,
  question_number integer,
  answer_number integer,
  data_set_id bigint,
  document_id bigint,
  document_version integer,
  error text,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  finished_at timestamptz(3),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, conversation_id) REFERENCES conversations ON DELETE CASCADE,
  CHECK ((conversation_id IS NULL) <> (document_id IS NULL)),
  CHECK ((state = 'PENDING') = (finished_at IS NULL))
);
CREATE UNIQUE INDEX tasks_of_question ON tasks (workspace_id, conversation_id, question_number)
  WHERE conversation_id IS NOT NULL;
CREATE UNIQUE INDEX tasks_of_document ON tasks (workspace_id, data_set_id, document_id, document_version)
  WHERE document_id IS NOT NULL;
CREATE INDEX tasks_by_end ON tasks (workspace_id, finished_at) WHERE finished_at IS NOT NULL;

-- Of a message that answers from a data set.
CREATE TABLE message_answers (
  workspace_id uuid NOT NULL,
  conversation_id uuid NOT NULL,
  number integer NOT NULL,
  answered boolean NOT NULL,
  citations json NOT NULL,
  metadata json NOT NULL,
  PRIMARY KEY (workspace_id, conversation_id, number),
  FOREIGN KEY (workspace_id, conversation_id, number) REFERENCES messages ON DELETE CASCADE
);

-- Questions wait for no import, and nothing else waits for either.
ALTER TABLE jobs
  DROP CONSTRAINT jobs_lane_check,
  ADD CONSTRAINT jobs_lane_check
    CHECK (lane IN ('interactive', 'reply', 'delivery', 'follow_up', 'bulk', 'answer', 'ingest'));

-- Samples that statistics are made of would outlive what was erased.
ALTER TABLE data_sets ALTER name SET STATISTICS 0, ALTER system_message SET STATISTICS 0;
ALTER TABLE data_documents ALTER title SET STATISTICS 0, ALTER url SET STATISTICS 0, ALTER source SET STATISTICS 0,
  ALTER error SET STATISTICS 0;
ALTER TABLE data_document_versions ALTER title SET STATISTICS 0, ALTER url SET STATISTICS 0,
  ALTER content SET STATISTICS 0, ALTER blocks SET STATISTICS 0, ALTER file_name SET STATISTICS 0;
ALTER TABLE message_answers ALTER citations SET STATISTICS 0, ALTER metadata SET STATISTICS 0;

DO $$
DECLARE table_name text;
BEGIN
  FOREACH table_name IN ARRAY ARRAY[
    'data_sets', 'data_documents', 'data_document_versions', 'tasks', 'message_answers'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', table_name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', table_name);
    EXECUTE format('CREATE POLICY same_workspace ON %I USING (workspace_id = current_workspace_id())', table_name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO hearback_app', table_name);
  END LOOP;
END $$;
