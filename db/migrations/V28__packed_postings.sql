-- The postings of a term lie together, a row for each block of 512 stories (shironam.search.postings): with a row for each
-- term of each story they were more than half of what the database wrote of a new story, and of what it kept. What the
-- index has is packed here, so that a search finds the same as before from the first moment on.
create table packed_postings (
    term      bigint   not null,
    block     integer  not null,
    stories   smallint not null,
    first_day integer  not null,
    last_day  integer  not null,
    postings  bytea    not null
);
-- Of a common term half a page: in its row, and not compressed.
alter table packed_postings alter column postings set storage plain;
insert into packed_postings
    select term, (story >> 9)::int, count(*), min(day), max(day),
        string_agg(int8send((day::bigint << 40) | ((story & 511) << 30) | (weight::bigint << 15) | forms), '')
    from search_postings group by 1, 2 order by 2, 1;
drop table search_postings;
alter table packed_postings rename to search_postings;
alter table search_postings add constraint search_postings_key primary key (term, block);
comment on column search_postings.block is 'the number of a story, divided by 512';
comment on column search_postings.stories is 'how many of the block have the term';
comment on column search_postings.first_day is 'of publication in Dhaka, counted from 1970-01-01, of the oldest';
comment on column search_postings.postings is 'eight bytes for each story: 24 bits the day, 10 its place in the block, 15 a hundred times the frequency over all fields, each by its weight and length (BM25F), 15 the forms of the word that it has';

-- The stories of a COPY wait by one statement, not by one each.
drop trigger stories_begin_to_be_searched on stories;
create function search_waits_for_new() returns trigger language plpgsql as $$
begin
    insert into search_waiting select id from come where status = 'published' order by id on conflict do nothing;
    return null;
end
$$;
create trigger stories_begin_to_be_searched after insert on stories referencing new table as come
    for each statement execute function search_waits_for_new();

drop trigger tags_of_stories_are_searched on story_tags;
create function search_waits_for_new_tags() returns trigger language plpgsql as $$
begin
    insert into search_waiting
        select distinct s.id from come join stories s on s.id = come.story_id where s.status = 'published'
        order by s.id on conflict do nothing;
    return null;
end
$$;
create trigger tags_of_stories_begin_to_be_searched after insert on story_tags referencing new table as come
    for each statement execute function search_waits_for_new_tags();
create trigger tags_of_stories_are_searched after update of tag_id or delete on story_tags for each row
    execute function search_waits_for_tags();

-- Who writes many tags knows when their stories come out.
drop trigger tags_know_the_time on story_tags;
create trigger tags_know_the_time before insert on story_tags for each row
    when (new.publish_at is null) execute function tags_know_the_time();
create trigger tags_know_the_time_anew before update of story_id, tag_id on story_tags for each row
    execute function tags_know_the_time();
