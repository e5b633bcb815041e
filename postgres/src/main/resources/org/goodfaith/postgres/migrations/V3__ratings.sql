-- On which day each step of a reading was made, and whether its source was suspended then: sources
-- are rated by the lines they sent within some months. Steps from before, and those of a backup,
-- which holds neither, have the first day there is and count in no rating.
alter table ingest
  add column day date not null default date '1970-01-01',
  add column suspended boolean not null default false;
