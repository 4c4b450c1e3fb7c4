-- An archive of somebody who did not ask for it in their own session takes two people: whoever opened a
-- request in another's name could read all that is held of them. It is prepared when somebody else confirms
-- it, if the request stands where it stood.
alter type confirmation_act add value 'archive';
alter table confirmation add column request_id uuid references data_request, add column request_version int;
alter table confirmation add constraint confirmation_says_which_request
	check ((act::text = 'archive') = (request_id is not null)
		and (request_id is null) = (request_version is null));
create index confirmation_of_request on confirmation (request_id) where request_id is not null;
comment on column confirmation.request_id is 'pd=none';
comment on column confirmation.request_version is 'pd=none';

-- What was closed five years ago is forgotten.
create index confirmation_long_closed on confirmation (expires_at) where state not in ('open', 'confirmed');
grant delete on confirmation to parvis_app;
