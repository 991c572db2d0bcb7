-- What is not public and shown to somebody nevertheless: drafts by a link, and their pictures.

-- Links by which somebody without an account sees a story before its readers do.
create table preview_links (
    id            bigint      generated always as identity primary key,
    token_hash    text        not null unique,
    story_id      bigint      not null references stories on delete cascade,
    made_by       bigint      not null references accounts,
    made_at       timestamptz not null,
    expires_at    timestamptz not null,
    revoked_at    timestamptz,
    embargo_known timestamptz
);
create index preview_links_story on preview_links (story_id, id);
comment on column preview_links.embargo_known is 'the end of the embargo in spite of which it was made; under a longer one it opens nothing';

-- Which pictures of ours a story shows, so that a picture can be asked whether readers may see it. Kept by the database,
-- from the text itself: whatever comes to write a story can't forget it. A body may name a picture that we don't have.
create table asset_uses (
    asset    text   not null check (asset ~ '^[0-9a-f]{64}$'),
    story_id bigint not null references stories on delete cascade,
    primary key (asset, story_id)
);
create index asset_uses_story on asset_uses (story_id);

create function assets_in(words text) returns setof text language sql immutable parallel safe as $$
    select distinct found[1] from regexp_matches(words, '/media/([0-9a-f]{64})', 'g') as found
$$;

create function asset_of(address text) returns text language sql immutable parallel safe as $$
    select substring(address from '/media/([0-9a-f]{64})')
$$;

create function keep_asset_uses() returns trigger language plpgsql as $$
begin
    delete from asset_uses where story_id = new.id;
    insert into asset_uses (asset, story_id)
        select asset, new.id from assets_in(new.picture_url || ' ' || new.body) as asset;
    return null;
end
$$;
create trigger stories_begin_to_use_assets after insert on stories for each row
    when (new.picture_url like '%/media/%' or new.body like '%/media/%')
    execute function keep_asset_uses();
create trigger stories_use_assets after update of picture_url, body on stories for each row
    when (old.picture_url <> new.picture_url or old.body <> new.body)
    execute function keep_asset_uses();

insert into asset_uses (asset, story_id)
    select asset, s.id from stories s cross join lateral assets_in(s.picture_url || ' ' || s.body) as asset;

create index cards_assets on cards (asset_of(picture_url)) where picture_url <> '';
create index authors_assets on authors (asset_of(picture_url)) where picture_url <> '';

-- The pictures that readers may see, as public_stories are the stories; one may stand here more than once.
create view public_assets as
    select u.asset from asset_uses u join public_stories s on s.id = u.story_id
    union all
    select asset_of(c.picture_url) from cards c join public_stories s on s.id = c.story_id where c.picture_url <> ''
    union all
    select asset_of(picture_url) from authors where picture_url <> ''
    union all
    select asset_of(logo) from paper_settings where logo <> '';
