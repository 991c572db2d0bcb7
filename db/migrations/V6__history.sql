-- Which story began in which form, so that a form that arrives twice begins one.
create table story_beginnings (
    account_id bigint not null references accounts on delete cascade,
    key        text   not null check (char_length(key) between 1 and 64),
    story_id   bigint not null references stories on delete cascade,
    primary key (account_id, key)
);
create index story_beginnings_story on story_beginnings (story_id);
