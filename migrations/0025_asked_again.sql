-- A reviewer's rejection may ask for the document again, once: whether it did can't be told from the rejection.
ALTER TABLE documents ADD COLUMN asked_again boolean NOT NULL DEFAULT false;
