-- What a clerk rejected is kept for 90 days. How much of it there was stays: how often the reading was right is counted by it.
create table forgotten_findings (
    document_id {id} primary key references minutes_documents (id),
    rejected integer not null,
    forgotten_at {time} not null
);
create index findings_rejected on findings (decided_at) where status = 'Rejected';
