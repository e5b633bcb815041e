-- How many checks were refused, for the public board: counts by month and service, of nobody. Rows
-- are added, one for all refused checks of a service that were kept together, and summed when read.
create table check_refused (
  month   date   not null,
  service text   not null,
  checks  bigint not null check (checks > 0)
);

create index check_refused_month on check_refused (month) include (checks);

grant select, insert on check_refused to goodfaith_app, goodfaith_forgetter;
