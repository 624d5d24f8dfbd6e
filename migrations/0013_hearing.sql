-- Which wait of its dialogue the reply to a delivery ends, and how many attempts have begun: one that began and was
-- never recorded was cut off, and is not repeated where somebody waits for the reply.
ALTER TABLE deliveries ADD COLUMN wait_id text, ADD COLUMN attempts_begun integer NOT NULL DEFAULT 0;
