-- What was offered to whom and where stays here: the card in Teams carries the number alone, and nobody else's answer to it counts.
create table file_offers (
    id {id} primary key,
    aad_object_id text not null,
    conversation_id text not null,
    committee_id {id} not null references committees (id),
    meeting_on {date} not null,
    format text not null,
    is_supplement {flag} not null,
    offered_at {time} not null
);
