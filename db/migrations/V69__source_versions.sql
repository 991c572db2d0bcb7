-- Which version of a story its source brought last, so that an earlier one which comes later brings nothing.
alter table story_origins add version_made timestamptz, add version_number bigint;
