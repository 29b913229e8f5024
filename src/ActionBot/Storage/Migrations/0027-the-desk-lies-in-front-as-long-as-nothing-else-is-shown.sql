-- "2 is for Sam" means finding 2 while the desk is the last thing shown, and is asked about once a list of actions was shown after it. Null: something else was.
alter table conversations add column desk_shown_at {time};
