-- Whom a reminder goes to and when hangs on committees, meetings, people, posts, holders and leave, and before each message it is looked at again.
-- A sweep keeps them for as long as this stamp stays the same; whoever changes one of them changes it, in the same transaction. It is drawn, not
-- counted: what was read within a transaction that is then taken back stands under a stamp that never comes again.
create table council_stamp (stamp bigint not null);
insert into council_stamp (stamp) values (0);
{only SQLite}
create trigger a_committee_was_added_to_the_council after insert on committees begin update council_stamp set stamp = random(); end;
create trigger a_committee_of_the_council_has_changed after update of name, code, clear_days, saturdays_count, ask_days, remind_days, warn_days, cut_off_days, brief_days, replaced_by, ended_on on committees begin update council_stamp set stamp = random(); end;
create trigger a_committee_has_gone_from_the_council after delete on committees begin update council_stamp set stamp = random(); end;
create trigger a_meeting_was_added_to_the_council after insert on meetings begin update council_stamp set stamp = random(); end;
create trigger a_meeting_of_the_council_has_changed after update on meetings begin update council_stamp set stamp = random(); end;
create trigger a_meeting_has_gone_from_the_council after delete on meetings begin update council_stamp set stamp = random(); end;
create trigger a_person_was_added_to_the_council after insert on people begin update council_stamp set stamp = random(); end;
create trigger a_person_of_the_council_has_changed after update on people begin update council_stamp set stamp = random(); end;
create trigger a_person_has_gone_from_the_council after delete on people begin update council_stamp set stamp = random(); end;
create trigger a_post_was_added_to_the_council after insert on posts begin update council_stamp set stamp = random(); end;
create trigger a_post_of_the_council_has_changed after update on posts begin update council_stamp set stamp = random(); end;
create trigger a_post_has_gone_from_the_council after delete on posts begin update council_stamp set stamp = random(); end;
create trigger a_holding_was_added_to_the_council after insert on holdings begin update council_stamp set stamp = random(); end;
create trigger a_holding_of_the_council_has_changed after update on holdings begin update council_stamp set stamp = random(); end;
create trigger a_holding_has_gone_from_the_council after delete on holdings begin update council_stamp set stamp = random(); end;
create trigger an_absence_was_added_to_the_council after insert on absences begin update council_stamp set stamp = random(); end;
create trigger an_absence_of_the_council_has_changed after update on absences begin update council_stamp set stamp = random(); end;
create trigger an_absence_has_gone_from_the_council after delete on absences begin update council_stamp set stamp = random(); end;
{end}
{only PostgreSQL}
-- At the very end of a transaction, once, as with the names.
create function the_council_has_changed() returns trigger language plpgsql as $$
begin
    if current_setting('actionbot.the_council_has_changed', true) is distinct from 'yes' then
        update council_stamp set stamp = floor(random() * 9e15)::bigint;
        perform set_config('actionbot.the_council_has_changed', 'yes', true);
    end if;
    return null;
end $$;
create constraint trigger committees_are_of_the_council after insert or delete or update of name, code, clear_days, saturdays_count, ask_days, remind_days, warn_days, cut_off_days, brief_days, replaced_by, ended_on on committees deferrable initially deferred for each row execute function the_council_has_changed();
create constraint trigger meetings_are_of_the_council after insert or delete or update on meetings deferrable initially deferred for each row execute function the_council_has_changed();
create constraint trigger people_are_of_the_council after insert or delete or update on people deferrable initially deferred for each row execute function the_council_has_changed();
create constraint trigger posts_are_of_the_council after insert or delete or update on posts deferrable initially deferred for each row execute function the_council_has_changed();
create constraint trigger holdings_are_of_the_council after insert or delete or update on holdings deferrable initially deferred for each row execute function the_council_has_changed();
create constraint trigger absences_are_of_the_council after insert or delete or update on absences deferrable initially deferred for each row execute function the_council_has_changed();
{end}
