-- The reaction that stands when this is asked, not when the statement began: a statement that waited for the
-- post asks it.
create or replace function reaction_standing(post uuid, member uuid) returns smallint language sql volatile as
	$$ select kind from reaction r where r.post_id = $1 and r.member_id = $2 $$;
