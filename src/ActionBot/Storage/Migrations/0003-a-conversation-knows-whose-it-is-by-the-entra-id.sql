-- Somebody may write to the bot before the register knows him, and be matched weeks later. The Entra object id, which the channel vouches for,
-- stands on both sides from then on; an id of our own would have to be filled in afterwards, and would be forgotten.
create table conversations_by_entra_id (
    id {id} primary key,
    conversation_id text not null,
    kind text not null,
    aad_object_id text,
    user_id text,
    committee_id {id} references committees (id),
    service_url text not null,
    tenant_id text,
    bot_id text,
    state text not null,
    reason text,
    refreshed_at {time} not null
);
insert into conversations_by_entra_id (id, conversation_id, kind, aad_object_id, user_id, committee_id, service_url, tenant_id, bot_id, state, reason, refreshed_at)
    select c.id, c.conversation_id, c.kind, p.aad_object_id, c.user_id, c.committee_id, c.service_url, c.tenant_id, c.bot_id, c.state, c.reason, c.refreshed_at
    from conversations c left join people p on p.id = c.person_id;
drop table conversations;
alter table conversations_by_entra_id rename to conversations;
create unique index one_row_per_conversation on conversations (conversation_id);
create index conversations_of_an_entra_id on conversations (aad_object_id);
create index conversations_of_a_committee on conversations (committee_id);
