-- Pages of the paper's own (about, contact, privacy): written as stories are, and never published as news. What readers see
-- of one is a revision. The menus over and under every page. Who answers for the paper.

create table content_pages (
    story_id     bigint  primary key references stories on delete cascade,
    address      text    not null unique check (address ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and address !~ '^[0-9]+$'),
    revision     integer,
    title        text    not null default '',
    assets       text[]  not null default '{}',
    published_at timestamptz,
    constraint public_pages_say_when check ((revision is null) = (published_at is null))
);
comment on column content_pages.revision is 'what readers see; null while they see nothing';
comment on column content_pages.title is 'the headline of that revision';
comment on column content_pages.assets is 'the pictures of that revision';

create table former_pages (
    address  text   primary key,
    story_id bigint not null references content_pages on delete cascade
);

-- A page is no news: it never gets the status of a published story, whoever asks. Thrown away, it leaves its readers.
create function pages_are_no_news() returns trigger language plpgsql as $$
begin
    if new.status in ('published', 'withdrawn') and exists (select from content_pages where story_id = new.id) then
        raise exception 'story % is a page of the paper''s own', new.id using errcode = 'check_violation';
    end if;
    if new.trashed_at is not null and old.trashed_at is null then
        update content_pages set revision = null, published_at = null, title = '', assets = '{}' where story_id = new.id;
    end if;
    return null;
end
$$;
create trigger pages_are_no_news after update of status, trashed_at on stories
    for each row when (new.status is distinct from old.status or new.trashed_at is distinct from old.trashed_at)
    execute function pages_are_no_news();

create table menu_items (
    id         bigint  generated always as identity primary key,
    menu       text    not null check (menu in ('top', 'foot')),
    position   integer not null,
    section_id bigint  references sections on delete cascade,
    page_id    bigint  references content_pages on delete cascade,
    label      text    not null default '',
    href       text    not null default '',
    constraint menu_items_lead_somewhere check (num_nonnulls(section_id, page_id) + (href <> '')::int = 1),
    constraint menu_links_have_words check (href = '' or label <> '')
);
create index menu_items_in_order on menu_items (menu, position, id);
create index menu_items_section on menu_items (section_id) where section_id is not null;
create index menu_items_page on menu_items (page_id) where page_id is not null;
comment on table menu_items is 'a menu without items is made of the sections, and the one at the foot of the pages, too';

alter table paper_settings
    add column editor       text not null default '',
    add column publisher    text not null default '',
    add column address      text not null default '',
    add column phone        text not null default '',
    add column registration text not null default '';

create or replace view public_assets as
    select shown.asset from (
        select u.asset from asset_uses u join public_stories s on s.id = u.story_id
        union all
        select asset_of(c.picture_url) from cards c join public_stories s on s.id = c.story_id where c.picture_url <> ''
        union all
        select asset_of(picture_url) from authors where picture_url <> ''
        union all
        select asset_of(logo) from paper_settings where logo <> ''
        union all
        select unnest(assets) from content_pages
    ) shown
    where not exists (select from hidden_pictures h where h.asset = shown.asset);
