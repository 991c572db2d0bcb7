-- What a list has to look at in a paper of a million stories.

-- When a story comes out, beside each of its tags: so the newest of a tag stand together in an index, whether the tag has
-- ten stories or a third of all. Kept by the database, so that whatever comes to write a story can't forget it.
alter table story_tags add column publish_at timestamptz;
comment on column story_tags.publish_at is 'of the story while it is published, for now or for later; else null';
update story_tags t set publish_at = s.publish_at from stories s where s.id = t.story_id and s.status = 'published';
create index story_tags_by_time on story_tags (tag_id, publish_at desc, story_id desc) where publish_at is not null;

create function tags_know_the_time() returns trigger language plpgsql as $$
begin
    new.publish_at := (select publish_at from stories where id = new.story_id and status = 'published');
    return new;
end
$$;
create trigger tags_know_the_time before insert or update of story_id, tag_id on story_tags for each row
    execute function tags_know_the_time();

create function tags_follow_the_time() returns trigger language plpgsql as $$
begin
    update story_tags set publish_at = case when new.status = 'published' then new.publish_at end
        where story_id = new.id;
    return null;
end
$$;
create trigger tags_follow_the_time after update of status, publish_at on stories for each row
    when ((old.status, old.publish_at) is distinct from (new.status, new.publish_at))
    execute function tags_follow_the_time();

-- A sitemap's file holds two thousand stories (story.SitemapLists): with fifty thousand it took a second.
drop index stories_of_a_sitemap;
create index stories_of_a_sitemap on stories (((id - 1) / 2000), (greatest(updated_at, publish_at)) desc)
    where status = 'published';

-- Whether a candidate of a search may be shown (search.Ranking): asked for thousands, so without a look at the stories.
create index stories_of_a_search on stories (id) include (publish_at, section_id, author_id) where status = 'published';
