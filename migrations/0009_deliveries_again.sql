-- What is sent again begins its schedule and keeps its order anew; what somebody waits for has its own lane.

ALTER TABLE deliveries
  -- Made before it was sent again: the schedule and the order count from there, the log goes on.
  ADD COLUMN attempts_before integer NOT NULL DEFAULT 0,
  -- Sent again by hand: it waits for no other event and none waits for it.
  ADD COLUMN unordered boolean NOT NULL DEFAULT false;

ALTER TABLE jobs
  DROP CONSTRAINT jobs_lane_check,
  ADD CONSTRAINT jobs_lane_check CHECK (lane IN ('interactive', 'reply', 'delivery', 'follow_up', 'bulk'));
