-- Captions and credits in live updates are words that a picture is found by: the library's index follows them.
create function live_updates_describe_assets() returns trigger language plpgsql as $$
begin
    insert into picture_index_queue (asset)
        select asset from assets_in(case when tg_op = 'UPDATE' then old.body || ' ' else '' end || new.body) as asset
        where asset is not null;
    return null;
end
$$;
create trigger live_updates_begin_to_describe_assets after insert on live_updates for each row
    when (new.body like '%/media/%') execute function live_updates_describe_assets();
create trigger live_updates_describe_assets after update of body, withdrawn_at on live_updates for each row
    when (old.body like '%/media/%' or new.body like '%/media/%') execute function live_updates_describe_assets();

insert into picture_index_queue (asset)
    select distinct asset from live_updates u cross join lateral assets_in(u.body) as asset
    where u.withdrawn_at is null and u.body like '%/media/%' and asset is not null;
