-- What leaves the house for people of the newsroom: by mail and to chats. Whoever works on a row holds its lock.
create table delivery_choices (
    account_id      bigint primary key references accounts on delete cascade,
    mail            text   not null default 'off' check (mail in ('off', 'each', 'daily')),
    mail_without    text[] not null default '{}',
    digest_at       time   not null default '08:00',
    chat            text   not null default 'off' check (chat in ('off', 'telegram', 'slack', 'mattermost')),
    chat_without    text[] not null default '{}',
    chat_address    text   not null default '',
    chat_room       text   not null default '',
    quiet_from      time,
    quiet_until     time,
    check ((quiet_from is null) = (quiet_until is null))
);
comment on column delivery_choices.mail_without is 'kinds of notices that do not go by mail';
comment on column delivery_choices.chat_address is 'of the webhook, encrypted: who has it may write there';

create table outgoing_messages (
    id         bigint      generated always as identity primary key,
    channel    text        not null check (channel in ('mail', 'chat')),
    account_id bigint      references accounts on delete cascade,
    notice_id  bigint      references notices on delete cascade,
    day        date,
    letter     text        not null default '',
    due_at     timestamptz not null,
    attempts   integer     not null default 0,
    done_at    timestamptz,
    failed_at  timestamptz,
    failure    text        not null default '',
    check (account_id is not null or channel = 'mail' and notice_id is null and day is null)
);
comment on column outgoing_messages.day is 'of a digest';
comment on column outgoing_messages.letter is 'a text of its own, encrypted, until it is sent';
create unique index outgoing_messages_notice on outgoing_messages (notice_id, channel) where notice_id is not null;
create unique index outgoing_messages_day on outgoing_messages (account_id, day) where day is not null;
create index outgoing_messages_waiting on outgoing_messages (due_at) where done_at is null and failed_at is null;
create index outgoing_messages_account on outgoing_messages (account_id, id desc);
