-- What editors set for a picture wherever it is shown: the focal point and the crops, in thousandths of its sides.
create table picture_crops (
    asset  text     not null references assets (sha256) on delete cascade,
    name   text     not null check (name in ('focus', 'story', 'wide', 'landscape', 'square', 'portrait', 'share')),
    x      smallint not null check (x >= 0),
    y      smallint not null check (y >= 0),
    width  smallint not null,
    height smallint not null,
    primary key (asset, name),
    check (x + width <= 1000 and y + height <= 1000),
    check (case when name = 'focus' then width = 0 and height = 0 else width > 0 and height > 0 end)
);
comment on table picture_crops is 'what editors set for a picture, for all places that show it';
