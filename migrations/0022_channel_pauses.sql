-- WhatsApp takes no more messages of a number for the moment: those of the whole channel wait until then.
ALTER TABLE channels ADD COLUMN held_until timestamptz(3);
