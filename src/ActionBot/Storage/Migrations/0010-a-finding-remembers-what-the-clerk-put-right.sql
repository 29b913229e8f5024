-- What the clerk put in the place of what was read with confidence: the reader's record is counted by it, and learns from it.
alter table findings add column clerk_owner text;
alter table findings add column clerk_due text;
