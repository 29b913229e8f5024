-- Whether several owners are named together, and whether the meeting is another committee's, was told from the words of the question: a fact of its own stays true when the words are put better.
alter table findings add column several_owners {flag} not null default false;
alter table findings add column due_elsewhere {flag} not null default false;
update findings set several_owners = true where owner_question like '%(“for each”)%';
update findings set due_elsewhere = true where due_question like '%: refer it there%';
