# A group that becomes secret is read by its members alone: a moderator whose charge it was does not go on reading what waits there.
people claire ana mona
group sport of claire {"purpose":"social","privacy":"closed","approval":"all"} with ana
roles of mona {"roles":["moderator"],"scope":["$sport"]}
mona signs in
ana POST /api/groups/$sport/posts {"body":"Le tournoi a lieu samedi $unique"}
     save case case
mona GET /api/cases/$case
     expect 200
claire GET /api/groups/$sport
     save version version
     expect moderated true
claire PATCH /api/groups/$sport {"version":$version,"privacy":"secret","joining":"invitation"}
     expect 200
     expect moderated false
mona GET /api/cases/$case
     expect 404
mona GET /api/notifications
     lacks $case
ana POST /api/groups/$sport/posts {"body":"La surprise $unique"}
     save case case
mona GET /api/cases/$case
     expect 404
mona GET /api/cases
     lacks $unique
claire GET /api/cases/$case
     expect 200
