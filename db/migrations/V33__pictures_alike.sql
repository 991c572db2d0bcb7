-- By which pictures that look alike are found: a hash of 64 bits, of which near ones differ in few. Two that differ in at most
-- seven have at least one quarter that differs in at most one, so each quarter has an index.
create table picture_hashes (
    asset text   primary key references assets (sha256) on delete cascade,
    hash  bigint
);
create index picture_hashes_first on picture_hashes (((hash >> 48) & 65535));
create index picture_hashes_second on picture_hashes (((hash >> 32) & 65535));
create index picture_hashes_third on picture_hashes (((hash >> 16) & 65535));
create index picture_hashes_fourth on picture_hashes ((hash & 65535));
comment on column picture_hashes.hash is 'null for a picture that can''t be decoded, or has too little in it to tell';
