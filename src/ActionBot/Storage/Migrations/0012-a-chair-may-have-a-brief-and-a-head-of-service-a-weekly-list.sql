-- Both are sent only where somebody asked for them, through the same ledger as everything else: an overview is a digest whose reminders ask for nothing.
alter table committees add column brief_days integer;
create table weekly_lists (
    person_id {id} primary key references people (id),
    set_by text not null,
    set_at {time} not null
);
create index reminders_in_overviews on reminders (officer_id, step) where step = 'Brief' or step like 'Week %';
