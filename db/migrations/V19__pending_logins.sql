-- One concept, one name: what stands between a right password and the code is a pending login, in the code and here.
alter table half_logins rename to pending_logins;
alter index half_logins_account rename to pending_logins_account;
