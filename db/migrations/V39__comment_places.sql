-- Comments at a place in the text: the words that were selected, and the words that stand there now with what is around
-- them, which follow the text as it is saved.
alter table story_comments
    add column quote        text not null default '',
    add column place_words  text not null default '',
    add column place_before text not null default '',
    add column place_after  text not null default '';
comment on column story_comments.quote is 'the words as they were selected; empty for a comment on the whole story';
create index story_comments_at_places on story_comments (story_id) where quote <> '' and resolved_at is null;
