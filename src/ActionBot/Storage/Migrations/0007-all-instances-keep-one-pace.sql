-- Teams counts the calls of the whole app in a tenant, however many instances make them. So the bucket they are taken from stands here:
-- the moment at which the next message may leave, if none was saved up. One row; the first sweep starts with a full bucket.
create table sending_pace (
    name text primary key,
    free_at {time} not null
);
insert into sending_pace (name, free_at) values ('messages', '2000-01-01T00:00:00.0000000Z');
-- One officer's conversation gets one message a second.
create index digests_claimed_of_an_officer on digests (officer_id, claimed_at);
