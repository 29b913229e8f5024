-- What somebody may do hangs on the person, roles, posts held and leave. Whoever speaks is known by it for as long as the council's stamp stays the
-- same (0015); with this the roles change it too, whoever gives or takes one.
{only SQLite}
create trigger a_role_was_added_to_the_council after insert on roles begin update council_stamp set stamp = random(); end;
create trigger a_role_of_the_council_has_changed after update on roles begin update council_stamp set stamp = random(); end;
create trigger a_role_has_gone_from_the_council after delete on roles begin update council_stamp set stamp = random(); end;
{end}
{only PostgreSQL}
create constraint trigger roles_are_of_the_council after insert or delete or update on roles deferrable initially deferred for each row execute function the_council_has_changed();
{end}
