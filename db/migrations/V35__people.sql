-- Several people may have made a story, each with what they did (shironam.story.people.Byline).

create table story_authors (
    story_id   bigint      not null references stories on delete cascade,
    position   integer     not null,
    author_id  bigint      not null references authors,
    role       text        not null default 'unsaid'
        check (role in ('unsaid', 'writing', 'pictures', 'translation', 'reporting')),
    publish_at timestamptz,
    -- Deferrable, so that positions can close up in one statement when two authors turn out to be one.
    primary key (story_id, position) deferrable initially immediate
);
comment on column story_authors.publish_at is 'of the story while it is published, for now or for later; else null';
comment on column stories.author_id is 'who stands first in story_authors, for lists that show no more';

-- Whoever was the one author of a story is the first of its authors, whatever the name looks like.
insert into story_authors (story_id, position, author_id, publish_at)
    select id, 0, author_id, case when status = 'published' then publish_at end
    from stories where author_id is not null;

create index story_authors_by_time on story_authors (author_id, publish_at desc, story_id desc) where publish_at is not null;
-- Whether somebody is among a story's authors, and which stories of theirs changed last, drafts too.
create index story_authors_author on story_authors (author_id, story_id desc);
drop index stories_of_an_author;

create function authors_know_the_time() returns trigger language plpgsql as $$
begin
    new.publish_at := (select publish_at from stories where id = new.story_id and status = 'published');
    return new;
end
$$;
create trigger authors_know_the_time before insert or update of story_id, author_id on story_authors for each row
    execute function authors_know_the_time();

create function authors_follow_the_time() returns trigger language plpgsql as $$
begin
    update story_authors set publish_at = case when new.status = 'published' then new.publish_at end
        where story_id = new.id;
    return null;
end
$$;
create trigger authors_follow_the_time after update of status, publish_at on stories for each row
    when ((old.status, old.publish_at) is distinct from (new.status, new.publish_at))
    execute function authors_follow_the_time();

-- Of the first author search hears by the story's own row.
create trigger authors_of_stories_are_searched after insert or update of author_id on story_authors for each row
    when (new.position > 0) execute function search_waits_for_tags();
create trigger authors_gone_are_not_searched after delete on story_authors for each row
    when (old.position > 0) execute function search_waits_for_tags();

create or replace function search_waits_for_names() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'tags' then
        insert into search_waiting
            select s.id from stories s join story_tags t on t.story_id = s.id
            where t.tag_id = new.id and s.status = 'published' order by s.id on conflict do nothing;
    else
        insert into search_waiting
            select distinct s.id from stories s join story_authors w on w.story_id = s.id
            where w.author_id = new.id and s.status = 'published' order by s.id on conflict do nothing;
    end if;
    return null;
end
$$;

-- Of a name that was several people's a byline means nobody any more, but its address leads on.
alter table former_authors alter column name_key drop not null;

-- Names that somebody may be about to type, by any word in them, and those that are nearly the same.
create index authors_alike on authors using gin (name_key gin_trgm_ops);
create index tags_alike on tags using gin (slug gin_trgm_ops);

-- What people of the newsroom are called, beside the name by which they log in, and whose byline they write under.

alter table accounts
    add column display_name text   not null default '' check (char_length(display_name) <= 600),
    add column mail_address text   not null default '' check (char_length(mail_address) <= 254),
    add column picture_url  text   not null default '',
    add column author_id    bigint references authors on delete set null;
create index accounts_author on accounts (author_id) where author_id is not null;
comment on column accounts.display_name is 'what the desk calls them; empty for their name';
comment on column accounts.author_id is 'under whose byline they write';
