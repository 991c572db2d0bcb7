alter table stories
    add column shared_headline text not null default '',
    add column shared_summary  text not null default '';
comment on column stories.shared_headline is 'what it is called in search results and shared links; empty for its headline';
comment on column stories.shared_summary is 'what is told of it there; empty for its summary';

create or replace view public_stories as
    select id, version, status, publish_at, withdrawn_at, headline, headline_derived, kicker, summary, slug, section_id,
        author_id, source, picture_url, picture_width, picture_height, picture_alt, picture_caption, picture_credit, body,
        words, sample, not_before, search_key, created_by, created_at, updated_at, dateline, shared_headline, shared_summary
    from stories
    where status = 'published' and publish_at <= now();
