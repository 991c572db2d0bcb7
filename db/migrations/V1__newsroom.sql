-- The newsroom: who works here, what is written, where it was before, what it points at.
-- Texts are NFC (shironam.bangla.Normalization) before they come here; times are UTC instants.

create extension if not exists pg_trgm;

create table accounts (
    id            bigint generated always as identity primary key,
    name          text        not null unique check (char_length(name) between 2 and 40 and name !~ '\s'),
    role          text        not null check (role in ('reporter', 'editor', 'admin')),
    password_hash text        not null,
    language      text        not null default 'bn' check (language in ('bn', 'en')),
    created_at    timestamptz not null default now(),
    disabled_at   timestamptz
);

create table sessions (
    token_hash   text        primary key,
    account_id   bigint      not null references accounts on delete cascade,
    created_at   timestamptz not null default now(),
    last_seen_at timestamptz not null default now(),
    expires_at   timestamptz not null
);
create index sessions_account on sessions (account_id);
create index sessions_expiry on sessions (expires_at);

-- Failed logins by account name and by address, so that guessing gets slower and slower.
create table login_failures (
    key           text        primary key,
    failures      integer     not null,
    last_at       timestamptz not null
);

create table sections (
    id       bigint  generated always as identity primary key,
    slug     text    not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name_bn  text    not null,
    name_en  text    not null,
    position integer not null
);

create table authors (
    id       bigint generated always as identity primary key,
    slug     text   not null unique,
    name     text   not null,
    name_key text   not null unique
);

create table tags (
    id   bigint generated always as identity primary key,
    slug text   not null unique,
    name text   not null
);

create table stories (
    id               bigint      generated always as identity primary key,
    version          integer     not null default 0,
    status           text        not null default 'draft' check (status in ('draft', 'published', 'withdrawn')),
    publish_at       timestamptz,
    withdrawn_at     timestamptz,
    headline         text        not null default '',
    headline_derived boolean     not null default false,
    kicker           text        not null default '',
    summary          text        not null default '',
    slug             text        not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    section_id       bigint      references sections,
    author_id        bigint      references authors,
    source           text        not null default '',
    picture_url      text        not null default '',
    picture_width    integer,
    picture_height   integer,
    picture_alt      text        not null default '',
    picture_caption  text        not null default '',
    picture_credit   text        not null default '',
    body             text        not null default '',
    words            integer     not null default 0,
    sample           boolean     not null default false,
    not_before       date,
    search_key       text        not null default '',
    created_by       bigint      references accounts,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    constraint published_stories_are_complete check (
        status = 'draft'
        or (publish_at is not null and section_id is not null and headline <> '' and body <> '')),
    constraint withdrawn_stories_say_when check ((status = 'withdrawn') = (withdrawn_at is not null))
);
comment on column stories.headline_derived is 'the headline is only the start of the text: an editor has to write one';
comment on column stories.not_before is 'earliest possible date when the source gave none, read from the newest card';
comment on column stories.search_key is 'comparison key (bangla.Normal.key) of headline and kicker, for the lists of the desk';

create index stories_of_a_section on stories (section_id, publish_at desc, id desc) where status = 'published';
create index stories_by_time on stories (publish_at desc, id desc) where status = 'published';
create index stories_of_an_author on stories (author_id, publish_at desc, id desc) where status = 'published';
create index stories_at_the_desk on stories (updated_at desc, id desc);
create index stories_by_creator on stories (created_by, updated_at desc, id desc);
create index stories_search_key on stories using gin (search_key gin_trgm_ops);

-- Published is a predicate on time, and it is written here and nowhere else.
create view public_stories as
    select * from stories
    where status = 'published' and publish_at <= now();

create table story_tags (
    story_id bigint  not null references stories on delete cascade,
    tag_id   bigint  not null references tags,
    position integer not null,
    primary key (story_id, position)
);
create index story_tags_tag on story_tags (tag_id, story_id desc);

-- Every address that a story has or had (shironam.story.StoryAddress): our own id, its URLs at former homes,
-- and former home plus article number, since dates and sections in old links drift and the number does not.
create table story_addresses (
    address  text   primary key,
    story_id bigint not null references stories on delete cascade
);
create index story_addresses_story on story_addresses (story_id);

-- What a card may show. The body holds only its place and its href.
create table cards (
    id             bigint  generated always as identity primary key,
    story_id       bigint  not null references stories on delete cascade,
    position       integer not null,
    href           text    not null,
    addresses      text[]  not null,
    target_id      bigint  references stories on delete set null,
    headline       text    not null default '',
    picture_url    text    not null default '',
    picture_width  integer,
    picture_height integer,
    section_slug   text    not null default '',
    published_on   date,
    unique (story_id, href)
);
create index cards_target on cards (target_id);
create index cards_addresses on cards using gin (addresses) where target_id is null;

create table revisions (
    id         bigint      generated always as identity primary key,
    story_id   bigint      not null references stories on delete cascade,
    number     integer     not null,
    kind       text        not null,
    account_id bigint      references accounts,
    created_at timestamptz not null,
    content    jsonb       not null,
    unique (story_id, number)
);

-- Which source file a story came from, and which revision that file made.
create table story_origins (
    name         text        primary key,
    stem         text        not null,
    story_id     bigint      not null references stories on delete cascade,
    content_hash text        not null,
    details_hash text        not null,
    revision     integer     not null,
    imported_at  timestamptz not null
);
create index story_origins_stem on story_origins (stem);
create index story_origins_content on story_origins (content_hash);
create index story_origins_story on story_origins (story_id);

create table assets (
    sha256     text        primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    media_type text        not null check (media_type in ('image/jpeg', 'image/png', 'image/webp', 'image/gif')),
    width      integer     not null check (width > 0),
    height     integer     not null check (height > 0),
    bytes      bigint      not null,
    created_at timestamptz not null default now()
);

insert into sections (position, slug, name_bn, name_en) values
    (1, 'bangladesh', 'বাংলাদেশ', 'Bangladesh'),
    (2, 'world', 'বিশ্ব', 'World'),
    (3, 'economy', 'অর্থনীতি', 'Economy'),
    (4, 'sport', 'খেলা', 'Sport'),
    (5, 'science', 'বিজ্ঞান', 'Science'),
    (6, 'environment', 'পরিবেশ', 'Environment'),
    (7, 'culture', 'সংস্কৃতি', 'Culture'),
    (8, 'books', 'বই', 'Books'),
    (9, 'life', 'জীবনযাপন', 'Life'),
    (10, 'opinion', 'মতামত', 'Opinion');
