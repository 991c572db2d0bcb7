-- Pictures as property: what the paper may do with each, where each is used and was used, and how it is found.

-- What people say of a picture. A revoked one has no row in assets any more, and none of its bytes are kept: this row
-- stays, so that nobody brings it back.
create table picture_facts (
    asset           text        primary key check (asset ~ '^[0-9a-f]{64}$'),
    file_name       text        not null default '',
    uploaded_by     bigint      references accounts,
    caption         text        not null default '',
    alt             text        not null default '',
    owner           text        not null default '' check (owner in ('', 'own', 'agency', 'handout', 'contributed')),
    credit_required boolean     not null default false,
    valid_until     timestamptz,
    not_in_print    boolean     not null default false,
    not_for_sharing boolean     not null default false,
    revoked_at      timestamptz,
    revoked_by      bigint      references accounts,
    revoked_reason  text        not null default '',
    files_removed_at timestamptz
);
create index picture_facts_end on picture_facts (valid_until) where valid_until is not null;
create index picture_facts_revoked on picture_facts (revoked_at desc, asset) where revoked_at is not null;
comment on column picture_facts.owner is 'whose it is, as far as somebody has said it';
comment on column picture_facts.valid_until is 'readers see it until then';
comment on column picture_facts.files_removed_at is 'when its bytes were deleted after it was revoked';

-- Since when a story uses a picture, and where pictures were used before.
alter table asset_uses add column began_at timestamptz not null default now();
update asset_uses u set began_at = s.created_at from stories s where s.id = u.story_id;

create table former_picture_uses (
    id       bigint      generated always as identity primary key,
    asset    text        not null,
    kind     text        not null check (kind in ('story', 'card', 'author', 'paper')),
    place    bigint      not null,
    began_at timestamptz,
    ended_at timestamptz not null default now()
);
create index former_picture_uses_asset on former_picture_uses (asset, ended_at desc);
comment on column former_picture_uses.place is 'the story, the author; 0 for the paper''s own logo';

-- How the library finds a picture: made anew from its facts and from where it is used.
create table library_pictures (
    asset    text        primary key references assets (sha256) on delete cascade,
    added_at timestamptz not null,
    imported boolean     not null,
    words    text        not null,
    sections bigint[]    not null,
    uses     integer     not null
);
create index library_pictures_in_order on library_pictures (added_at desc, asset desc);
create index library_pictures_unused on library_pictures (added_at desc, asset desc) where uses = 0;
create index library_pictures_words on library_pictures using gin (words gin_trgm_ops);
create index library_pictures_sections on library_pictures using gin (sections);

-- Pictures that the library has to look at anew. One may stand here more than once: writers never wait for each other.
create table picture_index_queue (
    id    bigint generated always as identity primary key,
    asset text   not null
);
insert into picture_index_queue (asset) select sha256 from assets order by created_at desc;

-- A statement that changes a story's text changes what it uses: what stays keeps its time.
create or replace function keep_asset_uses() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        delete from asset_uses u where u.story_id = new.id
            and not exists (select from assets_in(new.picture_url || ' ' || new.body) a where a = u.asset);
    end if;
    insert into asset_uses (asset, story_id)
        select asset, new.id from assets_in(new.picture_url || ' ' || new.body) as asset
        on conflict do nothing;
    return null;
end
$$;

create function asset_uses_begin() returns trigger language plpgsql as $$
begin
    insert into picture_index_queue (asset) select asset from changed;
    return null;
end
$$;
create trigger asset_uses_begin after insert on asset_uses
    referencing new table as changed for each statement execute function asset_uses_begin();

create function asset_uses_end() returns trigger language plpgsql as $$
begin
    insert into picture_index_queue (asset) select asset from changed;
    insert into former_picture_uses (asset, kind, place, began_at)
        select asset, 'story', story_id, began_at from changed;
    return null;
end
$$;
create trigger asset_uses_end after delete on asset_uses
    referencing old table as changed for each statement execute function asset_uses_end();

create function describe_assets_of_story() returns trigger language plpgsql as $$
begin
    insert into picture_index_queue (asset) select asset from asset_uses where story_id = new.id;
    return null;
end
$$;
create trigger stories_describe_assets
    after update of headline, section_id, picture_alt, picture_caption, picture_credit, body, trashed_at on stories
    for each row when (old.headline <> new.headline or old.section_id is distinct from new.section_id
        or old.picture_alt <> new.picture_alt or old.picture_caption <> new.picture_caption
        or old.picture_credit <> new.picture_credit or old.body <> new.body
        or old.trashed_at is distinct from new.trashed_at)
    execute function describe_assets_of_story();

create function assets_are_listed() returns trigger language plpgsql as $$
begin
    insert into picture_index_queue (asset) select sha256 from changed;
    return null;
end
$$;
create trigger assets_are_listed after insert on assets
    referencing new table as changed for each statement execute function assets_are_listed();
create trigger assets_are_described after update on assets
    referencing new table as changed for each statement execute function assets_are_listed();

create function picture_facts_are_listed() returns trigger language plpgsql as $$
begin
    insert into picture_index_queue (asset) values (new.asset);
    return null;
end
$$;
create trigger picture_facts_are_listed after insert or update on picture_facts
    for each row execute function picture_facts_are_listed();

-- Beside stories only a few things show pictures of ours: authors' pages and the paper's logo.
create function other_uses_of_assets() returns trigger language plpgsql as $$
declare
    was text := case when tg_op = 'UPDATE' then asset_of(to_jsonb(old) ->> tg_argv[0]) end;
    is_now text := asset_of(to_jsonb(new) ->> tg_argv[0]);
begin
    if was is distinct from is_now then
        insert into picture_index_queue (asset) select a from unnest(array[was, is_now]) a where a is not null;
        if was is not null then
            insert into former_picture_uses (asset, kind, place)
                values (was, tg_argv[1], coalesce((to_jsonb(new) ->> 'id')::bigint, 0));
        end if;
    end if;
    return null;
end
$$;
create trigger authors_use_assets after insert or update of picture_url on authors
    for each row execute function other_uses_of_assets('picture_url', 'author');
create trigger paper_uses_assets after insert or update of logo on paper_settings
    for each row execute function other_uses_of_assets('logo', 'paper');

-- The one rule of which pictures readers may not see, whatever shows them: what is revoked, and what has run out.
create view hidden_pictures as
    select asset from picture_facts where revoked_at is not null or valid_until <= now();
comment on view hidden_pictures is 'what readers may not see, whatever shows it';

create function shown_picture(address text) returns text language sql stable parallel safe as $$
    select case when asset_of(address) in (select asset from hidden_pictures) then '' else address end
$$;

-- A story without its lead picture where that is hidden, or lacks the credit that it must not be shown without. The rule of
-- which stories are public stays as V1 has it.
create or replace view public_stories as
    select id, version, status, publish_at, withdrawn_at, headline, headline_derived, kicker, summary, slug, section_id,
        author_id, source,
        case when picture_url like '%/media/%' and exists (
                select from picture_facts f where f.asset = asset_of(picture_url) and (f.revoked_at is not null
                    or f.valid_until <= now() or f.credit_required and picture_credit = ''))
            then '' else picture_url end as picture_url,
        picture_width, picture_height, picture_alt, picture_caption, picture_credit, body,
        words, sample, not_before, search_key, created_by, created_at, updated_at, dateline, shared_headline,
        shared_summary
    from stories
    where status = 'published' and publish_at <= now();

create or replace view public_assets as
    select shown.asset from (
        select u.asset from asset_uses u join public_stories s on s.id = u.story_id
        union all
        select asset_of(c.picture_url) from cards c join public_stories s on s.id = c.story_id where c.picture_url <> ''
        union all
        select asset_of(picture_url) from authors where picture_url <> ''
        union all
        select asset_of(logo) from paper_settings where logo <> ''
    ) shown
    where not exists (select from hidden_pictures h where h.asset = shown.asset);
