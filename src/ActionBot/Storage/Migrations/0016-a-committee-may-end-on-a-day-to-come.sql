-- Who takes over is known before the last day; until then the committee works as ever. ended_on is set when it has ended.
alter table committees add column ends_on {date};
