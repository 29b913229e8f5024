-- An older file that is handed over again must not move a meeting back.
alter table meetings add column external_sequence integer;
