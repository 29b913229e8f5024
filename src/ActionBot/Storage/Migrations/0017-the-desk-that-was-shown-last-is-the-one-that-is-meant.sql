-- "confirm all" means the findings that were shown last in this conversation, and never those of another meeting.
alter table conversations add column desk_document_id {id} references minutes_documents (id);
