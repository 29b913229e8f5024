-- What kind of deed a line tells of was told from its words; something said about an action is shown to some and not to others, and must not hang on them.
alter table history add column deed text;
update history set deed = 'DueSet' where subject = 'action point' and (what like 'due %' or what like 'undone: due %');
update history set deed = 'Assigned' where subject = 'action point' and (what like 'assigned to %' or what like 'undone: assigned to %');
update history set deed = 'SaidToBelong' where subject = 'action point' and (what like 'said to belong %' or what like 'undone: said to belong %');
update history set deed = 'Corrected' where subject = 'action point' and what like 'corrected by the confirmed minutes%';
