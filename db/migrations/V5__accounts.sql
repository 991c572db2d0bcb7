-- Who did what. Lines are written with the change that they tell of, and nobody changes or removes them afterwards.
create table audit_trail (
    id           bigint      generated always as identity primary key,
    at           timestamptz not null,
    account_id   bigint      references accounts,
    account_name text        not null default '',
    came_from    text        not null check (came_from <> ''),
    action       text        not null check (action ~ '^[a-z_]+$'),
    subject_kind text        not null default '',
    subject_id   bigint,
    detail       text        not null default '',
    search_key   text        not null default ''
);
comment on column audit_trail.account_name is 'as it was then; empty when nobody was logged in';
comment on column audit_trail.came_from is 'the address of the client, or ''import'' or ''command''';
comment on column audit_trail.search_key is 'comparison key (bangla.Normal.key) of name, origin and detail';
create index audit_trail_time on audit_trail (at);
create index audit_trail_account on audit_trail (account_name, id desc);
create index audit_trail_action on audit_trail (action, id desc);
create index audit_trail_subject on audit_trail (subject_kind, subject_id, id desc);
create index audit_trail_search on audit_trail using gin (search_key gin_trgm_ops);

create function audit_trail_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'The audit trail is append-only: % is refused.', tg_op using errcode = 'insufficient_privilege';
end $$;
create trigger audit_trail_append_only before update or delete or truncate on audit_trail
    for each statement execute function audit_trail_is_append_only();

-- Where a login comes from, for the list in which its owner ends it.
alter table sessions
    add column id      bigint generated always as identity unique,
    add column address text   not null default '',
    add column agent   text   not null default '';

-- The second factor: what a telephone shows, made of a secret that both know (RFC 6238).
create table two_factor (
    account_id   bigint      primary key references accounts on delete cascade,
    secret       text        not null,
    begun_at     timestamptz not null,
    confirmed_at timestamptz,
    last_step    bigint      not null default 0
);
comment on column two_factor.secret is 'encrypted under the session key';
comment on column two_factor.confirmed_at is 'null while it is being set up: it is asked for only afterwards';
comment on column two_factor.last_step is 'the step whose code was used last: no code opens twice';

create table recovery_codes (
    account_id bigint      not null references accounts on delete cascade,
    code_hash  text        not null,
    used_at    timestamptz,
    primary key (account_id, code_hash)
);

-- A password was right, and the code is still to come.
create table half_logins (
    token_hash text        primary key,
    account_id bigint      not null references accounts on delete cascade,
    expires_at timestamptz not null
);
create index half_logins_account on half_logins (account_id);

-- Links with which somebody sets a password: for an account that is to be, or for one that is.
create table password_links (
    id           bigint      generated always as identity primary key,
    token_hash   text        not null unique,
    account_id   bigint      references accounts on delete cascade,
    account_name text        not null,
    role         text        check (role in ('reporter', 'editor', 'chief', 'admin')),
    made_by      bigint      references accounts,
    made_at      timestamptz not null,
    expires_at   timestamptz not null,
    used_at      timestamptz,
    revoked_at   timestamptz,
    constraint invitations_name_a_role check ((account_id is null) = (role is not null))
);
comment on column password_links.account_id is 'whose password is set anew; null for an invitation';
comment on column password_links.role is 'of the account that an invitation makes; null otherwise';
create unique index password_links_open on password_links (account_name) where used_at is null and revoked_at is null;

alter table accounts add column last_seen_at timestamptz;
