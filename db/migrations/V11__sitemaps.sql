-- When anything in each sitemap file last changed, without a look at the 50,000 stories in it (story.SitemapLists).
create index stories_of_a_sitemap on stories (((id - 1) / 50000), (greatest(updated_at, publish_at)) desc)
    where status = 'published';
