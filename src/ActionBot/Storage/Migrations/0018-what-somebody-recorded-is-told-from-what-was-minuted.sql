-- An action said in one sentence stands in no minutes: who recorded it is kept, and its words are nowhere called minuted.
alter table action_points add column recorded_by text;
