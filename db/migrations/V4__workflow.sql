-- How a story goes through the newsroom: who writes it, who looks over it, what is said of it, when it may go out.

alter table accounts drop constraint accounts_role_check;
alter table accounts add constraint accounts_role_check check (role in ('reporter', 'editor', 'chief', 'admin'));

alter table stories
    add column assigned_to   bigint references accounts on delete set null,
    add column embargo_until timestamptz,
    add column trashed_at    timestamptz;
alter table stories drop constraint stories_status_check;
alter table stories add constraint stories_status_check check (status in ('draft', 'in_review', 'published', 'withdrawn'));
alter table stories drop constraint published_stories_are_complete;
alter table stories add constraint published_stories_are_complete check (
    status in ('draft', 'in_review')
    or (publish_at is not null and section_id is not null and headline <> '' and body <> ''));
alter table stories
    add constraint embargoed_stories_wait check (status <> 'published' or embargo_until is null or publish_at >= embargo_until),
    add constraint trash_is_not_public check (trashed_at is null or status <> 'published');
comment on column stories.embargo_until is 'readers must not see it before; nobody can publish it earlier without lifting this first';
comment on column stories.trashed_at is 'thrown away, and gone for good 30 days later; its status says what it was';
create index stories_assigned on stories (assigned_to, updated_at desc, id desc) where assigned_to is not null;
create index stories_by_status on stories (status, updated_at desc, id desc) where trashed_at is null;
create index stories_in_trash on stories (trashed_at) where trashed_at is not null;

-- What the newsroom says of a story, beside its text. Sending a story back is saying why.
create table story_comments (
    id          bigint      generated always as identity primary key,
    story_id    bigint      not null references stories on delete cascade,
    account_id  bigint      not null references accounts,
    words       text        not null check (words <> ''),
    sent_back   boolean     not null default false,
    created_at  timestamptz not null,
    resolved_at timestamptz,
    resolved_by bigint      references accounts,
    check ((resolved_at is null) = (resolved_by is null))
);
create index story_comments_story on story_comments (story_id, id);

-- What was wrong in a story that readers have seen, and is told to them.
create table story_corrections (
    id           bigint      generated always as identity primary key,
    story_id     bigint      not null references stories on delete cascade,
    account_id   bigint      not null references accounts,
    kind         text        not null check (kind in ('typing', 'fact', 'legal')),
    words        text        not null check (words <> ''),
    corrected_at timestamptz not null
);
create index story_corrections_story on story_corrections (story_id, corrected_at desc, id desc);

-- What has to follow a publication elsewhere, told exactly once: whoever works on a row holds its lock.
create table follow_ups (
    id         bigint      generated always as identity primary key,
    story_id   bigint      references stories on delete cascade,
    kind       text        not null check (kind in ('ping', 'purge')),
    target     text        not null,
    subject    text        not null,
    due_at     timestamptz not null,
    attempts   integer     not null default 0,
    done_at    timestamptz,
    failed_at  timestamptz,
    failure    text        not null default '',
    seen_at    timestamptz,
    seen_by    bigint      references accounts
);
comment on column follow_ups.failed_at is 'given up; stands on the desk until somebody has seen it';
create index follow_ups_waiting on follow_ups (due_at) where done_at is null and failed_at is null;
create index follow_ups_failed on follow_ups (failed_at) where failed_at is not null and seen_at is null;
create index follow_ups_story on follow_ups (story_id);

-- What was thrown away for good is not brought again by the next import.
alter table story_origins
    alter column story_id drop not null,
    drop constraint story_origins_story_id_fkey,
    add foreign key (story_id) references stories on delete set null;
comment on column story_origins.story_id is 'null when its story was thrown away for good';
