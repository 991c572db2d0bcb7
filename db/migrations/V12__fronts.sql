-- Fronts: how the desk has arranged the home page and the first pages of sections. What it has not arranged fills itself.
create table fronts (
    id         bigint      generated always as identity primary key,
    section_id bigint      unique references sections on delete cascade,
    draft      jsonb,
    version    integer     not null default 0,
    drafted_by bigint      references accounts,
    drafted_at timestamptz
);
create unique index fronts_home on fronts ((true)) where section_id is null;
comment on column fronts.section_id is 'null for the home page';
comment on column fronts.draft is 'what is arranged and not published yet; null when there is nothing';
comment on column fronts.version is 'grows with every change of the draft and with every publication';

-- What was published, each as a whole; the newest is what readers see.
create table front_versions (
    id           bigint      generated always as identity primary key,
    front_id     bigint      not null references fronts on delete cascade,
    number       integer     not null,
    arrangement  jsonb       not null,
    account_id   bigint      not null references accounts,
    published_at timestamptz not null,
    note         text        not null default '',
    unique (front_id, number)
);

create function front_versions_stay() returns trigger language plpgsql as $$
begin
    raise exception 'A published front is not changed afterwards.' using errcode = 'insufficient_privilege';
end $$;
create trigger front_versions_stay before update on front_versions
    for each statement execute function front_versions_stay();
