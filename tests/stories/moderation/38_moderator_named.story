# Giving the role says where: the moderator signs in, sees the queue of these groups and decides, and in no others.
people claire ana mona
group sport of claire {"purpose":"social","privacy":"closed","approval":"all"} with ana
group music of claire {"purpose":"social","privacy":"open","approval":"all"} with ana
group quiet of claire {"purpose":"social","privacy":"secret","approval":"all"} with ana
ana POST /api/groups/$sport/posts {"body":"Le tournoi a lieu samedi."}
     save case case
ana POST /api/groups/$music/posts {"body":"Une chorale ?"}
     save song case
ana POST /api/groups/$quiet/posts {"body":"Entre nous."}
     save secret case
admin GET /api/members?q=$unique
     expect items.[id=$mona].scope null
roles of mona {"roles":["moderator"],"scope":["$sport"]}
admin GET /api/members?q=$unique
     expect items.[id=$mona].scope.0.id $sport
     save version items.[id=$mona].version
mona GET /api/me
     expect 401
mona signs in
mona GET /api/me
     has "review"
     expect waiting 1
mona GET /api/cases
     count items 1
     expect items.0.id $case
mona GET /api/cases/$song
     expect 404
mona POST /api/cases/$case/decisions {"action":"publish","version":1}
     expect 201

# What cannot be given: a secret group, even to who knows of it; a group that does not exist; a charge without the role.
admin PUT /api/members/$mona/roles {"roles":["moderator"],"version":$version,"scope":["$quiet"]}
     expect 422
     problem invalid_field
admin PUT /api/members/$mona/roles {"roles":["moderator"],"version":$version,"scope":["$uuid"]}
     expect 422
admin PUT /api/members/$mona/roles {"roles":["dpo"],"version":$version,"scope":"all"}
     expect 422
admin PUT /api/members/$mona/roles {"roles":["moderator"],"version":$version,"scope":"everything"}
     expect 422

# Roles that are saved without a word about it leave the charge as it is.
roles of mona {"roles":["moderator","representative"]}
admin GET /api/members?q=$unique
     expect items.[id=$mona].scope.0.id $sport

# All of them: open and closed groups, those of tomorrow too; never secret ones.
roles of mona {"roles":["moderator"],"scope":"all"}
mona signs in
mona GET /api/cases/$song
     expect 200
mona GET /api/cases/$secret
     expect 404
group later of claire {"purpose":"social","privacy":"open","approval":"all"} with ana
ana POST /api/groups/$later/posts {"body":"Et la danse ?"}
     save dance case
mona GET /api/notifications
     has $dance
mona GET /api/cases/$dance
     expect 200

# Who joins a group of their charge keeps its cases, and the requests to join stay with the animators.
mona PUT /api/groups/$later/membership {}
     expect 200
mona GET /api/cases/$dance
     expect 200
     lacks accept_member
mona GET /api/groups/$later
     expect role "member"
     expect reviewer true
     expect waiting 1
mona GET /api/cases?group=$later
     count items 1
mona POST /api/groups/$later/posts {"body":"Moi aussi."}
     expect 202
     save own case
mona GET /api/cases/$own
     expect 404
mona POST /api/cases/$dance/decisions {"action":"publish","version":1}
     expect 201

# The role goes, and the charge with it.
roles of mona {"roles":[]}
admin GET /api/members?q=$unique
     expect items.[id=$mona].scope null
mona signs in
mona GET /api/cases/$song
     expect 404
mona GET /api/me
     lacks "review"
roles of mona {"roles":["moderator"]}
mona signs in
mona GET /api/cases/$song
     expect 404

# Said when the account is made, for the day when another person has confirmed it.
admin POST /api/members {"name":"Modératrice $unique","roles":["moderator"],"scope":["$sport","$music"],"reason":"Le sport et la musique"}
     expect 201
     expect roles []
     save confirmation confirmation.id
dpo GET /api/confirmations
     expect to_confirm.[id=$confirmation].roles.charge.1.name present
     expect to_confirm.[id=$confirmation].obstacle "unused"
admin POST /api/confirmations/$confirmation/decisions {"version":1,"action":"withdraw"}
     expect 201
