-- "Regular updates" may be wanted at every second meeting: counted from the one it is reported to. Null: at every one, or it does not come again.
alter table action_points add column every_nth_meeting integer;
alter table findings add column every_nth_meeting integer;
