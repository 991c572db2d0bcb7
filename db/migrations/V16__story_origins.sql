-- Where a story came from: the source's own identifier, the whole path of its file, and what it said last. Until now it
-- was known by its last folder and its file name, which many files share.
alter table story_origins
    drop constraint story_origins_pkey,
    add column id           bigint generated always as identity primary key,
    add column location     text,
    add column identifier   text,
    add column dated        timestamptz,
    add column source_fields jsonb,
    add column story_fields  jsonb;
comment on column story_origins.name is 'path below the folder that was named; before there were locations: last folder and file name';
comment on column story_origins.location is 'whole path of its file; empty when it is no longer there, null when it was brought before there were locations';
comment on column story_origins.identifier is 'the key of the address that the source names as its own';
comment on column story_origins.dated is 'the date that the source named last';
comment on column story_origins.source_fields is 'hashes of what the source said last, field by field';
comment on column story_origins.story_fields is 'hashes of what its story said when the source had been taken in: what differs now, the desk has changed';

create index story_origins_location on story_origins (location);
create index story_origins_identifier on story_origins (identifier);
create index story_origins_name on story_origins (name);
drop index story_origins_stem;
create index story_origins_stem on story_origins (stem, dated);

-- Files of one name that were taken for one story: its text is that of the last one. The others are known no longer, so
-- the next import brings them as stories of their own.
delete from story_origins replaced
using story_origins last
where last.story_id = replaced.story_id
  and last.revision > replaced.revision
  and (last.content_hash <> replaced.content_hash or last.details_hash <> replaced.details_hash);
