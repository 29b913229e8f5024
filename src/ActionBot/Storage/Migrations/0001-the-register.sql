-- The register: what committees promised, who owes it, by when, and everything that was said about it.
-- One text for both databases. {id} {time} {date} {clock} {flag} stand for each database's own type.

create table committees (
    id {id} primary key,
    name text not null,
    code text not null,
    report_title text not null,
    clear_days integer,
    saturdays_count {flag},
    ask_days integer,
    remind_days integer,
    warn_days integer,
    cut_off_days integer,
    replaced_by {id} references committees (id),
    ended_on {date},
    created_at {time} not null
);
create unique index one_committee_per_name on committees (lower(name));
create unique index one_committee_per_code on committees (code);

create table meetings (
    id {id} primary key,
    committee_id {id} not null references committees (id),
    held_on {date} not null,
    starts_at {clock},
    place text,
    kind text not null,
    status text not null,
    first_held_on {date} not null,
    external_id text,
    created_at {time} not null
);
create index meetings_of_a_committee on meetings (committee_id, held_on);

create table people (
    id {id} primary key,
    name text not null,
    mail text,
    upn text,
    aad_object_id text,
    kind text not null,
    line_manager_id {id} references people (id),
    left_on {date},
    created_at {time} not null
);
create unique index one_person_per_aad_object on people (aad_object_id);
create index people_by_mail on people (lower(mail));

create table posts (
    id {id} primary key,
    title text not null,
    service text,
    created_at {time} not null
);
create unique index one_post_per_title on posts (lower(title));

create table post_aliases (
    post_id {id} not null references posts (id),
    alias text not null,
    primary key (post_id, alias)
);
create unique index one_post_per_alias on post_aliases (lower(alias));

-- Who holds a post, from when until when; an interim holder is a holder, a cover stands in for one.
create table holdings (
    id {id} primary key,
    post_id {id} not null references posts (id),
    person_id {id} not null references people (id),
    from_date {date} not null,
    until_date {date},
    capacity text not null
);
create index holdings_of_a_post on holdings (post_id, from_date);
create index holdings_of_a_person on holdings (person_id);

create table absences (
    id {id} primary key,
    person_id {id} not null references people (id),
    from_date {date} not null,
    until_date {date} not null,
    cover_person_id {id} references people (id),
    source text not null,
    recorded_at {time} not null
);
create index absences_of_a_person on absences (person_id, until_date);

create table roles (
    id {id} primary key,
    person_id {id} not null references people (id),
    committee_id {id} references committees (id),
    role text not null,
    status text not null,
    from_date {date} not null,
    until_date {date},
    decided_by {id} references people (id),
    decided_at {time},
    claimed_at {time} not null
);
create index roles_of_a_person on roles (person_id);

create table minutes_documents (
    id {id} primary key,
    committee_id {id} not null references committees (id),
    meeting_id {id} not null references meetings (id),
    file_name text not null,
    content_hash text not null,
    text text not null,
    exempt {flag} not null,
    exempt_paragraph text,
    imported_by text not null,
    imported_at {time} not null,
    replaces_id {id} references minutes_documents (id)
);
create unique index the_same_minutes_once on minutes_documents (meeting_id, content_hash);

create table findings (
    id {id} primary key,
    document_id {id} not null references minutes_documents (id),
    number integer not null,
    kind text not null,
    strength text not null,
    quote text not null,
    start_at integer not null,
    length integer not null,
    agenda_item text,
    label text,
    owner_text text,
    owner_collective {flag} not null,
    suggested_owner text,
    due_text text,
    follow_up {flag} not null,
    exempt {flag} not null,
    recogniser text not null,
    why text not null,
    status text not null,
    reason text,
    text text not null,
    owner_post_id {id} references posts (id),
    owner_person_id {id} references people (id),
    owner_question text,
    due_kind text,
    due_date {date},
    report_to_meeting_id {id} references meetings (id),
    due_question text,
    action_point_id {id},
    decided_by text,
    decided_at {time},
    from_finding_id {id} references findings (id)
);
create unique index findings_in_order on findings (document_id, number);

create table resolutions (
    id {id} primary key,
    committee_id {id} not null references committees (id),
    meeting_id {id} not null references meetings (id),
    document_id {id} references minutes_documents (id),
    agenda_item text,
    exempt {flag} not null,
    recorded_at {time} not null
);
create index resolutions_of_a_committee on resolutions (committee_id, meeting_id);

create table resolution_limbs (
    id {id} primary key,
    resolution_id {id} not null references resolutions (id),
    number integer not null,
    label text,
    text text not null,
    follow_up {flag} not null,
    finding_id {id} references findings (id),
    action_point_id {id}
);
create unique index limbs_in_order on resolution_limbs (resolution_id, number);

create table action_points (
    id {id} primary key,
    committee_id {id} not null references committees (id),
    municipal_year text not null,
    number integer not null,
    reference text not null,
    label text,
    text text not null,
    quote text not null,
    agenda_item text,
    meeting_id {id} not null references meetings (id),
    finding_id {id} references findings (id),
    resolution_limb_id {id} references resolution_limbs (id),
    owner_text text,
    owner_post_id {id} references posts (id),
    owner_person_id {id} references people (id),
    delegate_id {id} references people (id),
    due_text text,
    due_kind text not null,
    due_date {date},
    report_to_meeting_id {id} not null references meetings (id),
    first_due_text text,
    first_due_kind text not null,
    first_due_date {date},
    first_report_to_meeting_id {id} not null references meetings (id),
    postponements integer not null,
    status text not null,
    status_note text,
    closed_at_meeting_id {id} references meetings (id),
    closed_minute text,
    superseded_by_id {id} references action_points (id),
    referred_to_committee_id {id} references committees (id),
    asked_with_id {id} references action_points (id),
    exempt {flag} not null,
    exempt_paragraph text,
    confirmed_at {time} not null,
    changed_at {time} not null,
    version integer not null
);
create unique index a_reference_is_never_reused on action_points (reference);
create unique index one_number_per_committee_and_year on action_points (committee_id, municipal_year, number);
create index open_action_points on action_points (committee_id, report_to_meeting_id)
    where status not in ('Closed', 'Superseded', 'NoLongerRequired');
create index action_points_of_a_post on action_points (owner_post_id);
create index action_points_of_a_person on action_points (owner_person_id);

-- Every change of a due: the first one is never overwritten.
create table due_changes (
    id {id} primary key,
    action_point_id {id} not null references action_points (id),
    from_text text,
    from_date {date},
    from_meeting_id {id} not null references meetings (id),
    to_text text,
    to_date {date},
    to_meeting_id {id} not null references meetings (id),
    changed_by text not null,
    why text,
    changed_at {time} not null
);
create index due_changes_of_an_action_point on due_changes (action_point_id, changed_at);

-- Who did what, why, and through which message. Nothing here is ever changed or deleted.
create table history (
    id {id} primary key,
    happened_at {time} not null,
    subject text not null,
    subject_id {id} not null,
    committee_id {id},
    by_person_id {id},
    by_name text not null,
    what text not null,
    why text,
    through text,
    before_state text,
    after_version integer,
    undoes_id {id}
);
create index history_of_a_subject on history (subject_id, happened_at);
create index history_by_person on history (by_person_id, happened_at);

create table digests (
    id {id} primary key,
    officer_id {id} not null references people (id),
    on_date {date} not null,
    kind text not null,
    state text not null,
    not_before {time} not null,
    claimed_by text,
    claimed_at {time},
    sent_at {time},
    activity_id text,
    conversation_id text,
    reason text,
    attempts integer not null,
    created_at {time} not null
);
create unique index one_digest_per_officer_day_and_kind on digests (officer_id, on_date, kind);
create index digests_to_send on digests (state, not_before) where state in ('Due', 'Sending');

create table reminders (
    id {id} primary key,
    digest_id {id} not null references digests (id),
    action_point_id {id} not null references action_points (id),
    officer_id {id} not null references people (id),
    meeting_id {id} not null references meetings (id),
    step text not null,
    why text not null
);
create unique index one_reminder_per_step on reminders (action_point_id, officer_id, meeting_id, step);
create index reminders_of_a_digest on reminders (digest_id);

create table replies (
    id {id} primary key,
    action_point_id {id} not null references action_points (id),
    person_id {id} references people (id),
    person_name text not null,
    recorded_by text not null,
    digest_id {id} references digests (id),
    meeting_id {id} not null references meetings (id),
    kind text not null,
    text text,
    due_text text,
    due_date {date},
    due_meeting_id {id} references meetings (id),
    proposed_owner text,
    reason text,
    received_at {time} not null,
    after_cut_off {flag} not null,
    decision text,
    decided_by text,
    decided_at {time},
    approved_text text,
    approved_by text,
    approved_at {time},
    undone_at {time}
);
create index replies_to_an_action_point on replies (action_point_id, received_at);

-- Where a person or a committee's team can be written to. The service address is refreshed by every activity.
create table conversations (
    id {id} primary key,
    conversation_id text not null,
    kind text not null,
    person_id {id} references people (id),
    committee_id {id} references committees (id),
    service_url text not null,
    tenant_id text,
    bot_id text,
    user_id text,
    state text not null,
    reason text,
    refreshed_at {time} not null
);
create unique index one_row_per_conversation on conversations (conversation_id);
create index conversations_of_a_person on conversations (person_id);

create table inbound_activities (
    conversation_id text not null,
    activity_id text not null,
    received_at {time} not null,
    primary key (conversation_id, activity_id)
);
create index inbound_activities_by_age on inbound_activities (received_at);

create table job_runs (
    job text primary key,
    lease_owner text,
    lease_until {time},
    started_at {time},
    succeeded_at {time},
    failed_at {time},
    failure text
);
