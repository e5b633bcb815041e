-- For which need a check was asked is not known of those kept before that was asked about: they are
-- no more said to have had none.
alter table check_inquiry
  alter column need drop default,
  alter column need drop not null;

update check_inquiry set need = null where need = '';
