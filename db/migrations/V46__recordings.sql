-- Films and sound of our own. They are assets as pictures are, so that what shows them, who may see them, revoking and backups
-- are the same.
alter table assets drop constraint assets_media_type_check, drop constraint assets_width_check, drop constraint assets_height_check,
    add constraint assets_media_type_check check (media_type in ('image/jpeg', 'image/png', 'image/webp', 'image/gif',
        'video/mp4', 'audio/mp4', 'audio/mpeg', 'audio/ogg')),
    add constraint assets_width_check check (width > 0 or media_type like 'audio/%' and width = 0),
    add constraint assets_height_check check (height > 0 or media_type like 'audio/%' and height = 0);

create table recordings (
    asset    text    primary key references assets (sha256) on delete cascade,
    seconds  integer not null check (seconds > 0),
    title    text    not null default '',
    poster   text    not null default '',
    captions text    not null default ''
);
create index recordings_posters on recordings (asset_of(poster)) where poster <> '';
comment on column recordings.poster is 'the picture of ours that stands there before it plays';
comment on column recordings.captions is 'what is said in it, as WebVTT';

-- What a story shows: its lead, its text, what is told of it live, and the posters of its recordings.
create function assets_of_story(story stories) returns setof text language sql stable as $$
    with shown as (
        select assets_in(story.picture_url || ' ' || story.body) as asset
        union
        select assets_in(u.body) from live_updates u
            where u.story_id = story.id and u.withdrawn_at is null and u.body like '%/media/%')
    select asset from shown where asset is not null
    union
    select asset_of(r.poster) from shown join recordings r on r.asset = shown.asset where r.poster <> ''
$$;

create or replace function keep_asset_uses() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        delete from asset_uses u where u.story_id = new.id
            and not exists (select from assets_of_story(new) a where a = u.asset);
    end if;
    insert into asset_uses (asset, story_id)
        select asset, new.id from assets_of_story(new) as asset
        on conflict do nothing;
    return null;
end
$$;

create function keep_asset_uses_of(stories_concerned bigint[]) returns void language plpgsql as $$
begin
    delete from asset_uses u using stories s where s.id = any(stories_concerned) and u.story_id = s.id
        and not exists (select from assets_of_story(s) a where a = u.asset);
    insert into asset_uses (asset, story_id)
        select asset, s.id from stories s cross join lateral assets_of_story(s) as asset
        where s.id = any(stories_concerned)
        on conflict do nothing;
end
$$;

create function live_updates_use_assets() returns trigger language plpgsql as $$
begin
    perform keep_asset_uses_of(array[case when tg_op = 'DELETE' then old.story_id else new.story_id end]);
    return null;
end
$$;
create trigger live_updates_begin_to_use_assets after insert on live_updates for each row
    when (new.body like '%/media/%') execute function live_updates_use_assets();
create trigger live_updates_use_assets after update of body, withdrawn_at on live_updates for each row
    when (old.body like '%/media/%' or new.body like '%/media/%') execute function live_updates_use_assets();
create trigger live_updates_end_to_use_assets after delete on live_updates for each row
    when (old.body like '%/media/%') execute function live_updates_use_assets();

create function posters_are_used() returns trigger language plpgsql as $$
begin
    perform keep_asset_uses_of(array(select story_id from asset_uses where asset = new.asset));
    return null;
end
$$;
create trigger recordings_use_posters after insert or update of poster on recordings for each row
    execute function posters_are_used();

-- The library's index follows what else a picture is found by and counted in: cards, tags, and that a story comes out at its
-- time, which is a moment and no change.
create index picture_index_queue_asset on picture_index_queue (asset);

create function cards_use_assets() returns trigger language plpgsql as $$
begin
    insert into picture_index_queue (asset)
        select asset_of(c.picture_url) from changed c where c.picture_url like '%/media/%';
    return null;
end
$$;
create trigger cards_begin_to_use_assets after insert on cards
    referencing new table as changed for each statement execute function cards_use_assets();
create trigger cards_use_other_assets_before after update on cards
    referencing old table as changed for each statement execute function cards_use_assets();
create trigger cards_use_other_assets after update on cards
    referencing new table as changed for each statement execute function cards_use_assets();
create trigger cards_end_to_use_assets after delete on cards
    referencing old table as changed for each statement execute function cards_use_assets();

create function tags_describe_assets() returns trigger language plpgsql as $$
begin
    insert into picture_index_queue (asset)
        select u.asset from asset_uses u where u.story_id in (select story_id from changed);
    return null;
end
$$;
create trigger story_tags_describe_assets after insert on story_tags
    referencing new table as changed for each statement execute function tags_describe_assets();
create trigger story_tags_describe_assets_no_more after delete on story_tags
    referencing old table as changed for each statement execute function tags_describe_assets();

-- A story that is scheduled is found by its headline from its time on: it waits here until then.
alter table picture_index_queue add column due_at timestamptz not null default now();
create or replace function describe_assets_of_story() returns trigger language plpgsql as $$
begin
    insert into picture_index_queue (asset) select asset from asset_uses where story_id = new.id;
    if new.status = 'published' and new.publish_at > now() then
        insert into picture_index_queue (asset, due_at)
            select asset, new.publish_at from asset_uses where story_id = new.id;
    end if;
    return null;
end
$$;
drop trigger stories_describe_assets on stories;
create trigger stories_describe_assets
    after update of status, publish_at, headline, section_id, picture_alt, picture_caption, picture_credit, body, trashed_at
    on stories
    for each row when (old.status <> new.status or old.publish_at is distinct from new.publish_at
        or old.headline <> new.headline
        or old.section_id is distinct from new.section_id
        or old.picture_alt <> new.picture_alt or old.picture_caption <> new.picture_caption
        or old.picture_credit <> new.picture_credit or old.body <> new.body
        or old.trashed_at is distinct from new.trashed_at)
    execute function describe_assets_of_story();

-- Which pictures nobody has looked at is a list of its own, and no search among all.
create table pictures_to_look_at (
    asset  text        primary key references assets (sha256) on delete cascade,
    due_at timestamptz not null default now()
);
insert into pictures_to_look_at (asset)
    select sha256 from assets a where media_type like 'image/%'
        and not exists (select from picture_hashes h where h.asset = a.sha256);
create index pictures_to_look_at_due on pictures_to_look_at (due_at);
create function assets_are_looked_at() returns trigger language plpgsql as $$
begin
    insert into pictures_to_look_at (asset) select sha256 from changed where media_type like 'image/%'
        on conflict do nothing;
    return null;
end
$$;
create trigger assets_are_looked_at after insert on assets
    referencing new table as changed for each statement execute function assets_are_looked_at();
