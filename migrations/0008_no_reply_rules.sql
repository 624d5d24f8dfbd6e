-- What a workspace says when nobody replies: [{after, message}], each message in one language or in several.
ALTER TABLE workspaces ADD COLUMN no_reply_rules jsonb NOT NULL DEFAULT '[]';
