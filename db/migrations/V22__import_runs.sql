-- Imports as they ran: who, from what, how, and what became of each thing that was found.
create table import_runs (
    id         bigint      generated always as identity primary key,
    began_at   timestamptz not null,
    ended_at   timestamptz,
    account_id bigint      references accounts,
    came_from  text        not null default '',
    folder     text        not null default '',
    sources    text[]      not null,
    options    jsonb       not null,
    stopped    text        not null default '',
    undone_at  timestamptz,
    undone_by  bigint      references accounts
);
comment on column import_runs.ended_at is 'null while it runs, and for one that was killed';
comment on column import_runs.came_from is 'the user of the machine who gave the command; empty when it came from the desk';
comment on column import_runs.folder is 'where the command was given: what relative sources begin at';
comment on column import_runs.stopped is 'why it ended early; empty when it did not';

create table import_items (
    id       bigint  generated always as identity primary key,
    run_id   bigint  not null references import_runs on delete cascade,
    source   text    not null,
    outcome  text    not null,
    story_id bigint  references stories on delete set null,
    reasons  jsonb   not null default '[]',
    undoing  text
);
comment on column import_items.source is 'the file, or the item in it, as the report names it';
comment on column import_items.undoing is 'null before the run is undone; DONE, or why its story stays';
create index import_items_run on import_items (run_id, outcome, id);
create index import_items_story on import_items (story_id);
create index import_items_undoing on import_items (run_id, id) where undoing is null and outcome = 'CREATED';
