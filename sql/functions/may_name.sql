-- A mention names somebody: whom the writer may find, by the name that they have. Any other is the words that
-- were typed.
create or replace function may_name(writer uuid, person uuid) returns boolean language sql stable
	return writer = person or not exists (select from member_role where member_id = writer
		and role = 'guest')
		or exists (select from membership mine
			join membership theirs on theirs.group_id = mine.group_id
			where mine.member_id = writer and mine.state = 'member'
			  and theirs.member_id = person and theirs.state = 'member');
