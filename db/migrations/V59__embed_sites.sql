-- Sites of which an address alone on its line is embedded, and of which the server may ask for title and poster if the
-- operator allows it (SHIRONAM_EMBEDS_FETCH): an admin keeps the list.
create table embed_sites (
    host     text primary key check (host ~ '^[a-z0-9-]+([.][a-z0-9-]+)+$'),
    endpoint text not null default '' check (endpoint = '' or endpoint ~ '^https://[^[:space:]]+$'),
    pictures text not null default ''
);
comment on table embed_sites is 'sites that an admin allows in texts; those below a host are meant, too';
comment on column embed_sites.endpoint is 'where its oEmbed answers; empty for one that is not asked';
comment on column embed_sites.pictures is 'the other hosts that its posters come from, with spaces between them';
insert into embed_sites (host, endpoint, pictures) values
    ('youtube.com', 'https://www.youtube.com/oembed', 'ytimg.com'),
    ('vimeo.com', 'https://vimeo.com/api/oembed.json', 'vimeocdn.com'),
    ('soundcloud.com', 'https://soundcloud.com/oembed', 'sndcdn.com'),
    ('tiktok.com', 'https://www.tiktok.com/oembed', 'tiktokcdn.com tiktokcdn-us.com');
