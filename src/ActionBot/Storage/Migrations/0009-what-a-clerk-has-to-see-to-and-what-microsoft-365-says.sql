-- What a clerk has to see to and no digest stands for. One open row a topic: it is listed once, and told once, however often it is found.
create table clerk_list (
    id {id} primary key,
    topic text not null,
    committee_id {id} references committees (id),
    words text not null,
    raised_at {time} not null,
    told_at {time},
    settled_at {time}
);
create unique index one_open_entry_per_topic on clerk_list (topic) where settled_at is null;

-- How the nightly check last found somebody in the directory. Only what the check itself concluded is ever taken back by it: whoever a person said
-- has left stays gone.
create table people_in_directory (
    person_id {id} primary key references people (id),
    state text not null,
    since {date} not null
);

-- One task in To Do for one action point of one person. The row is there before the task is made, so that a crash or a doubtful answer in between
-- leaves something by which the task is looked for instead of being made again.
create table todo_tasks (
    action_point_id {id} not null references action_points (id),
    person_id {id} not null references people (id),
    list_id text,
    task_id text,
    state text not null,
    changed_at {time} not null,
    primary key (action_point_id, person_id)
);
