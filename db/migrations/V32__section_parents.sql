-- A section may lie in another, three deep at most; a story has one home, which its address names, and may stand in others.
alter table sections add column parent_id bigint references sections;
create index sections_parent on sections (parent_id) where parent_id is not null;

create function sections_within(top bigint) returns setof bigint language sql stable as $$
    with recursive within as (
        select id from sections where id = top
        union
        select s.id from sections s join within w on s.parent_id = w.id)
    select id from within
$$;

create function sections_stay_a_tree() returns trigger language plpgsql as $$
declare
    above integer;
    below integer;
begin
    if new.parent_id in (select sections_within(new.id)) then
        raise exception 'Section % lies in itself.', new.id using errcode = 'check_violation';
    end if;
    with recursive up as (
        select id, parent_id, 1 as depth from sections where id = new.parent_id
        union all
        select s.id, s.parent_id, up.depth + 1 from sections s join up on s.id = up.parent_id where up.depth < 9)
    select coalesce(max(depth), 0) into above from up;
    with recursive down as (
        select new.id as id, 1 as depth
        union all
        select s.id, down.depth + 1 from sections s join down on s.parent_id = down.id where down.depth < 9)
    select max(depth) into below from down;
    if above + below > 3 then
        raise exception 'Section % would lie too deep.', new.id using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger sections_stay_a_tree before update of parent_id on sections for each row
    when (new.parent_id is not null) execute function sections_stay_a_tree();

create table story_sections (
    story_id   bigint  not null references stories on delete cascade,
    section_id bigint  not null references sections,
    position   integer not null,
    publish_at timestamptz,
    primary key (story_id, position)
);
comment on column story_sections.publish_at is 'of the story while it is published, for now or for later; else null';
create index story_sections_by_time on story_sections (section_id, publish_at desc, story_id desc)
    where publish_at is not null;

create trigger sections_know_the_time before insert or update of story_id, section_id on story_sections for each row
    execute function tags_know_the_time();

create function sections_follow_the_time() returns trigger language plpgsql as $$
begin
    update story_sections set publish_at = case when new.status = 'published' then new.publish_at end
        where story_id = new.id;
    return null;
end
$$;
create trigger sections_follow_the_time after update of status, publish_at on stories for each row
    when ((old.status, old.publish_at) is distinct from (new.status, new.publish_at))
    execute function sections_follow_the_time();
