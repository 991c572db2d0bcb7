-- Who asks which stories point at one looks at the live updates that hold cards, and at no others.
create index live_updates_with_cards on live_updates (story_id)
    where withdrawn_at is null and body like '%<related-story%';
