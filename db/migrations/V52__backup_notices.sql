-- People hear of a backup that was not made, too.
alter table notices drop constraint notices_kind_check;
alter table notices add constraint notices_kind_check check (kind in ('assigned', 'mentioned', 'commented', 'submitted',
    'sent_back', 'approved', 'not_ready', 'picture_ends', 'follow_up_failed', 'import_ended', 'backup_failed'));
