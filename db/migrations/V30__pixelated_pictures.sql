-- Pictures of which nobody but chief editors sees the original: areas are made unrecognisable, and that picture stands in the
-- place of this one at every address.
create table pixelated_pictures (
    asset   text        primary key references assets (sha256) on delete cascade,
    shown   text        not null references assets (sha256),
    areas   text        not null check (areas ~ '^[0-9]+([.][0-9]+){3}( [0-9]+([.][0-9]+){3})*$'),
    made_by bigint      references accounts,
    made_at timestamptz not null,
    check (asset <> shown)
);
create index pixelated_pictures_shown on pixelated_pictures (shown);
comment on column pixelated_pictures.shown is 'the picture that stands in its place';
comment on column pixelated_pictures.areas is 'x.y.width.height of each, in thousandths of the picture''s sides';
