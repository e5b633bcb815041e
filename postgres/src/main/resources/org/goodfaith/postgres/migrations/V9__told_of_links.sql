-- Whom an officer found to be one with another is told so: their chains are found here, as those of
-- whom an officer found to be two (V6).
create index payload_linked on payload (subject)
  where substring(body from 21 for 16) = '"entry":"linked"'::bytea;
