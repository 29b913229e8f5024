-- A meeting that moves keeps its id. Only the day a reminder was made for tells whether the officer was asked for the day that now holds,
-- so that he hears of the move once and is asked again on the new plan. And what was withdrawn before it was sent must not stand in the way
-- of what is planned anew.
create table reminders_with_day (
    id {id} primary key,
    digest_id {id} not null references digests (id),
    action_point_id {id} not null references action_points (id),
    officer_id {id} not null references people (id),
    meeting_id {id} not null references meetings (id),
    meeting_on {date} not null,
    step text not null,
    why text not null,
    withdrawn_why text
);
insert into reminders_with_day (id, digest_id, action_point_id, officer_id, meeting_id, meeting_on, step, why)
    select r.id, r.digest_id, r.action_point_id, r.officer_id, r.meeting_id, m.held_on, r.step, r.why
    from reminders r join meetings m on m.id = r.meeting_id;
drop table reminders;
alter table reminders_with_day rename to reminders;
create unique index one_reminder_per_step on reminders (action_point_id, officer_id, meeting_id, meeting_on, step) where withdrawn_why is null;
create index reminders_of_a_digest on reminders (digest_id);
drop index one_digest_per_officer_day_and_kind;
create unique index one_digest_per_officer_day_and_kind on digests (officer_id, on_date, kind) where state <> 'Withdrawn';

-- A reply stands as long as the line of history it made stands: taking the change back takes the reply back, and a decision likewise.
alter table replies drop column undone_at;
alter table replies add column line_id {id} references history (id);
alter table replies add column decision_line_id {id} references history (id);
-- The same answer to two committees that asked for the same thing is one answer.
alter table replies add column given_with_id {id} references replies (id);
create index history_undone on history (undoes_id);
create index replies_by_line on replies (line_id);
