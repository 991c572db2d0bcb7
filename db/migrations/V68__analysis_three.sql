-- The third version of the analysis (shironam.search.indexing.IndexRebuild): words that are struck and signs that stand for
-- notes are no words of a text any more. An index that holds something is built anew by itself.
update search_state set analysis = 3
 where not exists (select from search_stories) and not exists (select from search_stories_newsroom);
