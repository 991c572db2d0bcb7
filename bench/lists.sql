-- A newsroom of :stories stories over eight years, the same each time: bodies, tags, cards, revisions, people.
select setseed(0.42);
set synchronous_commit = off;

create temporary table words as
select n, w from unnest(array[
    'নদী', 'শহর', 'মানুষ', 'সকাল', 'বৃষ্টি', 'স্কুল', 'খেলা', 'বাজার', 'সরকার', 'কৃষক', 'ধান', 'পদ্মা', 'সেতু', 'রেল',
    'ঢাকা', 'খুলনা', 'রাজশাহী', 'সিলেট', 'বরিশাল', 'রংপুর', 'হাসপাতাল', 'চিকিৎসক', 'শিক্ষক', 'ছাত্র', 'গ্রাম', 'পুকুর',
    'উৎসব', 'বই', 'গান', 'নাটক', 'ভোট', 'আদালত', 'মামলা', 'পুলিশ', 'বন্যা', 'ঝড়', 'বাঁধ', 'বন', 'পাখি', 'মাছ', 'ইলিশ',
    'দাম', 'চাল', 'তেল', 'গ্যাস', 'বিদ্যুৎ', 'পানি', 'রাস্তা', 'গাড়ি', 'নৌকা', 'বিমান', 'ক্রিকেট', 'ফুটবল', 'দল', 'মাঠ',
    'জয়', 'হার', 'রেকর্ড', 'গবেষণা', 'বিজ্ঞান', 'মহাকাশ', 'চাঁদ', 'সূর্য', 'তারা', 'শীত', 'গরম', 'হাওর', 'পাহাড়', 'চা',
    'পাট', 'কাপড়', 'কারখানা', 'শ্রমিক', 'মজুরি', 'ব্যাংক', 'ঋণ', 'বাজেট', 'কর', 'রপ্তানি', 'আমদানি', 'বন্দর', 'জাহাজ',
    'সাগর', 'দ্বীপ', 'সৈকত', 'পর্যটক', 'হোটেল', 'রান্না', 'পিঠা', 'মিষ্টি', 'আম', 'লিচু', 'কাঁঠাল', 'ফুল', 'বাগান', 'ছাদ',
    'ভাষা', 'কবিতা', 'গল্প', 'ইতিহাস', 'জাদুঘর', 'মেলা', 'প্রযুক্তি', 'মোবাইল', 'তথ্য', 'নিরাপত্তা', 'শিশু', 'নারী', 'পরিবার'
]) with ordinality as t(w, n);

create function pg_temp.words(many int) returns text language sql volatile as $$
    select string_agg(w, ' ') from (select w from words, generate_series(1, 1 + many / 100) order by random() limit many) x $$;

create temporary table paragraphs as
select n, '<p>' || pg_temp.words(85) || '।</p>' as html from generate_series(0, 1499) n;
create unique index on paragraphs (n);

create temporary table titles as select n, pg_temp.words(3) as a, pg_temp.words(4) as b from generate_series(0, 1999) n;
create unique index on titles (n);

insert into accounts (name, role, password_hash) select 'person-' || n, case when n % 4 = 0 then 'editor' else 'reporter' end, 'none'
from generate_series(1, 40) n;
insert into authors (slug, name, name_key)
select 'writer-' || n, 'লেখক ' || a || ' ' || n, 'লেখক ' || a || ' ' || n from titles where n between 1 and 300;
insert into tags (slug, name) select 'বিষয়-' || n, 'বিষয় ' || n from generate_series(1, 800) n;

-- Few stories are new, most are old; one author and one section have far more than the others.
create temporary table plan as
select n,
    now() - interval '8 years' * power(1 - n::float / :stories, 1.3) - interval '1 hour' as written,
    random() as fate, random() as luck, random() as whose
from generate_series(1, :stories) n;

alter table stories disable trigger user;
insert into stories (version, status, publish_at, withdrawn_at, headline, headline_derived, kicker, summary, slug, section_id,
    author_id, picture_url, picture_width, picture_height, picture_alt, body, words, search_key, created_by, assigned_to,
    created_at, updated_at, trashed_at)
select 1,
    case when fate < .03 then 'draft' when fate < .04 then 'in_review' when fate < .05 then 'withdrawn' else 'published' end,
    case when fate < .04 then null when fate >= .995 then now() + interval '40 days' * luck else written end,
    case when fate >= .04 and fate < .05 then written + interval '2 days' end,
    a.a || ' ' || b.b, luck < .003, case when luck > .6 then b.a else '' end, b.b || ' ' || a.b || '।', 'story-' || p.n,
    case when fate < .03 and luck < .2 then null else 1 + floor(power(whose, 1.6) * 10) end,
    case when luck < .1 then null when luck < .4 then (select id from authors where slug = 'writer-1')
        else (select min(id) from authors) + floor(whose * 299) end,
    case when luck > .3 then '/media/' || md5(p.n::text) || md5(p.n::text) || '.jpeg' else '' end,
    case when luck > .3 then 1200 end, case when luck > .3 then 800 end,
    case when luck > .3 and whose > .05 then a.a else '' end,
    p1.html || p2.html || p3.html || p4.html, 340, a.a || ' ' || b.b || case when luck > .6 then ' ' || b.a else '' end,
    (select min(id) from accounts where name = 'person-1') + floor(whose * 39),
    case when fate < .04 and luck > .5 then (select id from accounts where name = 'person-3') end,
    written, written + interval '3 hours' * luck, -- not so long ago that the application throws them away meanwhile
    case when fate < .01 then greatest(written + interval '4 hours', now() - interval '20 days' * luck) end
from plan p
join titles a on a.n = (p.n * 7919) % 2000 join titles b on b.n = (p.n / 7 + p.n * 31) % 2000
join paragraphs p1 on p1.n = p.n % 1500 join paragraphs p2 on p2.n = (p.n * 13 + 5) % 1500
join paragraphs p3 on p3.n = (p.n / 11 + 7) % 1500 join paragraphs p4 on p4.n = (p.n * 17 + 3) % 1500
order by p.n;
alter table stories enable trigger user;

insert into story_addresses (address, story_id) select '#' || id, id from stories;
insert into story_tags (story_id, position, tag_id)
select s.id, k, (select min(id) from tags) + (s.id * (k + 3) * 37 / (1 + s.id % 5) + k * 131) % 800
from stories s, generate_series(0, 2) k where s.id % 3 <> 0 or k = 0;
insert into story_authors (story_id, position, author_id)
select id, 0, author_id from stories where author_id is not null;
-- one that a third of all stories have
insert into story_tags (story_id, position, tag_id)
select s.id, 3, (select id from tags where slug = 'বিষয়-1') from stories s where s.id % 3 = 1;

insert into cards (story_id, position, href, addresses, target_id, headline)
select s.id, 0, '/x/' || t, array['#' || t], t, 'কার্ড ' || t
from stories s, lateral (select 1 + (s.id * 7907) % :stories as t) x
where s.id % 2 = 0 and exists (select 1 from stories where id = t) and t <> s.id;
insert into cards (story_id, position, href, addresses, headline)
select id, 1, 'https://example.org/a/' || id, array['example.org#' || id], case when id % 100 = 0 then '' else 'অন্য কাগজের লেখা' end
from stories where id % 5 = 0;

insert into revisions (story_id, number, kind, account_id, created_at, content)
select s.id, 1, 'CREATED', s.created_by, s.created_at, jsonb_build_object(
    'headline', s.headline, 'headlineDerived', s.headline_derived, 'kicker', s.kicker, 'summary', s.summary, 'slug', s.slug,
    'section', coalesce((select slug from sections c where c.id = s.section_id), ''), 'author', '', 'source', '',
    'tags', '[]'::jsonb, 'picture', jsonb_build_object('url', s.picture_url, 'width', s.picture_width,
    'height', s.picture_height, 'alt', s.picture_alt, 'caption', '', 'credit', ''), 'body', s.body, 'cards', '[]'::jsonb,
    'sample', false, 'notBefore', null)
from stories s;
-- Such a newsroom has written its stories over years: it does not wait for all of them to be indexed at once.
delete from search_waiting;
delete from related_due;
vacuum analyze;
