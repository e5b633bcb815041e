-- Documents sent with objections and answers: beside the subject, named by the SHA-256 of their
-- bytes. An entry names the digest; forgetting deletes the row.
create table document (
  subject    bigint  not null,
  digest     bytea   not null,
  media_type text    not null,
  size       integer not null,
  bytes      bytea   not null,
  primary key (subject, digest),
  check (size = length(bytes))
) partition by hash (subject);

do $$
begin
  for i in 0..7 loop
    execute format('create table %I partition of document for values with (modulus 8, remainder %s)',
                   'document_' || i, i);
    execute format('alter table %I alter column bytes set storage external', 'document_' || i);
  end loop;
end
$$;

grant select, insert on document to goodfaith_app, goodfaith_forgetter;
grant delete on document to goodfaith_forgetter;

-- Work queues begin with the subjects who have acts of some sort: a projection, found by act.
-- Records, of which there are hundreds of millions, are not in it.
create index reference_act on reference (act, subject) where act <> 'record';
