-- Who comments on a story that nobody has saved yet means others to see it.
create function first_words_are_shown() returns trigger language plpgsql as $$
begin
    delete from story_first_words where story_id = new.story_id;
    return null;
end
$$;
create trigger first_words_are_shown after insert on story_comments for each row execute function first_words_are_shown();
