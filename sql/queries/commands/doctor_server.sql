-- The version of the database server, as a number.
select current_setting('server_version_num')
