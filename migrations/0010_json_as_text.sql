-- A dialogue's state and its events are written with each answer and never searched, so they are kept as the text
-- they came as. jsonb would take them apart when they are written and put them together when they are read.
ALTER TABLE conversations ALTER COLUMN state TYPE json USING state::json;
ALTER TABLE events ALTER COLUMN data TYPE json USING data::json;
