-- What could not be delivered stands at the desk until somebody has seen it.
alter table outgoing_messages add column address text not null default '', add column seen_at timestamptz;
comment on column outgoing_messages.address is 'to which a letter goes';
comment on column outgoing_messages.seen_at is 'when somebody saw that it was given up; null before';
update outgoing_messages set seen_at = failed_at where failed_at < now() - interval '1 day';
create index outgoing_messages_given_up on outgoing_messages (id) where failed_at is not null and seen_at is null;
