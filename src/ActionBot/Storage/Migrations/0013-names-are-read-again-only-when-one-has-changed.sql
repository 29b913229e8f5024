-- Every message is read with the names of committees, posts and people, and a council has thousands. Each instance keeps them for as long as this
-- stamp stays the same; whoever changes a name moves it on, in the same transaction.
create table names_stamp (stamp bigint not null);
insert into names_stamp (stamp) values (0);
{only SQLite}
create trigger a_new_committee_is_a_name after insert on committees begin update names_stamp set stamp = stamp + 1; end;
create trigger a_renamed_committee_is_a_name after update of name, code on committees begin update names_stamp set stamp = stamp + 1; end;
create trigger a_committee_is_no_name_any_more after delete on committees begin update names_stamp set stamp = stamp + 1; end;
create trigger a_new_post_is_a_name after insert on posts begin update names_stamp set stamp = stamp + 1; end;
create trigger a_renamed_post_is_a_name after update of title on posts begin update names_stamp set stamp = stamp + 1; end;
create trigger a_post_is_no_name_any_more after delete on posts begin update names_stamp set stamp = stamp + 1; end;
create trigger a_new_alias_is_a_name after insert on post_aliases begin update names_stamp set stamp = stamp + 1; end;
create trigger a_changed_alias_is_a_name after update on post_aliases begin update names_stamp set stamp = stamp + 1; end;
create trigger an_alias_is_no_name_any_more after delete on post_aliases begin update names_stamp set stamp = stamp + 1; end;
create trigger a_new_person_is_a_name after insert on people begin update names_stamp set stamp = stamp + 1; end;
create trigger a_renamed_person_is_a_name after update of name on people begin update names_stamp set stamp = stamp + 1; end;
create trigger a_person_is_no_name_any_more after delete on people begin update names_stamp set stamp = stamp + 1; end;
{end}
{only PostgreSQL}
-- At the very end of a transaction, once: whoever holds the stamp waits for nothing any more, so two who change names cannot wait for each other.
create function a_name_has_changed() returns trigger language plpgsql as $$
begin
    if current_setting('actionbot.a_name_has_changed', true) is distinct from 'yes' then
        update names_stamp set stamp = stamp + 1;
        perform set_config('actionbot.a_name_has_changed', 'yes', true);
    end if;
    return null;
end $$;
create constraint trigger committees_are_names after insert or delete or update of name, code on committees deferrable initially deferred for each row execute function a_name_has_changed();
create constraint trigger posts_are_names after insert or delete or update of title on posts deferrable initially deferred for each row execute function a_name_has_changed();
create constraint trigger aliases_are_names after insert or delete or update on post_aliases deferrable initially deferred for each row execute function a_name_has_changed();
create constraint trigger people_are_names after insert or delete or update of name on people deferrable initially deferred for each row execute function a_name_has_changed();
{end}
