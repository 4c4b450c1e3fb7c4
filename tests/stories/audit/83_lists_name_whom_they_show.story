# A list that somebody privileged reads names in the log everybody whom it showed: each of them finds a line, and none says who read.
people claire ana bruno carl dora eva fred gina hugo iris jules paul(admin)
group qualite of claire {"purpose":"team","privacy":"closed","approval":"all"} with ana bruno carl

# The queue: whose texts wait, and whose request does.
ana POST /api/groups/$qualite/posts {"body":"Premier texte $unique"}
     expect 202
bruno POST /api/groups/$qualite/posts {"body":"Second texte $unique"}
     expect 202
ana GET /api/me/entries
     wait until has post.submit
     lacks case.list
claire GET /api/cases?group=$qualite
     count items 2
ana GET /api/me/entries
     wait until expect items.0.action "case.list"
     expect items.0.function "animator"
     lacks $claire
bruno GET /api/me/entries
     wait until expect items.0.action "case.list"
carl GET /api/me/entries
     lacks case.list
claire GET /api/me/entries
     wait until expect items.0.action "case.list"
     expect items.0.function "me"
dpo GET /api/audit/entries?action=case.list&member=$claire
     wait until count items 1
     expect items.0.actor.id $claire
     expect items.0.subjects.[id=$ana].id $ana
     expect items.0.subjects.[id=$bruno].id $bruno

# Again within five minutes: no other line, but for who was not there before.
claire GET /api/cases?group=$qualite
     expect 200
     times 3
carl POST /api/groups/$qualite/posts {"body":"Troisième texte $unique"}
     expect 202
claire GET /api/cases
     has Troisi
carl GET /api/me/entries
     wait until has case.list
dpo GET /api/audit/entries?action=case.list&member=$claire
     wait until count items 2
dpo GET /api/audit/entries?action=case.list&member=$ana&as=subject
     count items 1

# The accounts: more people than one entry holds are named in several.
paul GET /api/members?q=$unique&limit=50
     count items 12
jules GET /api/me/entries
     wait until has member.list
ana GET /api/me/entries
     wait until has member.list
     lacks $paul
dpo GET /api/audit/entries?action=member.list&member=$paul&as=actor
     wait until count items 2
dpo GET /api/audit/entries?action=member.list&member=$iris
     count items 1
dpo GET /api/audit/entries?action=member.list&member=$paul&as=subject
     count items 0

# A page that shows nobody leaves a line of its reader alone; five minutes later each list is another reading.
paul GET /api/members?q=personne-de-ce-nom-$uuid
     count items 0
later 301
paul GET /api/members?q=personne-de-ce-nom-$uuid
     expect 200
dpo GET /api/audit/entries?action=member.list&member=$paul&as=actor
     wait until count items 3
     count items.0.subjects 0
paul GET /api/members?q=$unique&limit=50
     expect 200
dpo GET /api/audit/entries?action=member.list&member=$iris
     wait until count items 2

# The desk: whose requests are listed. What was closed last stands first, however many there are.
ana POST /api/me/data-requests {"kind":"objection"}
     expect 201
     save objection id
dpo POST /api/data-requests/$objection/steps {"step":"refused","version":1,"reason":"Une procédure est en cours"}
     expect 200
ana GET /api/me/entries
     wait until has request.step
     lacks request.list
dpo GET /api/data-requests?state=closed
     has $ana
ana GET /api/me/entries
     wait until has request.list
     lacks $dpo
dpo GET /api/audit/bundle
     expect 200
