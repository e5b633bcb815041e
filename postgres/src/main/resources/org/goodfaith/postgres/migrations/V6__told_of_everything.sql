-- Whom an officer found to be two after all is told so: their chains are found here, by the words
-- of the entry, which stand behind its day. All others are left out and cost a comparison.
create index payload_unlinked on payload (subject)
  where substring(body from 21 for 18) = '"entry":"unlinked"'::bytea;

-- For which need a check was asked: without it nobody could say later whether it was refused. Ends
-- with its row.
alter table check_inquiry add column need text not null default '';
