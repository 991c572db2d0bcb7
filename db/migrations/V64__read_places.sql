-- Reads that come from the home page, by the day and by where the story stood on it then.
create table story_read_places (
    day      date   not null,
    story_id bigint not null references stories on delete cascade,
    place    text   not null,
    reads    bigint not null,
    primary key (day, story_id, place)
);
create index story_read_places_story on story_read_places (story_id);
comment on column story_read_places.day is 'by the paper''s clock';
comment on column story_read_places.place is 'slot:3 above the blocks, or the key of the block, as section:sport';
