-- A paper that moved to another domain is asked for its old paths there: they are found whatever host they were on.
create index story_addresses_path on story_addresses ((substring(address from '[/?].*')));

-- Cards that somebody should look at, as the last check found them.
create table card_problems (
    card_id  bigint      not null references cards on delete cascade,
    kind     text        not null,
    found_at timestamptz not null,
    primary key (card_id, kind)
);
create index card_problems_kind on card_problems (kind, card_id);
