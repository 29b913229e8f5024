-- The calendar in which a meeting was last seen: only what was there can vanish from it. An id that looks like Exchange's may come from a file.
alter table meetings add column seen_in text;

-- Since which night the directory has given no answer for somebody; null: it answered the last time.
alter table people_in_directory add column silent_since {date};

-- The list in somebody's To Do. The row is there before the list is made, so that two instances at once make one.
create table todo_lists (
    person_id {id} primary key references people (id),
    list_id text,
    claimed_at {time} not null
);
