-- What lists of categories, tags and authors of an older system are here, by the numbers and slugs that they had there.
create table former_lists (
    host     text not null,
    kind     text not null check (kind in ('category', 'tag', 'author')),
    name     text not null,
    leads_to text not null check (leads_to in ('section', 'tag', 'author')),
    target   text not null,
    primary key (name, kind, host)
);
comment on table former_lists is 'which list of an older system is which section, tag or author here';
comment on column former_lists.host is 'where the older system stood; empty when its export does not say';
comment on column former_lists.name is 'the slug, or # and the number';
comment on column former_lists.target is 'the slug of a section, or the name of a tag or author';

-- Most systems take an address in any case.
drop index story_addresses_path;
create index story_addresses_path on story_addresses (lower(substring(address from '[/?].*')));
