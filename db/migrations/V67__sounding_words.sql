-- Bengali words of authors' names, of tags and of what pictures are found by: what they sound like is told by the
-- application, for who types them in Latin letters.
create table sounding_words (
    kind  text not null check (kind in ('authors', 'tags', 'pictures')),
    word  text not null,
    sound text not null,
    nasal text,
    constraint sounding_words_key primary key (kind, word)
);
create index sounding_words_sound on sounding_words (kind, sound text_pattern_ops);
create index sounding_words_nasal on sounding_words (kind, nasal text_pattern_ops) where nasal is not null;
comment on column sounding_words.sound is 'its consonants as they are heard';
comment on column sounding_words.nasal is 'the same where ঁ is heard as n';

-- Words that nobody has heard yet. One may stand here more than once: writers never wait for each other.
create table words_to_hear (
    id   bigint generated always as identity primary key,
    kind text not null,
    word text not null
);

-- Only words in Bengali letters, whatever stands between them: others are found as they stand.
create function bengali_words(words text) returns setof text language sql immutable as $$
    select distinct left(found[1], 40) from regexp_matches(words, '[ঀ-৿]{2,}', 'g') as found
$$;

create function names_sound() returns trigger language plpgsql as $$
declare
    of_these text := tg_table_name;
begin
    insert into words_to_hear (kind, word)
        select of_these, said.word from bengali_words(to_jsonb(new) ->> tg_argv[0]) as said(word)
        where not exists (select from sounding_words known where known.kind = of_these and known.word = said.word);
    return null;
end
$$;
create trigger authors_sound after insert or update of name_key on authors
    for each row execute function names_sound('name_key');
create trigger tags_sound after insert or update of slug on tags
    for each row execute function names_sound('slug');

create function pictures_sound() returns trigger language plpgsql as $$
begin
    insert into words_to_hear (kind, word)
        select 'pictures', said.word
        from (select distinct word from changed cross join lateral bengali_words(words) as word) said
        where not exists (select from sounding_words known where known.kind = 'pictures' and known.word = said.word);
    return null;
end
$$;
create trigger pictures_begin_to_sound after insert on library_pictures
    referencing new table as changed for each statement execute function pictures_sound();
create trigger pictures_sound after update on library_pictures
    referencing new table as changed for each statement execute function pictures_sound();

insert into words_to_hear (kind, word)
    select distinct kind, word from (
        select 'authors' as kind, name_key as words from authors
        union all select 'tags', slug from tags
        union all select 'pictures', words from library_pictures) t cross join lateral bengali_words(words) as word;

-- A picture is found by where its stories happened, too. The newest stand last: the library looks at them first.
create trigger story_places_describe_assets after insert on story_places
    referencing new table as changed for each statement execute function tags_describe_assets();
create trigger story_places_describe_assets_no_more after delete on story_places
    referencing old table as changed for each statement execute function tags_describe_assets();
insert into picture_index_queue (asset)
    select u.asset from asset_uses u where exists (select from story_places p where p.story_id = u.story_id)
    group by u.asset order by max(u.story_id);
