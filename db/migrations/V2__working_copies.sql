-- What somebody typed into a story's form and has not saved: one for a story and a person, beside the history.
create table working_copies (
    story_id     bigint      not null references stories on delete cascade,
    account_id   bigint      not null references accounts on delete cascade,
    number       integer     not null,
    base_version integer     not null,
    fields       jsonb,
    tab          text        not null,
    sequence     bigint      not null,
    kept_at      timestamptz not null,
    primary key (story_id, account_id)
);
comment on column working_copies.number is 'counts what was kept and never goes back, so that a window knows whether it has seen the newest';
comment on column working_copies.base_version is 'the version of the story that the typing began with';
comment on column working_copies.fields is 'the form, field by field; null when nothing is unsaved';
comment on column working_copies.sequence is 'the last keystroke that is in it, as its window counts: what arrives late is older and stays out';
