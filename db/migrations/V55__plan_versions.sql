-- A plan's form is refused when somebody has changed the plan since it was shown.
alter table planned_stories add column version bigint not null default 0;
comment on column planned_stories.version is 'one more with each change';
