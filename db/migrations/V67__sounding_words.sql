-- Bengali words of authors' names, of tags and of what pictures are found by: what they sound like is told by the
-- application, for who types them in Latin letters. A word without a sound waits for that.
create table sounding_words (
    kind  text not null check (kind in ('authors', 'tags', 'pictures')),
    word  text not null,
    sound text,
    nasal text,
    constraint sounding_words_key primary key (kind, word)
);
create index sounding_words_sound on sounding_words (kind, sound text_pattern_ops);
create index sounding_words_nasal on sounding_words (kind, nasal text_pattern_ops) where nasal is not null;
create index sounding_words_waiting on sounding_words (kind, word) where sound is null;
comment on column sounding_words.sound is 'its consonants as they are heard; null while it waits to be heard';
comment on column sounding_words.nasal is 'the same where ঁ is heard as n';

-- Only words in Bengali letters: others are found as they stand. Always in one order, so that no two writers wait in a circle.
create function names_sound() returns trigger language plpgsql as $$
begin
    insert into sounding_words (kind, word)
        select distinct tg_table_name, substring(part from '[ঀ-৿]{2,40}')
        from unnest(string_to_array(translate(to_jsonb(new) ->> tg_argv[0], '-', ' '), ' ')) as part
        where part ~ '[ঀ-৿]{2}'
        order by 2
        on conflict do nothing;
    return null;
end
$$;
create trigger authors_sound after insert or update of name_key on authors
    for each row execute function names_sound('name_key');
create trigger tags_sound after insert or update of slug on tags
    for each row execute function names_sound('slug');

create function pictures_sound() returns trigger language plpgsql as $$
begin
    insert into sounding_words (kind, word)
        select 'pictures', said.word from (
            select distinct substring(part from '[ঀ-৿]{2,40}') as word from (
                select distinct part from changed, unnest(string_to_array(translate(words, '-', ' '), ' ')) as part) p
            where part ~ '[ঀ-৿]{2}') said
        where not exists (select from sounding_words known where known.kind = 'pictures' and known.word = said.word)
        order by said.word
        on conflict do nothing;
    return null;
end
$$;
create trigger pictures_begin_to_sound after insert on library_pictures
    referencing new table as changed for each statement execute function pictures_sound();
create trigger pictures_sound after update on library_pictures
    referencing new table as changed for each statement execute function pictures_sound();

insert into sounding_words (kind, word)
    select distinct kind, substring(part from '[ঀ-৿]{2,40}') from (
        select distinct kind, part from (
            select 'authors' as kind, name_key as words from authors
            union all select 'tags', slug from tags
            union all select 'pictures', words from library_pictures) t,
            unnest(string_to_array(translate(words, '-', ' '), ' ')) as part) p
    where part ~ '[ঀ-৿]{2}';

-- A picture is found by where its stories happened, too.
create trigger story_places_describe_assets after insert on story_places
    referencing new table as changed for each statement execute function tags_describe_assets();
create trigger story_places_describe_assets_no_more after delete on story_places
    referencing old table as changed for each statement execute function tags_describe_assets();
insert into picture_index_queue (asset)
    select distinct u.asset from asset_uses u join story_places p on p.story_id = u.story_id;
