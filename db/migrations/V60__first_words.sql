-- Throwing first words away, or fetching them back, shows them to nobody.
create or replace trigger first_words_are_meant after update on stories for each row
    when (new.version <> old.version and new.trashed_at is not distinct from old.trashed_at
        or new.assigned_to is distinct from old.assigned_to)
    execute function first_words_are_meant();

-- Whoever can't log in any more has no words of their own: what they began becomes a draft like any other.
create function first_words_are_left_behind() returns trigger language plpgsql as $$
begin
    delete from story_first_words f using stories s where s.id = f.story_id and s.created_by = new.id;
    return null;
end
$$;
create trigger first_words_are_left_behind after update of disabled_at on accounts for each row
    when (old.disabled_at is null and new.disabled_at is not null)
    execute function first_words_are_left_behind();
delete from story_first_words f using stories s left join accounts a on a.id = s.created_by
    where s.id = f.story_id and (a.id is null or a.disabled_at is not null);

-- The library describes a picture by what a story says of it, from when others may read that.
create function first_words_describe_assets() returns trigger language plpgsql as $$
begin
    insert into picture_index_queue (asset) select asset from asset_uses where story_id = old.story_id;
    return null;
end
$$;
create trigger first_words_describe_assets after delete on story_first_words for each row
    execute function first_words_describe_assets();
insert into picture_index_queue (asset)
    select u.asset from asset_uses u join story_first_words f on f.story_id = u.story_id;
