# Chains of acts that one administrator could try alone: each is refused, waits for another person, or is told to those who could stop it.
people ana bruno moe(moderator)
dpo GET /api/me
     save dpo id
rep GET /api/me
     save rep id
admin GET /api/me
     save admin id

# Become the data protection officer: by a link for their account. Whoever could confirm it is whom it concerns.
admin POST /api/members/$dpo/invitation {"reason":"Elle a perdu son téléphone."}
     expect 409
     problem nobody_confirms

# By the role, for oneself; by another account of one's own, made with it; by a role for that account later.
admin GET /api/members?q=admin@parvis.test
     save version items.[id=$admin].version
admin PUT /api/members/$admin/roles {"roles":["admin","dpo"],"version":$version,"reason":"Moi"}
     expect 403
admin POST /api/members {"name":"Faux nez $unique","email":"admin+2.$unique@parvis.test","roles":["dpo"],"reason":"Une personne de confiance"}
     expect 201
     expect roles []
     save nose id
     save link link
     save confirmation confirmation.id
token of link
nobody POST /api/invitations/accept {"token":"$token","password":"Marmite-Nuage-77-Feutre"}
     expect 201
admin POST /api/confirmations/$confirmation/decisions {"version":1,"action":"confirm"}
     expect 403
admin GET /api/members?q=$unique
     expect items.[id=$nose].roles []
     save version items.[id=$nose].version
admin PUT /api/members/$nose/roles {"roles":["dpo"],"version":$version,"reason":"Encore"}
     expect 409
     problem already_there
dpo GET /api/notifications
     expect items.0.kind "confirmation_asked"
     expect items.0.about.id "$nose"
dpo POST /api/confirmations/$confirmation/decisions {"version":1,"action":"refuse","word":"Je ne connais personne de ce nom."}
     expect 201

# By the account of a moderator, which reads what waits: a link takes two, and taking the role first does too.
admin POST /api/members/$moe/invitation {}
     expect 422
     problem reason_needed
admin GET /api/members?q=$unique
     save version items.[id=$moe].version
admin PUT /api/members/$moe/roles {"roles":[],"version":$version}
     expect 422
     problem reason_needed

# Be alone: by suspending whoever could confirm. Nothing becomes possible by it, all others are told by whom, and the person finds it.
admin GET /api/members?q=dpo@parvis.test
     save version items.[id=$dpo].version
admin PUT /api/members/$dpo/state {"state":"suspended","version":$version}
     expect 200
     save version version
rep GET /api/notifications
     expect items.0.kind "powers_suspended"
     expect items.0.actor.id "$admin"
     expect items.0.about.id "$dpo"
admin GET /api/members?q=$unique
     save ana_version items.[id=$ana].version
admin PUT /api/members/$ana/roles {"roles":["dpo"],"version":$ana_version,"reason":"Il en faut une."}
     expect 409
     problem nobody_confirms
admin POST /api/members {"name":"Relève $unique","roles":["admin"],"reason":"Il en faut un."}
     expect 409
     problem nobody_confirms
admin POST /api/members/$moe/invitation {"reason":"Il a perdu son téléphone."}
     expect 409
     problem nobody_confirms
# Not even a power less.
admin GET /api/members?q=$unique
     save moe_version items.[id=$moe].version
admin PUT /api/members/$moe/roles {"roles":[],"version":$moe_version,"reason":"Il en faut moins."}
     expect 409
     problem nobody_confirms
admin PUT /api/members/$dpo/state {"state":"active","version":$version}
     expect 200
rep GET /api/notifications
     expect items.0.kind "powers_active"
dpo signs in
dpo GET /api/me/entries
     wait until has member.state

# Nobody else's address can be changed, nor one's own: who has a new one is a new account.
admin PATCH /api/me {"email":"dpo2@parvis.test"}
     expect 422
     problem unknown_field
admin PUT /api/members/$ana/state {"state":"active","version":$ana_version,"email":"admin+3@parvis.test"}
     expect 422
     problem unknown_field

# Hide it: every attempt stands in the log, with the name.
dpo GET /api/audit/entries?member=$admin&as=actor&action=member.state
     wait until has member.state
dpo GET /api/audit/entries?member=$admin&as=actor&action=member.create
     has member.create
     has roles_proposed
