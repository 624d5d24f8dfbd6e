-- Lists say how many conversations there are. Counted from this index, which is a fiftieth of the table's size and does
-- not change when a conversation does.
CREATE INDEX conversations_by_kind ON conversations (workspace_id, kind, channel);
