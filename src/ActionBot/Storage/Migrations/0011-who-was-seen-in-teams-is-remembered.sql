-- Whoever installed the app or stands in a roster before a clerk names him is known by then: his first message waits for no word of his.
create table seen_identities (
    aad_object_id text primary key,
    name text not null,
    upn text,
    mail text,
    seen_at {time} not null
);
create index seen_identities_upn on seen_identities (lower(upn));
create index seen_identities_mail on seen_identities (lower(mail));
