-- The counting of failed logins: under keyed hashes from now on, since people type passwords into the name's field.
delete from login_failures;
create index login_failures_age on login_failures (last_at);
comment on table login_failures is 'tries that were not right, each counted before it was looked at';
comment on column login_failures.key is 'keyed hash of what is counted: a name and an address, an address, a name…';
comment on column login_failures.failures is 'those that were right are taken back';

-- Over TLS the cookies have another name, with the prefix __Secure-. A session that began before goes on under the old one.
alter table sessions add column under_old_cookie boolean not null default true;
alter table sessions alter column under_old_cookie set default false;
comment on column sessions.under_old_cookie is 'began before cookies had their prefix';

-- The roles whose people have to set up a second factor before anything else.
create table two_factor_roles (
    role text primary key check (role in ('reporter', 'editor', 'chief', 'admin'))
);
