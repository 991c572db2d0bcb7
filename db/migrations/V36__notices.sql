-- What people of the newsroom are told. Headlines and comments are looked up when a notice is shown, so it tells nothing
-- that its reader may not see by then.
create table notices (
    id         bigint      generated always as identity primary key,
    account_id bigint      not null references accounts on delete cascade,
    kind       text        not null check (kind in ('assigned', 'mentioned', 'commented', 'submitted', 'sent_back', 'approved',
                               'not_ready', 'picture_ends', 'follow_up_failed', 'import_ended')),
    story_id   bigint      references stories on delete cascade,
    comment_id bigint      references story_comments on delete cascade,
    by_id      bigint      references accounts on delete set null,
    subject    text        not null default '',
    created_at timestamptz not null,
    read_at    timestamptz
);
comment on column notices.subject is 'what it tells of where that is no story; a job tells nobody twice of the same';
create index notices_account on notices (account_id, id desc);
create index notices_unread on notices (account_id) where read_at is null;
create index notices_story on notices (story_id);
create index notices_comment on notices (comment_id);
create unique index notices_once on notices (account_id, kind, subject) where subject <> '';
