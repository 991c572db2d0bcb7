-- What the newsroom means to have: a line with who, when, where and which page, until it becomes a story.
create table planned_stories (
    id         bigint      generated always as identity primary key,
    words      text        not null check (words <> ''),
    person_id  bigint      references accounts on delete set null,
    due_on     date        not null,
    due_time   time,
    place      text        not null default '',
    section_id bigint      references sections on delete set null,
    story_id   bigint      references stories on delete set null,
    created_by bigint      references accounts on delete set null,
    created_at timestamptz not null
);
create index planned_stories_due on planned_stories (due_on);
create unique index planned_stories_story on planned_stories (story_id);
create index planned_stories_person on planned_stories (person_id);
create index planned_stories_section on planned_stories (section_id);
create index planned_stories_created_by on planned_stories (created_by);
comment on column planned_stories.person_id is 'who is to write it; null for nobody yet';
comment on column planned_stories.due_on is 'the day by the paper''s clock';
comment on column planned_stories.place is 'where it happens, as somebody wrote it';
comment on column planned_stories.section_id is 'on which page it is to stand; null for not known';
comment on column planned_stories.story_id is 'the story that it became; null before';

-- Stories of which nobody has saved anything yet: what a form kept by itself while somebody typed. Others' lists leave them out.
create table story_first_words (
    story_id bigint primary key references stories on delete cascade
);
create function first_words_are_meant() returns trigger language plpgsql as $$
begin
    delete from story_first_words where story_id = new.id;
    return null;
end
$$;
create trigger first_words_are_meant after update on stories for each row
    when (new.version <> old.version or new.assigned_to is distinct from old.assigned_to)
    execute function first_words_are_meant();
