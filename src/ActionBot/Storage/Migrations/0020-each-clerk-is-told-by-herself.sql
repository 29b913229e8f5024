-- Who of the clerks has been told of what. A telling that was cut short is taken up again, and where one clerk was reached the other is not forgotten.
create table clerk_tellings (
    entry_id {id} not null references clerk_list (id),
    person_id {id} not null references people (id),
    again_at {time} not null,
    told_at {time},
    primary key (entry_id, person_id)
);
