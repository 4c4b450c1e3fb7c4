# Who asks to come in and is invited is a member, whichever comes first; and every other meeting of two wishes has one end.
people claire ana bruno dora
group atelier of claire {"purpose":"team","privacy":"closed","joining":"request"} with dora

# Asked, then invited: the request is accepted, and told like any other decision.
ana PUT /api/groups/$atelier/membership {"message":"Je travaille avec vous."}
     expect 202
claire GET /api/cases
     expect items.0.author.id $ana
     save case items.0.id
claire PUT /api/groups/$atelier/members/$ana {}
     expect 200
     expect role "member"
ana GET /api/groups/$atelier
     expect role "member"
claire GET /api/cases/$case
     expect state "decided"
     expect decision "accept_member"
claire GET /api/cases
     lacks $case
later 31
ana GET /api/notifications
     expect items.0.kind "membership_accepted"
ana GET /api/me/entries
     wait until has case.accept_member
# Once more says so, and changes nothing.
claire PUT /api/groups/$atelier/members/$ana {}
     expect 409
     problem already_there
ana PUT /api/groups/$atelier/membership {}
     expect 403

# Invited, then asked: it is taken up.
claire PUT /api/groups/$atelier/members/$bruno {}
     expect 200
     expect role "invited"
claire PUT /api/groups/$atelier/members/$bruno {}
     expect 409
     problem already_there
bruno PUT /api/groups/$atelier/membership {"message":"Puis-je venir ?"}
     expect 200
     expect role "member"
claire GET /api/cases
     lacks "membership"

# Removed, asks, takes the request back, asks again, is refused, is invited, declines.
claire DELETE /api/groups/$atelier/members/$bruno
     expect 204
bruno PUT /api/groups/$atelier/membership {}
     expect 202
     expect role "requested"
claire DELETE /api/groups/$atelier/members/$bruno
     expect 409
     problem wrong_state
bruno DELETE /api/groups/$atelier/membership
     expect 204
claire GET /api/cases
     lacks "membership"
bruno PUT /api/groups/$atelier/membership {}
     expect 202
claire GET /api/cases
     save case items.0.id
     save version items.0.version
claire POST /api/cases/$case/decisions {"action":"refuse_member","version":$version,"reason":"other","advice":"Pas cette année."}
     expect 201
later 31
claire PUT /api/groups/$atelier/members/$bruno {}
     expect 200
     expect role "invited"
bruno DELETE /api/groups/$atelier/membership
     expect 204
bruno GET /api/groups/$atelier
     expect role "visitor"

# One had to ask, and now one need not: who waits comes in.
bruno PUT /api/groups/$atelier/membership {}
     expect 202
claire GET /api/groups/$atelier
     save version version
claire PATCH /api/groups/$atelier {"version":$version,"joining":"free"}
     expect 200
bruno GET /api/groups/$atelier
     expect role "requested"
     expect may_join "join"
bruno PUT /api/groups/$atelier/membership {}
     expect 200
     expect role "member"
claire GET /api/cases
     lacks "membership"
claire GET /api/groups/$atelier
     expect waiting 0
