-- A conversation is written anew with each answer. Where its page has room for that, no index has to be written.
ALTER TABLE conversations SET (fillfactor = 70);
