-- One spelling of আরো or আরও in all that the paper itself says.
alter table paper_settings add column more text not null default 'আরো' check (more in ('আরো', 'আরও'));
