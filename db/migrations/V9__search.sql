-- The search index (shironam.search). Words are analysed in Java by bangla.Terms and never by PostgreSQL, whose parser
-- knows no Bengali. A term stands here as the first 64 bits of its MurmurHash3, so that no dictionary is asked on the way.

-- How strongly a story speaks of a term. Read by (term, day), the newest first, from the index alone.
create table search_postings (
    term   bigint   not null,
    story  bigint   not null,
    day    integer  not null,
    weight smallint not null,
    forms  smallint not null,
    constraint search_postings_key primary key (term, day, story) include (weight, forms)
);
comment on column search_postings.day is 'of publication in Dhaka, counted from 1970-01-01';
comment on column search_postings.weight is 'a hundred times the frequency over all fields, each by its weight and length (BM25F)';
comment on column search_postings.forms is 'fifteen bits; the one that a form of the word falls on says that the story may have that very form';

-- What each story has in the index: to take it out again, to show an excerpt, to compare it with others.
create table search_stories (
    story    bigint   not null constraint search_stories_key primary key,
    day      integer  not null,
    length   integer  not null,
    headline text     not null,
    latin    text     not null,
    body     text     not null,
    terms    bigint[] not null,
    weights  smallint[] not null
);
comment on column search_stories.headline is 'a space and the comparison key of each word of the headline';
comment on column search_stories.latin is 'likewise, the consonants of each word in Latin letters (bangla.Consonants)';
comment on column search_stories.body is 'the bare text, for excerpts';

-- Every word that stands in a story, as it is spelt there; what a query in Latin letters, or in another spelling, may mean.
create table search_words (
    word       text    not null constraint search_words_key primary key,
    term       bigint  not null,
    latin      text    not null,
    consonants text    not null,
    stories    integer not null default 1
);
create index search_words_consonants on search_words (consonants text_pattern_ops);
comment on column search_words.stories is 'in how many stories its term stands, as of the last count';

-- Terms that stand in many stories, counted now and then. Of all others the postings are counted as they are read.
create table search_common (
    term    bigint  not null constraint search_common_key primary key,
    stories integer not null
);

-- One row: what the index as a whole is like.
create table search_state (
    only_one   boolean     primary key default true check (only_one),
    stories    integer     not null default 0,
    length     real        not null default 220,
    counted_at timestamptz not null default '-infinity',
    rebuilding boolean     not null default false
);
comment on column search_state.length is 'how many words a story has on average';
insert into search_state default values;

-- Stories that the index does not know as they are now. Kept by the database, so that whatever comes to write a story
-- can't forget it; the index follows right after the change, or later if that was interrupted.
create table search_waiting (
    story bigint primary key
);

-- Stories that were indexed while the index was rebuilt beside the live one.
create table search_missed (
    story bigint primary key
);

create function search_waits() returns trigger language plpgsql as $$
begin
    insert into search_waiting values (new.id) on conflict do nothing;
    return null;
end
$$;
create trigger stories_begin_to_be_searched after insert on stories for each row
    when (new.status = 'published') execute function search_waits();
create trigger stories_are_searched after update on stories for each row
    when ((new.status = 'published' or old.status = 'published')
        and (old.status, old.publish_at, old.headline, old.kicker, old.summary, old.body, old.author_id)
            is distinct from (new.status, new.publish_at, new.headline, new.kicker, new.summary, new.body, new.author_id))
    execute function search_waits();

create function search_waits_for_tags() returns trigger language plpgsql as $$
begin
    insert into search_waiting
        select id from stories
        where id in (case when tg_op <> 'DELETE' then new.story_id end, case when tg_op <> 'INSERT' then old.story_id end)
            and status = 'published'
        on conflict do nothing;
    return null;
end
$$;
create trigger tags_of_stories_are_searched after insert or update of tag_id or delete on story_tags for each row
    execute function search_waits_for_tags();

create function search_waits_for_names() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'tags' then
        insert into search_waiting
            select s.id from stories s join story_tags t on t.story_id = s.id
            where t.tag_id = new.id and s.status = 'published' order by s.id on conflict do nothing;
    else
        insert into search_waiting
            select id from stories where author_id = new.id and status = 'published' order by id on conflict do nothing;
    end if;
    return null;
end
$$;
create trigger names_of_tags_are_searched after update of name on tags for each row
    when (old.name <> new.name) execute function search_waits_for_names();
create trigger names_of_authors_are_searched after update of name on authors for each row
    when (old.name <> new.name) execute function search_waits_for_names();

-- Tags and authors whose names begin with what somebody types.
create index tags_beginning on tags (slug text_pattern_ops);

-- What is there already is indexed by the first start.
insert into search_waiting select id from stories where status = 'published';
