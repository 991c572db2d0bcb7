-- Pictures that an import has fetched from where they stood, so that none is fetched twice.
create table fetched_pictures (
    url_hash   text        primary key check (url_hash ~ '^[0-9a-f]{64}$'),
    url        text        not null,
    asset      text        not null references assets (sha256) on delete cascade,
    fetched_at timestamptz not null default now()
);
create index fetched_pictures_asset on fetched_pictures (asset);

comment on table fetched_pictures is 'which picture of ours was fetched from which address';
comment on column fetched_pictures.url_hash is 'SHA-256 of the address, which may be longer than an index bears';
