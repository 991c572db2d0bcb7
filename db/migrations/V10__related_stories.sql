-- What readers of a story may want to read next, by likeness, time and section (shironam.search.RelatedStoriesIndexer): worked out when
-- the story comes out and for three days after. Whoever shows them joins them with public_stories.
create table related_stories (
    story    bigint   not null references stories on delete cascade,
    position smallint not null,
    other    bigint   not null references stories on delete cascade,
    primary key (story, position)
);
create index related_stories_other on related_stories (other);

-- When they are to be worked out (again). A row is locked by whoever is at it.
create table related_due (
    story  bigint      primary key references stories on delete cascade,
    due_at timestamptz not null
);
create index related_due_time on related_due (due_at);

insert into related_due select id, publish_at from stories where status = 'published';
