-- "The exclusions one" is found by its words, the newest first, in a register of a million. Each database has its own index of words: SQLite a
-- table beside the register, kept by triggers, because it has no index of words over a plain column; PostgreSQL a column of lexemes with an
-- inverted index. In both the committee stands among the words as a word of its own ("c" and its id): a search within one committee then
-- reads the few entries that hold all words, and not everything that holds the commonest of them.
{only SQLite}
create table action_point_words_rows (row integer primary key, action_point_id text not null unique);
create virtual table action_point_words using fts5(words, committee, content='', contentless_delete=1, tokenize='porter unicode61 remove_diacritics 2');
create table limb_words_rows (row integer primary key, limb_id text not null unique);
create virtual table limb_words using fts5(words, committee, content='', contentless_delete=1, tokenize='porter unicode61 remove_diacritics 2');

insert into action_point_words_rows (action_point_id) select id from action_points order by confirmed_at, id;
insert into action_point_words (rowid, words, committee)
    select r.row, coalesce(a.label, '') || ' ' || a.text || ' ' || a.quote || ' ' || coalesce(a.agenda_item, '') || ' ' || coalesce(a.owner_text, ''), 'c' || replace(a.committee_id, '-', '')
    from action_point_words_rows r join action_points a on a.id = r.action_point_id;
insert into limb_words_rows (limb_id) select l.id from resolution_limbs l join resolutions r on r.id = l.resolution_id order by r.recorded_at, l.id;
insert into limb_words (rowid, words, committee)
    select w.row, l.text || ' ' || coalesce(r.agenda_item, ''), 'c' || replace(r.committee_id, '-', '')
    from limb_words_rows w join resolution_limbs l on l.id = w.limb_id join resolutions r on r.id = l.resolution_id;

create trigger words_of_a_new_action_point after insert on action_points begin
    insert into action_point_words_rows (action_point_id) values (new.id);
    insert into action_point_words (rowid, words, committee)
        select row, coalesce(new.label, '') || ' ' || new.text || ' ' || new.quote || ' ' || coalesce(new.agenda_item, '') || ' ' || coalesce(new.owner_text, ''), 'c' || replace(new.committee_id, '-', '')
        from action_point_words_rows where action_point_id = new.id;
end;
create trigger words_of_a_changed_action_point after update of label, text, quote, agenda_item, owner_text, committee_id on action_points
when (old.label, old.text, old.quote, old.agenda_item, old.owner_text, old.committee_id) is not (new.label, new.text, new.quote, new.agenda_item, new.owner_text, new.committee_id) begin
    update action_point_words set
        words = coalesce(new.label, '') || ' ' || new.text || ' ' || new.quote || ' ' || coalesce(new.agenda_item, '') || ' ' || coalesce(new.owner_text, ''),
        committee = 'c' || replace(new.committee_id, '-', '')
    where rowid = (select row from action_point_words_rows where action_point_id = new.id);
end;
create trigger words_of_a_new_limb after insert on resolution_limbs begin
    insert into limb_words_rows (limb_id) values (new.id);
    insert into limb_words (rowid, words, committee)
        select w.row, new.text || ' ' || coalesce(r.agenda_item, ''), 'c' || replace(r.committee_id, '-', '')
        from limb_words_rows w, resolutions r where w.limb_id = new.id and r.id = new.resolution_id;
end;
{end}
{only PostgreSQL}
alter table action_points add column words tsvector generated always as (
    to_tsvector('english', coalesce(label, '') || ' ' || text || ' ' || quote || ' ' || coalesce(agenda_item, '') || ' ' || coalesce(owner_text, ''))
    || array_to_tsvector(array['c' || replace(committee_id::text, '-', '')])) stored;
create index action_points_by_words on action_points using gin (words) with (fastupdate = off);
-- A limb is also found by the agenda item of its resolution, which a generated column cannot see.
alter table resolution_limbs add column words tsvector;
update resolution_limbs l set words = to_tsvector('english', l.text || ' ' || coalesce(r.agenda_item, '')) || array_to_tsvector(array['c' || replace(r.committee_id::text, '-', '')])
    from resolutions r where r.id = l.resolution_id;
create function words_of_a_limb() returns trigger language plpgsql as $$
begin
    new.words := (select to_tsvector('english', new.text || ' ' || coalesce(r.agenda_item, '')) || array_to_tsvector(array['c' || replace(r.committee_id::text, '-', '')])
        from resolutions r where r.id = new.resolution_id);
    return new;
end $$;
create trigger words_of_a_new_limb before insert on resolution_limbs for each row execute function words_of_a_limb();
create index limbs_by_words on resolution_limbs using gin (words) with (fastupdate = off);
{end}
-- "14" alone is looked for before anybody has said whose: by its number, and by the label the minutes printed.
create index action_points_by_number on action_points (number);
create index action_points_by_label on action_points (label) where label is not null;
create index numbers_of_a_committee on action_points (committee_id, number);
create index labels_of_a_committee on action_points (committee_id, label) where label is not null;
-- What somebody does for another owner is asked for whenever he asks for his own; hardly any action point has a delegate.
create index action_points_of_a_delegate on action_points (delegate_id) where delegate_id is not null;
