-- Who gave a document: the person, or an agent (an operator or the back end) with a message of theirs, which answers nothing.
ALTER TABLE documents ADD COLUMN role text NOT NULL DEFAULT 'user' CHECK (role IN ('user', 'agent'));
