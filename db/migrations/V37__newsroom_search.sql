-- What the desk's search finds beside published stories: drafts, stories that wait, and what somebody is typing. An index of
-- its own, by the same analysis, that no reader's question ever reads.
create table search_newsroom (
    document   bigint  generated always as identity constraint search_newsroom_key primary key,
    story_id   bigint  not null,
    account_id bigint  references accounts on delete cascade,
    waits      boolean not null default true,
    constraint search_newsroom_once unique nulls not distinct (story_id, account_id)
);
create index search_newsroom_waiting on search_newsroom (document) where waits;
comment on column search_newsroom.document is 'its number in search_stories_newsroom';
comment on column search_newsroom.story_id is 'a story that may be gone by now; then the index lets go of it';
comment on column search_newsroom.account_id is 'whose working copy it is; null for the story as it was saved';
comment on column search_newsroom.waits is 'whether the index does not know it as it is now';

create table search_postings_newsroom (like search_postings including defaults including comments including storage);
alter table search_postings_newsroom add constraint search_postings_newsroom_key primary key (term, block);
create table search_stories_newsroom (like search_stories including defaults including comments including storage);
alter table search_stories_newsroom add constraint search_stories_newsroom_key primary key (story);
create table search_words_newsroom (like search_words including defaults including comments including storage);
alter table search_words_newsroom add constraint search_words_newsroom_key primary key (word, consonants);
create index search_words_newsroom_consonants on search_words_newsroom (consonants text_pattern_ops);

create function newsroom_search_waits() returns trigger language plpgsql as $$
begin
    insert into search_newsroom (story_id) values (new.id)
        on conflict (story_id, account_id) do update set waits = true where not search_newsroom.waits;
    return null;
end
$$;
create trigger stories_begin_to_be_found_at_the_desk after insert on stories for each row
    when (new.status <> 'published' or new.publish_at > now()) execute function newsroom_search_waits();
create trigger stories_are_found_at_the_desk after update on stories for each row
    when (new.status <> 'published' or new.publish_at > now() or old.status <> 'published')
    execute function newsroom_search_waits();

create function newsroom_search_waits_for_copy() returns trigger language plpgsql as $$
begin
    insert into search_newsroom (story_id, account_id) values (new.story_id, new.account_id)
        on conflict (story_id, account_id) do update set waits = true where not search_newsroom.waits;
    return null;
end
$$;
create trigger working_copies_begin_to_be_found after insert on working_copies for each row
    when (new.fields is not null) execute function newsroom_search_waits_for_copy();
create trigger working_copies_are_found after update on working_copies for each row
    when (new.fields is distinct from old.fields) execute function newsroom_search_waits_for_copy();

create function newsroom_search_lets_go() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'stories' then
        update search_newsroom set waits = true where story_id = old.id and not waits;
    else
        update search_newsroom set waits = true
            where story_id = old.story_id and account_id = old.account_id and not waits;
    end if;
    return null;
end
$$;
create trigger stories_are_forgotten_at_the_desk after delete on stories for each row
    execute function newsroom_search_lets_go();
create trigger working_copies_are_forgotten after delete on working_copies for each row
    execute function newsroom_search_lets_go();

create function newsroom_search_waits_for_names() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'tags' then
        update search_newsroom set waits = true
            where not waits and story_id in (select story_id from story_tags where tag_id = new.id);
    else
        update search_newsroom set waits = true
            where not waits and story_id in (select story_id from story_authors where author_id = new.id);
    end if;
    return null;
end
$$;
create trigger names_of_tags_are_found_at_the_desk after update of name on tags for each row
    when (old.name <> new.name) execute function newsroom_search_waits_for_names();
create trigger names_of_authors_are_found_at_the_desk after update of name on authors for each row
    when (old.name <> new.name) execute function newsroom_search_waits_for_names();

-- What is there already is indexed by the first start.
insert into search_newsroom (story_id) select id from stories where status <> 'published' or publish_at > now();
insert into search_newsroom (story_id, account_id) select story_id, account_id from working_copies where fields is not null;
