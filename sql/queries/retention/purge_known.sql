-- Whether a file in the folder of archives belongs to one: anything else there is the remains of a job that
-- was cut short.
-- $1 file
select 'known' from export where file = $1
