-- What somebody has switched off for themselves at the desk.
create table switched_off (
    account_id bigint not null references accounts on delete cascade,
    what       text   not null check (what in ('publishing_summary')),
    primary key (account_id, what)
);
