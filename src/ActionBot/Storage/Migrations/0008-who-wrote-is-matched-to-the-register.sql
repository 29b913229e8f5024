-- Somebody writes who bears the name of a person on the register, and nothing but the name says that he is that person: a clerk is asked, once.
create table identity_proposals (
    id {id} primary key,
    person_id {id} not null references people (id),
    aad_object_id text not null,
    name text not null,
    upn text,
    mail text,
    proposed_at {time} not null,
    unique (person_id, aad_object_id)
);

-- Who claims a role is nobody on the register until somebody has approved it: a stranger who claims still sees nothing.
create table role_claims (
    id {id} primary key,
    aad_object_id text not null,
    name text not null,
    upn text,
    mail text,
    role text not null,
    committee text not null,
    claimed_at {time} not null,
    approved {flag},
    decided_by text,
    decided_at {time}
);
create index role_claims_undecided on role_claims (aad_object_id, decided_at);
