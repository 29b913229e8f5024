-- When a committee takes over another's action points in May they keep their references, and so their numbers. Numbers are unique under a code,
-- which the reference says, not within the committee that has them now.
drop index one_number_per_committee_and_year;
