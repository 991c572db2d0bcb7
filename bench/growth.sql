-- A paper of :stories stories over ten years, the same each time: what readers' pages are made of, for bench/growth.
-- Texts are drawn word by word from 40,000 words, the rank of each by Zipf's law: at first what stands in every text and
-- says nothing, then what news are about, then a long tail of words that look like Bengali ones. Tags and authors have
-- long tails likewise. Half as many pictures as stories stand in two thirds of them. Revisions, which no page that is measured
-- needs, are left out. The readers' search index is not filled here.
select setseed(0.42);
set synchronous_commit = off;
set session_replication_role = replica; -- no triggers, and no look-ups for keys that are known to fit
set work_mem = '256MB';
set maintenance_work_mem = '1GB';

create schema bench;

create table bench.words as
with real as (
    select normalize(word, NFC) as word, place from unnest(array[
        'ও', 'এই', 'করে', 'এবং', 'থেকে', 'জন্য', 'করা', 'হয়', 'এ', 'তিনি', 'না', 'হয়েছে', 'এক', 'সঙ্গে', 'তার', 'করতে',
        'একটি', 'বলেন', 'হবে', 'পর', 'মধ্যে', 'কিন্তু', 'আর', 'নিয়ে', 'যে', 'তাদের', 'আছে', 'অনেক', 'ছিল', 'এর',
        'সরকার', 'মানুষ', 'দেশ', 'ঢাকা', 'শহর', 'পুলিশ', 'টাকা', 'নির্বাচন', 'দল', 'সকাল', 'বৃষ্টি', 'স্কুল', 'খেলা', 'বাজার',
        'কৃষক', 'ধান', 'পদ্মা', 'সেতু', 'রেল', 'খুলনা', 'রাজশাহী', 'সিলেট', 'বরিশাল', 'রংপুর', 'হাসপাতাল', 'চিকিৎসক', 'শিক্ষক',
        'ছাত্র', 'গ্রাম', 'পুকুর', 'উৎসব', 'বই', 'গান', 'নাটক', 'ভোট', 'আদালত', 'মামলা', 'বন্যা', 'ঝড়', 'বাঁধ', 'বন', 'পাখি',
        'মাছ', 'ইলিশ', 'দাম', 'চাল', 'তেল', 'গ্যাস', 'বিদ্যুৎ', 'পানি', 'রাস্তা', 'গাড়ি', 'নৌকা', 'বিমান', 'ক্রিকেট', 'ফুটবল',
        'মাঠ', 'জয়', 'হার', 'রেকর্ড', 'গবেষণা', 'বিজ্ঞান', 'মহাকাশ', 'চাঁদ', 'সূর্য', 'তারা', 'শীত', 'গরম', 'হাওর', 'পাহাড়',
        'চা', 'পাট', 'কাপড়', 'কারখানা', 'শ্রমিক', 'মজুরি', 'ব্যাংক', 'ঋণ', 'বাজেট', 'কর', 'রপ্তানি', 'আমদানি', 'বন্দর', 'জাহাজ',
        'সাগর', 'দ্বীপ', 'সৈকত', 'পর্যটক', 'হোটেল', 'রান্না', 'পিঠা', 'মিষ্টি', 'আম', 'লিচু', 'কাঁঠাল', 'ফুল', 'বাগান', 'ছাদ',
        'ভাষা', 'কবিতা', 'গল্প', 'ইতিহাস', 'জাদুঘর', 'মেলা', 'প্রযুক্তি', 'মোবাইল', 'তথ্য', 'নিরাপত্তা', 'শিশু', 'নারী', 'পরিবার'
    ]) with ordinality as t(word, place)),
made as (
    select distinct word from (
        select string_agg(letters[1 + floor(random() * 29)::int] || signs[1 + floor(random() * 7)::int], '' order by k) as word
        from generate_series(1, 60000) n, generate_series(1, 2 + n % 3) k, (select
            array['ক', 'খ', 'গ', 'ঘ', 'চ', 'ছ', 'জ', 'ট', 'ড', 'ত', 'থ', 'দ', 'ধ', 'ন', 'প', 'ফ', 'ব', 'ভ', 'ম', 'র', 'ল', 'শ',
                'স', 'হ', 'ন্দ', 'স্ট', 'ক্ত', 'প্র', 'ত্র'] as letters,
            array['', '', 'া', 'ি', 'ু', 'ে', 'ো'] as signs) sounds
        group by n) m
    where word not in (select word from real)),
ranked as (
    select row_number() over (order by place, md5(word))::int as rank, word
    from (select word, place from real union all select word, 1000 from made) every)
select * from ranked where rank <= 40000;
alter table bench.words add primary key (rank);
analyze bench.words;

-- The number of one of :many, the first far oftener than the last.
create function bench.one_of(many int) returns int language sql volatile as $$
    select least(many, floor(exp(random() * ln(many + 1))))::int $$;

create function bench.picture(n int) returns text language sql immutable as $$
    select md5(n::text) || md5(n::text) $$;

create temporary table paragraphs as
select n, '<p>' || string_agg(word || case when k in (9, 17) then '।' else '' end, ' ' order by k) || '।</p>' as html
from (select n, k, bench.one_of(40000) as rank from generate_series(0, 19999) n, generate_series(1, 26) k) drawn
join bench.words using (rank) group by n;
create unique index on paragraphs (n);

create temporary table headlines as
select n, string_agg(word, ' ' order by k) as words
from (select n, k, bench.one_of(40000) as rank from generate_series(1, :stories) n, generate_series(1, 7) k) drawn
join bench.words using (rank) group by n;
create unique index on headlines (n);

\set tags 300 + :stories / 250
\set authors 100 + :stories / 2500
\set pictures :stories / 2
insert into accounts (name, role, password_hash) values ('bench', 'editor', 'none');
insert into tags (slug, name) select word, word from bench.words where rank between 151 and 150 + :tags order by rank;
insert into authors (slug, name, name_key)
select 'writer-' || n, 'লেখক ' || word, 'লেখক ' || word
from generate_series(1, :authors) n join bench.words on rank = n + 5000 order by n;

-- Rows come faster without what is looked up by; it is made again below.
create table bench.indexes as
select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
from pg_index i
where i.indrelid = any (array['stories', 'story_tags', 'place_listings', 'story_authors', 'cards', 'related_stories',
        'asset_uses', 'library_pictures', 'picture_hashes']::regclass[])
    and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid);
select format('drop index %s', name) from bench.indexes \gexec

insert into stories (version, status, publish_at, withdrawn_at, headline, kicker, summary, slug, section_id, author_id,
    picture_url, picture_width, picture_height, picture_alt, body, words, search_key, created_by, created_at, updated_at)
select 1, case when fate < .01 then 'draft' when fate < .015 then 'withdrawn' else 'published' end,
    case when fate < .01 then null when plan.n % 5000 = 17 then now() + interval '40 days' * luck else written end,
    case when fate >= .01 and fate < .015 then written + interval '2 days' end,
    h.words, case when luck > .7 then 'প্রতিবেদন' else '' end, other.words || '।', 'story-' || plan.n,
    1 + floor(power(whose, 1.6) * 10), case when luck > .2 then bench.one_of(:authors) end,
    case when luck > .3 then '/media/' || bench.picture(plan.n % :pictures) || '.jpeg' else '' end,
    case when luck > .3 then 1200 end, case when luck > .3 then 800 end, case when luck > .3 then 'ছবিতে যা আছে' else '' end,
    p1.html || p2.html || p3.html, 78, h.words || case when luck > .7 then ' প্রতিবেদন' else '' end,
    1, written, written + interval '3 hours' * luck
from (
    select n, now() - interval '10 years' * (1 - n::float / :stories) - interval '1 hour' * random() as written,
        random() as fate, random() as luck, random() as whose
    from generate_series(1, :stories) n) plan
join headlines h using (n) join headlines other on other.n = 1 + (plan.n * 31) % :stories
join paragraphs p1 on p1.n = plan.n % 20000 join paragraphs p2 on p2.n = (plan.n * 13 + plan.n / 20000) % 20000
join paragraphs p3 on p3.n = (plan.n / 7 + 31 * (plan.n / 20000)) % 20000
order by plan.n;

insert into story_addresses (address, story_id) select '#' || id, id from stories;

insert into story_tags (story_id, position, tag_id, publish_at)
select story, row_number() over (partition by story order by tag) - 1, tag, publish_at
from (select distinct s.id as story, bench.one_of(:tags) as tag, case when s.status = 'published' then s.publish_at end as publish_at
    from stories s, generate_series(1, s.id % 4) k) tagged;

-- Half of the stories happened somewhere, a tenth of those in the capital; a tenth stands in another section, too.
insert into story_places (story_id, place_id, position)
select id, case when id % 20 = 0 then (select id from places where path = 'dhaka/dhaka')
    else (select min(id) from places where kind = 'UPAZILA') + id / 2 % 495 end, 0
from stories where id % 2 = 0;
insert into place_listings (place_id, story_id, publish_at)
select w.id, sp.story_id, case when s.status = 'published' then s.publish_at end
from story_places sp join stories s on s.id = sp.story_id join places own on own.id = sp.place_id
join lateral (select own.id union select own.parent_id union select parent_id from places p where p.id = own.parent_id) w
    on w.id is not null;
insert into story_sections (story_id, section_id, position, publish_at)
select id, section_id % 10 + 1, 0, case when status = 'published' then publish_at end from stories where id % 10 = 3;
update sections set parent_id = case id when 6 then 5 else 2 end where id between 3 and 6;
-- Every third story has two, of whom one may have taken the pictures.
insert into story_authors (story_id, position, author_id, role, publish_at)
select id, k, case k when 0 then author_id else 1 + (id * 7) % :authors end,
    case when k = 1 and id % 2 = 0 then 'pictures' else 'unsaid' end, case when status = 'published' then publish_at end
from stories, generate_series(0, case when id % 3 = 0 then 1 else 0 end) k
where author_id is not null;

insert into cards (story_id, position, href, addresses, target_id, headline)
select id, 0, '/x/' || target, array['#' || target], target, 'কার্ড ' || target
from (select id, id - 1 - id % 97 as target from stories where id % 2 = 0) c where target > 0;

insert into related_stories (story, position, other)
select id, k, id - 1 - 13 * k - id % 301 from stories, generate_series(1, 6) k
where status = 'published' and id - 1 - 13 * k - id % 301 > 0;

insert into story_corrections (story_id, account_id, kind, words, corrected_at)
select id, 1, 'fact', 'একটি তথ্য ঠিক করা হয়েছে।', updated_at from stories where status = 'published' and id % 100 = 3;

insert into story_reads (hour, story_id, reads)
select date_trunc('hour', now()) - h * interval '1 hour', id, 1 + (id * 31 + h) % 900
from (select id from public_stories order by publish_at desc limit 500) s, generate_series(0, 23) h;
insert into most_read (position, story_id, since)
select row_number() over (order by publish_at desc), id, now() from public_stories order by publish_at desc limit 5;

-- The pictures: some unused, each tenth an agency's for a time, and found by what the library writes down of one.
insert into assets (sha256, media_type, width, height, bytes, created_at, credit)
select bench.picture(n), 'image/jpeg', 1200, 800, 200000,
    now() - interval '10 years' * (1 - n::float / :pictures), 'ছবি: ' || word
from generate_series(0, :pictures - 1) n join bench.words on rank = 151 + n % 2000;
insert into picture_facts (asset, owner, valid_until)
select sha256, 'agency', now() + interval '1 day' * (row_number() over (order by sha256) % 700)
from assets where left(sha256, 1) = '7';
insert into asset_uses (asset, story_id, began_at)
select asset_of(picture_url), id, created_at from stories where picture_url <> '';
insert into library_pictures (asset, added_at, uses, name, words)
select a.sha256, a.created_at, coalesce(u.uses, 0), coalesce(u.headline, ''),
    concat_ws(' ', a.credit, u.headlines, 'ছবিতে যা আছে', case when u.uses is null then 'zzu0' else 'zzu1' end, 'zzo1', u.sections, '')
from assets a left join (
    select asset, count(*) as uses, max(headline) as headline, string_agg(headline, ' ') as headlines,
        string_agg(distinct 'zzs' || section_id, ' ') as sections
    from asset_uses join stories on id = story_id group by asset) u on u.asset = a.sha256;
insert into picture_hashes (asset, hash)
select sha256, ('x' || left(sha256, 16))::bit(64)::bigint from assets;

select definition from bench.indexes \gexec

-- What pages are asked of: some public stories from all ten years, with what they belong to.
create table bench.some as
select s.id, s.slug, '/' || c.slug || '/' || s.id || '/' || s.slug as path, c.slug as section, s.headline, a.slug as author,
    s.author_id, (s.publish_at at time zone 'Asia/Dhaka')::date as day, s.publish_at,
    (select tag_id from story_tags t where t.story_id = s.id limit 1) as tag_id
from public_stories s join sections c on c.id = s.section_id left join authors a on a.id = s.author_id
where s.id in (select 1 + floor(random() * :stories)::bigint from generate_series(1, 1000))
order by random();

create function bench.encoded(words text) returns text language sql immutable as $$
    select regexp_replace(encode(convert_to(words, 'UTF8'), 'hex'), '(..)', '%\1', 'g') $$;
vacuum analyze;
