-- What moves while it is read: coverage that goes on, the breaking line over every page, what is read most.

-- A story that is told live. Its changes are counted: the number of the last one says what somebody has heard already.
create table live_coverages (
    story_id bigint      primary key references stories on delete cascade,
    began_at timestamptz not null,
    ended_at timestamptz,
    changes  bigint      not null default 0
);

create table live_updates (
    id           bigint      generated always as identity primary key,
    story_id     bigint      not null references live_coverages on delete cascade,
    account_id   bigint      not null references accounts,
    headline     text        not null default '',
    body         text        not null check (body <> ''),
    pinned       boolean     not null default false,
    posted_at    timestamptz not null,
    changed_at   timestamptz,
    changed_by   bigint      references accounts,
    withdrawn_at timestamptz,
    withdrawn_by bigint      references accounts,
    change       bigint      not null,
    form         text        not null,
    unique (story_id, form),
    check ((changed_at is null) = (changed_by is null)),
    check ((withdrawn_at is null) = (withdrawn_by is null))
);
comment on column live_updates.change is 'the number of the last change of the coverage that was one of this';
comment on column live_updates.form is 'names the form that it was written in, which adds it once, however often it arrives';
create index live_updates_story on live_updates (story_id, posted_at desc, id desc);

-- The line over every page; one is there until its end, until it is taken away, or until the next.
create table breaking_lines (
    id         bigint      generated always as identity primary key,
    words      text        not null check (words <> ''),
    story_id   bigint      references stories on delete set null,
    account_id bigint      not null references accounts,
    set_at     timestamptz not null,
    ends_at    timestamptz not null,
    ended_at   timestamptz
);
create unique index breaking_lines_standing on breaking_lines ((true)) where ended_at is null;
create index breaking_lines_story on breaking_lines (story_id);

-- How often stories were read, by the hour. Of who read them nothing is known.
create table story_reads (
    hour     timestamptz not null,
    story_id bigint      not null references stories on delete cascade,
    reads    bigint      not null,
    primary key (hour, story_id)
);
create index story_reads_story on story_reads (story_id);

-- What readers are shown of it, in its order.
create table most_read (
    position smallint    primary key,
    story_id bigint      not null references stories on delete cascade,
    since    timestamptz not null
);
create index most_read_story on most_read (story_id);
