alter table stories add column dateline text not null default '';
comment on column stories.dateline is 'where it was written: খুলনা';

-- The view has the columns that stories had when it was made; the rule stays as V1 has it.
create or replace view public_stories as
    select id, version, status, publish_at, withdrawn_at, headline, headline_derived, kicker, summary, slug, section_id,
        author_id, source, picture_url, picture_width, picture_height, picture_alt, picture_caption, picture_credit, body,
        words, sample, not_before, search_key, created_by, created_at, updated_at, dateline
    from stories
    where status = 'published' and publish_at <= now();
