-- What is searched: passages, and which of them have which words.

CREATE TABLE passages (
  workspace_id uuid NOT NULL,
  data_set_id bigint NOT NULL,
  document_id bigint NOT NULL,
  document_version integer NOT NULL,
  -- The passage's place in the document.
  ordinal integer NOT NULL,
  -- Offsets into the document's text in UTF-16 code units; "end" is exclusive.
  "start" integer NOT NULL,
  "end" integer NOT NULL,
  text text NOT NULL,
  -- The headings above it, highest first.
  headings text[] NOT NULL,
  PRIMARY KEY (workspace_id, data_set_id, document_id, document_version, ordinal),
  FOREIGN KEY (workspace_id, data_set_id, document_id) REFERENCES data_documents ON DELETE CASCADE
);

-- Passages that were indexed together. A segment never changes; merging replaces several by one.
CREATE TABLE posting_segments (
  workspace_id uuid NOT NULL,
  data_set_id bigint NOT NULL,
  id uuid NOT NULL,
  passage_count integer NOT NULL,
  -- Words of all its passages that are no stop words.
  word_count bigint NOT NULL,
  -- A power of two.
  block_count integer NOT NULL,
  -- Which passages, in order, as src/domain/knowledge/segment.ts writes them.
  contents bytea NOT NULL,
  PRIMARY KEY (workspace_id, data_set_id, id),
  FOREIGN KEY (workspace_id, data_set_id) REFERENCES data_sets ON DELETE CASCADE
);

-- The words of a segment with their postings, many to a row. Those of a word are in the block that its hash falls into.
-- No foreign key: who deletes a segment deletes its blocks.
CREATE TABLE posting_blocks (
  workspace_id uuid NOT NULL,
  data_set_id bigint NOT NULL,
  segment_id uuid NOT NULL,
  block integer NOT NULL,
  -- As src/domain/knowledge/posting-blocks.ts writes them.
  postings bytea NOT NULL,
  PRIMARY KEY (workspace_id, data_set_id, segment_id, block)
);

-- Compressed already.
ALTER TABLE posting_segments ALTER contents SET STORAGE EXTERNAL;
ALTER TABLE posting_blocks ALTER postings SET STORAGE EXTERNAL;

-- Samples that statistics are made of would outlive what was erased.
ALTER TABLE passages ALTER text SET STATISTICS 0, ALTER headings SET STATISTICS 0;
ALTER TABLE posting_blocks ALTER postings SET STATISTICS 0;

DO $$
DECLARE table_name text;
BEGIN
  FOREACH table_name IN ARRAY ARRAY['passages', 'posting_segments', 'posting_blocks'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', table_name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', table_name);
    EXECUTE format('CREATE POLICY same_workspace ON %I USING (workspace_id = current_workspace_id())', table_name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO hearback_app', table_name);
  END LOOP;
END $$;
