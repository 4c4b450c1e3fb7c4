# Who declines an invitation is left alone: the same group may ask once more after a month, and never again if they say so.
people claire ana bruno
group atelier of claire {"purpose":"team","privacy":"closed"}
claire PUT /api/groups/$atelier/members/$ana {}
     expect 200
ana DELETE /api/groups/$atelier/membership
     expect 204
claire PUT /api/groups/$atelier/members/$ana {}
     problem invitation_declined
     expect 409
# Ana has not changed her mind, but may: she asks by herself, and is as welcome as anybody.
ana PUT /api/groups/$atelier/membership {"message":"Tout compte fait"}
     expect 202
ana DELETE /api/groups/$atelier/membership
     expect 204
claire PUT /api/groups/$atelier/members/$ana {}
     expect 200
ana DELETE /api/groups/$atelier/membership?for_good=true
     expect 204
claire PUT /api/groups/$atelier/members/$ana {}
     problem invitation_declined

# Nobody learns from the answer about people who were never invited, or are none.
claire PUT /api/groups/$atelier/members/$uuid {}
     expect 404
claire PUT /api/groups/$atelier/members/$bruno {}
     expect 200

# What was declined stands among one's own data, and in one's archive.
ana GET /api/me/data
     has "declined"
ana POST /api/me/data-requests {"kind":"access"}
     expect 201
     save request id
ana GET /api/me/data-requests/$request
     wait until expect archive.bytes present
ana GET /api/me/data-requests/$request/archive
     archive lists declined.ndjson
     archive has "for_good" : true
