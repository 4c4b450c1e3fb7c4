-- The plans of the hot statements on the large company, as the server runs them: prepared, generic.
set plan_cache_mode = force_generic_plan;
select 'prepare ' || name from (values ('none')) v (name) where false;
