-- Which story began in which form, so that a form that arrives twice begins one.
create table story_beginnings (
    account_id bigint not null references accounts on delete cascade,
    key        text   not null check (char_length(key) between 1 and 64),
    story_id   bigint not null references stories on delete cascade,
    primary key (account_id, key)
);
create index story_beginnings_story on story_beginnings (story_id);

-- Revisions as a chain. Each holds the SHA-256 of the one before and its own, which is taken over seven lines in UTF-8:
-- story, number, kind, account (empty for none), time in UTC to the microsecond, the content as PostgreSQL writes jsonb
-- (which orders keys and writes each value in one way), and the previous hash in hexadecimal (empty for the first).
-- It is defined here and nowhere else: rows are hashed by it as they come and checked by it later.
alter table revisions
    add column story_version integer,
    add column previous_hash bytea,
    add column hash bytea;
comment on column revisions.story_version is 'the version of the story that has this text; null for a text that was kept aside, and for what is older than this column';

create function revision_hash(revision revisions) returns bytea language sql stable as $$
    select sha256(convert_to(concat_ws(E'\n',
        revision.story_id,
        revision.number,
        revision.kind,
        coalesce(revision.account_id::text, ''),
        to_char(revision.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        revision.content::text,
        coalesce(encode(revision.previous_hash, 'hex'), '')), 'UTF8'))
$$;

do $$
declare
    revision record;
    before bytea;
    story bigint;
begin
    for revision in select id, story_id from revisions order by story_id, number loop
        if story is distinct from revision.story_id then
            before := null;
            story := revision.story_id;
        end if;
        update revisions set previous_hash = before where id = revision.id;
        update revisions r set hash = revision_hash(r) where id = revision.id returning hash into before;
    end loop;
end
$$;
update revisions r set story_version = s.version from stories s
where s.id = r.story_id and r.number = (
    select max(number) from revisions n where n.story_id = s.id and n.kind not in ('SOURCE_KEPT', 'CONFLICT_KEPT'));
alter table revisions alter column hash set not null;

-- A backup brings its hashes along; what it brings is checked, not made right.
create function chain_revision() returns trigger language plpgsql as $$
begin
    if new.hash is null then
        new.previous_hash := (
            select hash from revisions where story_id = new.story_id and number < new.number
            order by number desc limit 1);
        new.hash := revision_hash(new);
    end if;
    return new;
end
$$;
create trigger revisions_are_chained before insert on revisions
    for each row execute function chain_revision();

create function keep_history() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and not exists (select 1 from stories where id = old.story_id) then
        return old; -- it goes with its story
    end if;
    raise exception 'revision % of story % is history: it is never changed, and goes only with its story',
        old.number, old.story_id using errcode = 'restrict_violation';
end
$$;
create trigger revisions_stay before update or delete on revisions
    for each row execute function keep_history();

-- Revisions that somebody wants to find again. A mark stands beside its revision, which stays as it is.
create table revision_marks (
    revision_id bigint      primary key references revisions on delete cascade,
    name        text        not null check (char_length(name) <= 120),
    account_id  bigint      not null references accounts,
    marked_at   timestamptz not null
);
comment on column revision_marks.name is 'what the revision is called; empty when it is only pinned';

-- Who has which story open, as of when they were last seen there. Worth nothing after a crash: it is written anew within
-- seconds.
create unlogged table presences (
    story_id   bigint      not null references stories on delete cascade,
    account_id bigint      not null references accounts on delete cascade,
    seen_at    timestamptz not null,
    primary key (story_id, account_id)
);
