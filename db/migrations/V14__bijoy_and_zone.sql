-- Text in the Bijoy encoding waits for somebody to make it readable, as what lacks something waits to be completed.
alter table stories add column bijoy boolean not null default false;
comment on column stories.bijoy is 'a text of it is typed in Bijoy (SutonnyMJ); the rule stands in bangla.BijoyWords';

drop index stories_wanting;
alter table stories drop column wanting;
alter table stories add column wanting boolean not null generated always as (
    headline = '' or headline_derived or section_id is null or body = ''
    or (picture_url <> '' and picture_alt = '') or bijoy) stored;
comment on column stories.wanting is 'needs something of an editor; what its cards lack stands in cards';
create index stories_wanting on stories (updated_at desc, id desc)
    where wanting and trashed_at is null and status <> 'withdrawn';

-- By which clock the paper shows its times and begins its days.
alter table paper_settings add column zone text not null default 'Asia/Dhaka' check (zone <> '');
