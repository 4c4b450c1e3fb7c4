-- Whether a mandate is open in this group, and whose it is.
--   $1 group, $2 mandate
select member_id from mandate where id = $2::uuid and group_id = $1::uuid and not mandate_over(mandate)
