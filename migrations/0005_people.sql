-- Whom a case asks, and what erasing has to find.

-- The contact made for the person of a case; its conversations name the same one.
ALTER TABLE cases ADD COLUMN contact_id uuid;
ALTER TABLE cases ADD FOREIGN KEY (workspace_id, contact_id) REFERENCES contacts;
CREATE INDEX cases_by_contact ON cases (workspace_id, contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX conversations_by_contact ON conversations (workspace_id, contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX contacts_by_time ON contacts (workspace_id, created_at DESC, id DESC);

-- The answer that made a case goes with the case, also when there is no conversation.
ALTER TABLE idempotency_records ADD COLUMN case_id uuid;
ALTER TABLE idempotency_records ADD FOREIGN KEY (workspace_id, case_id) REFERENCES cases ON DELETE CASCADE;
CREATE INDEX idempotency_records_of_case ON idempotency_records (workspace_id, case_id) WHERE case_id IS NOT NULL;
-- Whose address was called, as in /api/v1/conversations/<this>/messages: kept refusals go with it too.
ALTER TABLE idempotency_records
  ADD COLUMN subject text GENERATED ALWAYS AS (nullif(split_part(path, '/', 5), '')) STORED;
CREATE INDEX idempotency_records_of_subject ON idempotency_records (workspace_id, subject) WHERE subject IS NOT NULL;

-- ANALYZE keeps samples of what it reads, and a sample would outlive the row that it was taken from.
-- No query's plan needs those of what people and clients write.
ALTER TABLE contacts ALTER name SET STATISTICS 0, ALTER email SET STATISTICS 0, ALTER phone SET STATISTICS 0,
  ALTER quiet_hours SET STATISTICS 0;
ALTER TABLE cases ALTER communication_id SET STATISTICS 0, ALTER details SET STATISTICS 0,
  ALTER case_manager SET STATISTICS 0, ALTER invitation_recipients SET STATISTICS 0;
ALTER TABLE scripts ALTER content SET STATISTICS 0;
ALTER TABLE conversations ALTER key SET STATISTICS 0, ALTER state SET STATISTICS 0, ALTER summary SET STATISTICS 0;
ALTER TABLE messages ALTER text SET STATISTICS 0;
ALTER TABLE documents ALTER document_name SET STATISTICS 0, ALTER file_name SET STATISTICS 0,
  ALTER comment SET STATISTICS 0, ALTER note SET STATISTICS 0, ALTER findings SET STATISTICS 0;
ALTER TABLE events ALTER data SET STATISTICS 0;
ALTER TABLE deliveries ALTER outcome SET STATISTICS 0;
ALTER TABLE attempts ALTER error SET STATISTICS 0, ALTER response_body SET STATISTICS 0;
ALTER TABLE jobs ALTER payload SET STATISTICS 0, ALTER key SET STATISTICS 0, ALTER last_error SET STATISTICS 0;
ALTER TABLE idempotency_records ALTER path SET STATISTICS 0, ALTER key SET STATISTICS 0, ALTER subject SET STATISTICS 0;
