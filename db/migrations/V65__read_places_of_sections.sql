comment on table story_read_places is 'reads that come from the home page or the page of a section, by where the story stood on it then';
comment on column story_read_places.place is
    'slot:3 above the blocks of the home page, the key of a block, as section:sport, or on a section''s page sport/slot:3, sport/list';
