-- Every request of an administrator asks whether the company has a data protection officer.
create index member_role_dpo on member_role (member_id) where role = 'dpo';
