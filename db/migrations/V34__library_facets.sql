-- What a filter of the library asks for stands among a picture's words, so that one index finds words and filters together,
-- however rare they are together.
drop index library_pictures_unused;
alter table library_pictures drop column imported, drop column sections, add column name text not null default '';
comment on column library_pictures.name is 'what the newest story that uses it says of it, else that story''s headline';
insert into picture_index_queue (asset) select asset from library_pictures order by added_at desc;

-- A story's headline and tags are found by readers' eyes only: they come in when it is published.
drop trigger stories_describe_assets on stories;
create trigger stories_describe_assets
    after update of status, headline, section_id, picture_alt, picture_caption, picture_credit, body, trashed_at on stories
    for each row when (old.status <> new.status or old.headline <> new.headline
        or old.section_id is distinct from new.section_id
        or old.picture_alt <> new.picture_alt or old.picture_caption <> new.picture_caption
        or old.picture_credit <> new.picture_credit or old.body <> new.body
        or old.trashed_at is distinct from new.trashed_at)
    execute function describe_assets_of_story();
