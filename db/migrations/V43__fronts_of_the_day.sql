-- What fronts say of a story before its headline: whether it is opinion, and whether it is a video or pictures.

alter table sections add column opinion boolean not null default false;
update sections set opinion = true where slug = 'opinion';
comment on column sections.opinion is 'its stories say what somebody thinks: fronts show whose it is';

create table story_forms (
    story_id bigint primary key references stories on delete cascade,
    form     text   not null check (form in ('video', 'gallery'))
);
comment on table story_forms is 'stories that are more than text; kept by a trigger';

-- A video of another site or of our own, else at least three pictures that stand together.
create function story_form(body text) returns text language sql immutable parallel safe as $$
    select case
        when body ~ '<video[ >]|<embedded-content href="https://(www\.youtube|player\.vimeo|vimeo|www\.youtube-nocookie|www\.tiktok)\.'
            then 'video'
        when (select count(*) from regexp_matches(body, '<figure class="gallery"', 'g')) >= 3 then 'gallery'
    end
$$;

create function keep_story_form() returns trigger language plpgsql as $$
declare
    is_now text := story_form(new.body);
begin
    if is_now is null then
        if tg_op = 'UPDATE' then
            delete from story_forms where story_id = new.id;
        end if;
    else
        insert into story_forms (story_id, form) values (new.id, is_now)
            on conflict (story_id) do update set form = excluded.form where story_forms.form <> excluded.form;
    end if;
    return null;
end
$$;
create trigger stories_begin_with_a_form after insert on stories
    for each row execute function keep_story_form();
create trigger stories_keep_their_form after update of body on stories
    for each row when (old.body <> new.body) execute function keep_story_form();

insert into story_forms (story_id, form)
    select id, form from (select id, story_form(body) as form from stories
        where body like '%<embedded-content%' or body like '%<video%' or body like '%class="gallery"%') s
    where form is not null;
