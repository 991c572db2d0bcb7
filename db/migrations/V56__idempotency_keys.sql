-- A form that arrives twice, because its answer was lost, makes one thing.
create table idempotency_keys (
    account_id bigint      not null references accounts on delete cascade,
    key        text        not null,
    made       bigint      not null,
    arrived_at timestamptz not null,
    primary key (account_id, key)
);
create index idempotency_keys_arrived on idempotency_keys (arrived_at);
comment on column idempotency_keys.key is 'a hash of the name of the form and of what was in it: other words from the same form are another thing';
comment on column idempotency_keys.made is 'the number of what it made';
