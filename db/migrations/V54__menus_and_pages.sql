-- A menu names each section and page once: two people who arranged it at one moment had each line twice.
delete from menu_items a using menu_items b
    where a.menu = b.menu and a.id > b.id and (a.section_id = b.section_id or a.page_id = b.page_id);
create unique index menu_items_section_once on menu_items (menu, section_id) where section_id is not null;
create unique index menu_items_page_once on menu_items (menu, page_id) where page_id is not null;

-- The page of the paper's own that shows a recording shows its poster, too.
update content_pages p set assets = array(
        select distinct shown.asset from (
            select unnest(p.assets) as asset
            union select asset_of(r.poster) from recordings r where r.asset = any(p.assets) and r.poster <> '') shown)
    where exists (select from recordings r where r.asset = any(p.assets) and r.poster <> '');

create or replace function posters_are_used() returns trigger language plpgsql as $$
begin
    perform keep_asset_uses_of(array(select story_id from asset_uses where asset = new.asset));
    if new.poster <> '' then
        update content_pages set assets = assets || asset_of(new.poster)
            where new.asset = any(assets) and not asset_of(new.poster) = any(assets);
    end if;
    return null;
end
$$;
