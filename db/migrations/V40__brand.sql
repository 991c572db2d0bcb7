-- The paper's logo on dark pages, and its colour beside black and white: on light pages and on dark ones.
alter table paper_settings
    add column logo_dark   text not null default '',
    add column accent      text not null default '' check (accent ~ '^(#[0-9a-f]{6})?$'),
    add column accent_dark text not null default '' check (accent_dark ~ '^(#[0-9a-f]{6})?$');
comment on column paper_settings.accent_dark is 'empty for one of the same hue as accent';

create trigger paper_uses_dark_logo after insert or update of logo_dark on paper_settings
    for each row execute function other_uses_of_assets('logo_dark', 'paper');

create or replace view public_assets as
    select shown.asset from (
        select u.asset from asset_uses u join public_stories s on s.id = u.story_id
        union all
        select asset_of(c.picture_url) from cards c join public_stories s on s.id = c.story_id where c.picture_url <> ''
        union all
        select asset_of(picture_url) from authors where picture_url <> ''
        union all
        select asset_of(logo) from paper_settings where logo <> ''
        union all
        select asset_of(logo_dark) from paper_settings where logo_dark <> ''
        union all
        select unnest(assets) from content_pages
    ) shown
    where not exists (select from hidden_pictures h where h.asset = shown.asset);
