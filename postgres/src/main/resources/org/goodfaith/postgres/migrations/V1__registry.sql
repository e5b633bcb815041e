-- The registry, first version.
--
-- Tables about subjects have the subject first in their key, are partitioned by it and point
-- nowhere by foreign key: each of them can be spread over machines as it stands. The others are
-- lookups keyed by a hash, or small reference tables; a test lists them.

-- The ledger: places and hashes. Never updated, never deleted.
create table entry (
  subject  bigint  not null,
  seq      integer not null,
  prev     bytea   not null,
  hash     bytea   not null,
  position bigint  not null,
  primary key (subject, seq)
) partition by hash (subject);

create index entry_position on entry (position);

-- What the entries say, apart: forgetting deletes here, and the hashes above stay.
create table payload (
  subject bigint  not null,
  seq     integer not null,
  salt    bytea   not null,
  body    bytea   not null,
  primary key (subject, seq)
) partition by hash (subject);

-- Finds an entry by the keyed hash of its source and the source's reference.
create table reference (
  reference uuid    not null primary key,
  subject   bigint  not null,
  seq       integer not null,
  content   uuid    not null,
  act       text    not null
);

-- The tree over all entries, in the layout of C2SP tiles: full tiles only.
create table tile (
  level  integer not null,
  index  bigint  not null,
  root   bytea   not null,
  hashes bytea   not null,
  primary key (level, index)
);

-- Signed heads of the tree. Counts of subjects ride along, so that figures cost nothing.
create table tree_head (
  size          bigint      not null primary key,
  root          bytea       not null,
  sealed_at     timestamptz not null unique,
  signature     text        not null,
  persons       bigint      not null,
  organisations bigint      not null,
  public_bodies bigint      not null
);

-- Laws, by the digest of their files.
create table rulebook (
  digest bytea not null primary key,
  files  bytea not null
);

-- The identity vault: found by keyed hash, sealed under a key of each subject's own.
create table vault_lookup (
  lookup  bytea    not null primary key,
  subject bigint   not null,
  kind    smallint not null
);

create table vault_subject (
  subject bigint   not null,
  what    smallint not null,
  mark    bigint   not null,
  sealed  bytea    not null,
  primary key (subject, what, mark)
) partition by hash (subject);

create table vault_key (
  subject bigint   not null,
  kind    smallint not null,
  wrapped bytea    not null,
  primary key (subject)
) partition by hash (subject);

-- Public directory: organisations and public bodies, never a person.
create table organisation_name (
  subject    bigint not null,
  identifier text   not null,
  name       text   not null,
  primary key (subject, identifier, name)
) partition by hash (subject);

-- Readings of source files: a row for each step, the last of a run counts.
create table ingest (
  step        bigint  generated always as identity primary key,
  run         bigint  not null,
  file        text    not null,
  file_digest text    not null,
  mapping     text    not null,
  source      text    not null,
  read        bigint  not null,
  accepted    bigint  not null,
  refused     bigint  not null,
  duplicate   bigint  not null,
  records     bigint  not null,
  done        boolean not null,
  dropped     text[]  not null,
  note        text    not null,
  check (read = accepted + refused + duplicate)
);

create index ingest_run on ingest (run, step);
create index ingest_file on ingest (file_digest, mapping, step);
create sequence ingest_run_number;

-- Inquiries of check desks: seen by the subject alone, deleted at their end, never chained.
create table check_inquiry (
  subject  bigint      not null,
  asked_at timestamptz not null,
  reader   text        not null,
  role     text        not null,
  purpose  text        not null,
  service  text        not null,
  ends_on  date        not null
) partition by hash (subject);

create index check_inquiry_subject on check_inquiry (subject, asked_at);

-- Who may sign in.
create table account (
  name    text   not null primary key,
  role    text   not null,
  secret  text   not null,
  subject bigint,
  source  text   not null
);

-- What is true of this registry as a whole: marks of its keys, format.
create table registry (
  name  text not null primary key,
  value text not null
);

do $$
declare
  parted text;
begin
  foreach parted in array array['entry', 'payload', 'vault_subject', 'vault_key',
                                'organisation_name', 'check_inquiry'] loop
    for i in 0..7 loop
      execute format('create table %I partition of %I for values with (modulus 8, remainder %s)',
                     parted || '_' || i, parted, i);
    end loop;
  end loop;
end
$$;

alter table tile alter column hashes set storage external;
alter table payload alter column body set storage main;

-- The application reads and appends. Only the forgetter deletes, and only what may be forgotten.
grant usage on schema ${flyway:defaultSchema} to goodfaith_app, goodfaith_forgetter;

grant select, insert on
  entry, payload, reference, tile, tree_head, rulebook, vault_lookup, vault_subject, vault_key,
  organisation_name, ingest, check_inquiry, account, registry
  to goodfaith_app, goodfaith_forgetter;

grant usage on sequence ingest_run_number to goodfaith_app, goodfaith_forgetter;

grant delete on
  payload, vault_lookup, vault_subject, vault_key, organisation_name, check_inquiry
  to goodfaith_forgetter;
