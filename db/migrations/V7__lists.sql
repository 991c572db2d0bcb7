-- What the lists of the desk ask for, at a hundred thousand stories as at a hundred.

-- Lists never read bodies: a long one leaves the row, so that a page of the table holds ten stories and not three.
alter table stories set (toast_tuple_target = 512);

alter table stories
    add column has_body boolean not null generated always as (body <> '') stored,
    add column wanting  boolean not null generated always as (
        headline = '' or headline_derived or section_id is null or body = ''
        or (picture_url <> '' and picture_alt = '')) stored;
comment on column stories.wanting is 'lacks something that an editor has to add; what its cards lack stands in cards';

create index stories_of_a_section_changed on stories (section_id, updated_at desc, id desc);
create index stories_of_an_author_changed on stories (author_id, updated_at desc, id desc);
create index stories_by_publication on stories (publish_at desc, id desc) where publish_at is not null;
create index stories_wanting on stories (updated_at desc, id desc)
    where wanting and trashed_at is null and status <> 'withdrawn';
create index stories_taken_away on stories (id) where status = 'withdrawn' or trashed_at is not null;
-- who has a card to a story, without a look at the card
drop index cards_target;
create index cards_target on cards (target_id) include (story_id);
create index cards_that_lead_nowhere on cards (story_id) where target_id is null and headline = '';

-- Filters of the list of stories that somebody keeps, as tabs of their own.
create table saved_views (
    id         bigint generated always as identity primary key,
    account_id bigint not null references accounts on delete cascade,
    name       text   not null check (name <> ''),
    query      text   not null check (query <> ''),
    unique (account_id, name)
);

-- One change to many stories, and what each was before, so that it can be undone by the same services that did it.
create table bulk_actions (
    id         bigint      generated always as identity primary key,
    ticket     text        not null unique,
    account_id bigint      not null references accounts,
    kind       text        not null check (kind in ('PUBLISH', 'MOVE', 'ADD_TAG', 'REMOVE_TAG', 'ASSIGN', 'TRASH')),
    argument   text        not null default '',
    done_at    timestamptz not null,
    undone_at  timestamptz
);
comment on column bulk_actions.ticket is 'stands in the form: a second press of its button does nothing again';
comment on column bulk_actions.argument is 'the section''s slug, the tag or the account''s name';

create table bulk_stories (
    bulk_id         bigint  not null references bulk_actions on delete cascade,
    story_id        bigint  not null references stories on delete cascade,
    outcome         text    not null,
    undoing         text,
    version_after   integer,
    status_before   text,
    publish_before  timestamptz,
    section_before  text    not null default '',
    tags_before     text[]  not null default '{}',
    assigned_before bigint  references accounts on delete set null,
    primary key (bulk_id, story_id)
);
create index bulk_stories_story on bulk_stories (story_id);
comment on column bulk_stories.outcome is 'DONE, or why not; undoing likewise';
comment on column bulk_stories.version_after is 'while the story has it nothing has happened to it since';

-- Addresses that sections, tags and authors had: they lead on to where those are now.
create table former_sections (
    slug       text   primary key,
    section_id bigint not null references sections on delete cascade
);
create index former_sections_section on former_sections (section_id);
create table former_tags (
    slug   text   primary key,
    tag_id bigint not null references tags on delete cascade
);
create index former_tags_tag on former_tags (tag_id);
create table former_authors (
    slug      text   primary key,
    name_key  text   not null unique,
    author_id bigint not null references authors on delete cascade
);
create index former_authors_author on former_authors (author_id);
comment on column former_authors.name_key is 'an import or an old revision may still name them so';

alter table authors
    add column about       text not null default '',
    add column picture_url text not null default '';

-- Where a path leads that has no page. Asked only before a 404, so none can stand before a page.
create table redirects (
    path       text        primary key check (path ~ '^/.'),
    target     text        not null check (target <> ''),
    permanent  boolean     not null default true,
    account_id bigint      not null references accounts,
    created_at timestamptz not null
);

-- What the paper says of itself: one row; what is empty is as it is configured.
create table paper_settings (
    only_one boolean primary key default true check (only_one),
    name_bn  text not null default '',
    name_en  text not null default '',
    tagline  text not null default '',
    logo     text not null default '',
    contact  text not null default '',
    social   text[] not null default '{}'
);
insert into paper_settings default values;
