-- What a picture's own metadata said of who made it and whose it is. The metadata themselves are not kept.
alter table assets
    add column credit    text not null default '',
    add column copyright text not null default '';
