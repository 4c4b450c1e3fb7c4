# Nobody's password is replaced without a word: the person learns that a link was made, and that it was used.
people ana
admin GET /api/members?q=$unique
     expect 200
admin POST /api/members/$ana/invitation {}
     expect 201
     save link link
token of link
ana GET /api/notifications
     expect 200
     expect items.0.kind "reset_link"
     expect items.0.read false
     lacks $token
nobody POST /api/invitations/read {"token":"$token"}
     expect purpose "reset"
# One's own name makes no good password, and nobody takes another name at the door: not that of a colleague, nor of a function.
nobody POST /api/invitations/accept {"token":"$token","password":"$ana_name est mon nom 58"}
     expect 422
     problem weak_password
nobody POST /api/invitations/accept {"token":"$token","name":"Modération","password":"Cerise-Tambour-58-Lune"}
     expect 422
     problem invalid_field
     expect pointer "/name"
nobody POST /api/invitations/accept {"token":"$token","password":"Cerise-Tambour-58-Lune"}
     expect 201
ana GET /api/me
     expect 401
     problem session_ended
nobody GET /api/notifications
     expect 200
     expect items.0.kind "password_reset"
     expect items.1.kind "reset_link"
nobody GET /api/me/entries
     wait until has member.invite
     wait until has invitation.accept
nobody forgets

# Who was never here has nothing to be told of.
admin POST /api/members {"name":"Nina Neuve","email":"nina.$unique@stories.test"}
     expect 201
     save link link
token of link
nobody POST /api/invitations/accept {"token":"$token","password":"Cerise-Tambour-58-Lune"}
     expect 201
nobody GET /api/charter
     save version version.id
nobody POST /api/charter/acceptances {"version":"$version"}
nobody GET /api/notifications
     count items 0
nobody forgets
