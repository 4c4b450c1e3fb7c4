# Nobody makes somebody powerful alone: powers are proposed with a reason, another person confirms, and only then are they there.
people ana bruno claire ada(admin)
group sport of claire {"purpose":"social","privacy":"closed","approval":"all"} with bruno

# What is no power is given at once.
admin GET /api/members?q=$unique
     save version items.[id=$bruno].version
admin PUT /api/members/$bruno/roles {"roles":["guest"],"version":$version}
     expect 200
     save version version
admin PUT /api/members/$bruno/roles {"roles":[],"version":$version}
     expect 200

# The data protection officer is not made by one person.
admin GET /api/members?q=$unique
     save version items.[id=$ana].version
admin PUT /api/members/$ana/roles {"roles":["dpo"],"version":$version}
     expect 422
     problem reason_needed
     expect pointer "/reason"
admin PUT /api/members/$ana/roles {"roles":["dpo"],"version":99,"reason":"Trop tard"}
     expect 409
     problem decided_meanwhile
admin PUT /api/members/$ana/roles {"roles":["dpo"],"version":$version,"reason":"Ana remplace Nadia cet été."}
     expect 202
     expect confirmation.act "roles"
     expect confirmation.state "open"
     save confirmation confirmation.id
admin PUT /api/members/$ana/roles {"roles":["admin"],"version":$version,"reason":"Ou plutôt"}
     expect 409
     problem already_there
ana GET /api/me
     lacks handle_requests
ana GET /api/notifications
     expect items.0.kind "confirmation_of_me"
     expect items.0.act "roles"
dpo GET /api/confirmations
     expect to_confirm.[id=$confirmation].roles.from []
     expect to_confirm.[id=$confirmation].roles.to ["dpo"]
     expect to_confirm.[id=$confirmation].obstacle null
     expect to_confirm.[id=$confirmation].reason "Ana remplace Nadia cet été."
rep GET /api/confirmations
     has $confirmation
     lacks remplace

# Neither who proposes, nor whom it concerns, nor who administers since today.
admin POST /api/confirmations/$confirmation/decisions {"version":1,"action":"confirm"}
     expect 403
ana POST /api/confirmations/$confirmation/decisions {"version":1,"action":"confirm"}
     expect 403
ada POST /api/confirmations/$confirmation/decisions {"version":1,"action":"confirm"}
     expect 403
dpo POST /api/confirmations/$confirmation/decisions {"version":1,"action":"refuse","word":"Elle ne le sait pas."}
     expect 201
ana GET /api/me
     lacks handle_requests
ana GET /api/notifications
     expect items.0.kind "confirmation_refused"

# Confirmed, it is so, at once; nobody has to carry it out, and nobody can do it twice.
admin PUT /api/members/$ana/roles {"roles":["dpo","representative"],"version":$version,"reason":"Elle le sait maintenant."}
     expect 202
     save confirmation confirmation.id
dpo POST /api/confirmations/$confirmation/decisions {"version":1,"action":"confirm"}
     expect 201
     expect state "done"
     again
dpo POST /api/confirmations/$confirmation/decisions {"version":2,"action":"confirm"}
     expect 409
ana GET /api/me
     expect 401
ana signs in
ana GET /api/me
     expect roles ["dpo","representative"]
ana GET /api/notifications
     expect items.0.kind "confirmation_confirmed"
admin GET /api/notifications
     expect items.0.kind "confirmation_confirmed"
     expect items.0.about.id "$ana"
# The new one confirms nothing for a week.
ana POST /api/confirmations/$confirmation/decisions {"version":2,"action":"confirm"}
     expect 409

# Taking powers away is one too, and so is another charge of a moderator.
admin GET /api/members?q=$unique
     save version items.[id=$ana].version
admin PUT /api/members/$ana/roles {"roles":["representative"],"version":$version}
     expect 422
     problem reason_needed
roles of claire {"roles":["moderator"],"scope":["$sport"]}
admin GET /api/members?q=$unique
     save version items.[id=$claire].version
admin PUT /api/members/$claire/roles {"roles":["moderator"],"scope":"all","version":$version}
     expect 422
     problem reason_needed
# What stays as it is needs nobody.
admin PUT /api/members/$claire/roles {"roles":["moderator"],"scope":["$sport"],"version":$version}
     expect 200
     save version version
admin PUT /api/members/$claire/roles {"roles":["moderator"],"version":$version}
     expect 200

# What was proposed from other roles is void, and says so.
admin GET /api/members?q=$unique
     save version items.[id=$bruno].version
admin PUT /api/members/$bruno/roles {"roles":["representative"],"version":$version,"reason":"Élu ce matin"}
     expect 202
     save confirmation confirmation.id
admin PUT /api/members/$bruno/roles {"roles":["guest"],"version":$version}
     expect 200
dpo GET /api/confirmations
     expect to_confirm.[id=$confirmation].obstacle "changed"
dpo POST /api/confirmations/$confirmation/decisions {"version":1,"action":"confirm"}
     expect 409
     problem wrong_state
admin POST /api/confirmations/$confirmation/decisions {"version":1,"action":"withdraw"}
     expect 201

# What somebody proposed falls with their own power.
ada GET /api/members?q=$unique
     save version items.[id=$bruno].version
ada PUT /api/members/$bruno/roles {"roles":["admin"],"version":$version,"reason":"Un de plus"}
     expect 202
     save confirmation confirmation.id
roles of ada {"roles":[]}
dpo POST /api/confirmations/$confirmation/decisions {"version":1,"action":"confirm"}
     expect 409
     problem wrong_state
dpo POST /api/confirmations/$confirmation/decisions {"version":1,"action":"refuse","word":"Ada n’administre plus."}
     expect 201

# An account with powers begins without them; they are confirmed once the person is in, and not before.
admin POST /api/members {"name":"Nina $unique","email":"nina.$unique@stories.test","roles":["dpo"]}
     expect 422
     problem reason_needed
admin POST /api/members {"name":"Nina $unique","email":"nina.$unique@stories.test","roles":["dpo"],"reason":"Nina arrive lundi."}
     expect 201
     expect roles []
     expect confirmation.state "open"
     save nina id
     save link link
     save confirmation confirmation.id
token of link
admin GET /api/members?q=$unique
     expect items.[id=$nina].roles []
dpo POST /api/confirmations/$confirmation/decisions {"version":1,"action":"confirm"}
     expect 409
     problem wrong_state
nobody POST /api/invitations/accept {"token":"$token","password":"Marmite-Nuage-77-Feutre"}
     expect 201
dpo POST /api/confirmations/$confirmation/decisions {"version":1,"action":"confirm"}
     expect 201
     expect state "done"
admin GET /api/members?q=$unique
     expect items.[id=$nina].roles ["dpo"]

# The log says who proposed what, and who confirmed it.
dpo GET /api/audit/entries?action=member.create&member=$nina
     wait until expect items.0.change.roles_proposed ["","dpo"]
dpo GET /api/audit/entries?action=confirmation.confirm&member=$nina
     wait until expect items.0.change.roles ["","dpo"]
     expect items.0.subjects.0.id "$nina"
     expect items.0.subjects.1.id "$admin"
admin GET /api/members?q=$unique
     save version items.[id=$nina].version
admin PUT /api/members/$nina/roles {"roles":[],"version":$version,"reason":"Fin de l’histoire"}
     expect 202
     save confirmation confirmation.id
dpo POST /api/confirmations/$confirmation/decisions {"version":1,"action":"confirm"}
     expect 201
roles of ana {"roles":[]}

# An account that a link has just opened gets no powers for a week: whoever made the link could be in it.
people lola
admin POST /api/members/$lola/invitation {}
     expect 201
     save link link
token of link
nobody POST /api/invitations/accept {"token":"$token","password":"Marmite-Nuage-77-Feutre"}
     expect 201
admin GET /api/members?q=$unique
     save version items.[id=$lola].version
admin PUT /api/members/$lola/roles {"roles":["representative"],"version":$version,"reason":"Elle a été élue."}
     expect 202
     save confirmation confirmation.id
dpo GET /api/confirmations
     expect to_confirm.[id=$confirmation].obstacle "linked"
dpo POST /api/confirmations/$confirmation/decisions {"version":1,"action":"confirm"}
     expect 409
     problem wrong_state
admin POST /api/confirmations/$confirmation/decisions {"version":1,"action":"withdraw"}
     expect 201
# What is over is read page by page: nothing is pushed out of sight.
rep GET /api/confirmations?limit=1
     count items 1
     expect items.0.id $confirmation
     save next next
rep GET /api/confirmations?limit=1&before=$next
     count items 1
     lacks $confirmation
