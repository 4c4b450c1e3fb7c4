# Whoever makes a new link for a colleague, and uses it, does not carry their life away: for a week, what is asked for in that account is handed to nobody.
people ana
ana POST /api/me/data-requests {"kind":"access"}
     expect 201
     save before id
ana GET /api/me/data-requests/$before
     wait until expect archive.bytes present
admin POST /api/members/$ana/invitation {}
     expect 201
     save link link
token of link
# Made, the link changes nothing for her; used, it does.
ana GET /api/me/data-requests/$before/archive
     expect 200
nobody POST /api/invitations/accept {"token":"$token","password":"Marmite-Nuage-77-Feutre"}
     expect 201
nobody GET /api/me/data-requests/$before/archive
     expect 409
     problem wrong_state
     has mot de passe
nobody POST /api/me/data-requests {"kind":"portability"}
     expect 201
     save after id
nobody GET /api/me/data-requests/$after
     wait until expect archive.bytes present
nobody GET /api/me/data-requests/$after/archive
     expect 409
     problem wrong_state
# Nor at the desk, where who made the link may sit too.
admin GET /api/data-requests/$after/archive?purpose=answer
     expect 409
     problem wrong_state
nobody forgets
