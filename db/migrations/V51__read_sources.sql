-- From where readers come to a story, by the day: a kind of place and never an address.
create table story_read_sources (
    day      date   not null,
    story_id bigint not null references stories on delete cascade,
    source   text   not null check (source in ('search', 'social', 'front', 'section', 'story', 'inside', 'elsewhere', 'direct')),
    reads    bigint not null,
    primary key (day, story_id, source)
);
create index story_read_sources_story on story_read_sources (story_id);
comment on column story_read_sources.day is 'by the paper''s clock';
