-- Stories that could not be analysed or compared: put aside with the reason, so that they hold up no other one, tried
-- again after growing pauses, and shown at the desk meanwhile (shironam.search.IndexFailures).
create table search_failures (
    story     bigint      not null references stories on delete cascade,
    work      text        not null check (work in ('index', 'related')),
    attempts  integer     not null,
    reason    text        not null,
    failed_at timestamptz not null,
    due_at    timestamptz,
    primary key (story, work)
);
comment on column search_failures.due_at is 'of the next attempt; null once it is given up';
create index search_failures_due on search_failures (due_at) where due_at is not null;

-- By which version of the analysis (shironam.search.IndexRebuild) the index was made. An older one is built anew by itself.
alter table search_state add column analysis integer not null default 1;
update search_state set analysis = 2 where not exists (select from search_stories);

-- A word may be heard in two ways: ঁ as n and not at all.
alter table search_words drop constraint search_words_key;
alter table search_words add constraint search_words_key primary key (word, consonants);
