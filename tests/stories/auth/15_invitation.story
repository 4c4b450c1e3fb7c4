# Somebody new comes in with a link that works once; its secret part never travels in an address.
people marc
admin POST /api/members {"name":"Nora Neuve","email":"nora.$unique@stories.test","title":"Chargée de paie","department":"RH"}
     expect 201
     save nora id
     save link link
     has /invitation#
     expect expires_at moment
token of link
nobody POST /api/invitations/read {"token":"$token"}
     expect 200
     expect name "Nora Neuve"
     expect login "nora.$unique@stories.test"
     expect purpose "invitation"

# Reading does not use it up; a weak password does not either, nor another address: only the first administrator says theirs.
nobody POST /api/invitations/accept {"token":"$token","password":"nora"}
     expect 422
     problem weak_password
nobody POST /api/invitations/accept {"token":"$token","password":"Cerise-Tambour-58-Lune","email":"autre.$unique@stories.test"}
     expect 422
     problem invalid_field
     expect pointer "/email"
nobody POST /api/invitations/accept {"token":"$token","password":"Cerise-Tambour-58-Lune"}
     expect 201
     expect member.id $nora
     expect member.email "nora.$unique@stories.test"
     expect member.begun null
     expect member.charter.accepted false
     header Set-Cookie __Host-parvis=
nobody forgets
nobody POST /api/invitations/accept {"token":"$token","password":"Cerise-Tambour-58-Lune"}
     expect 410
     problem link_used
     no header Set-Cookie
nobody POST /api/invitations/read {"token":"$token"}
     expect 410
     problem link_used
     keep answer used
nobody POST /api/invitations/read {"token":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}
     same answer as used
nobody POST /api/sessions {"login":"nora.$unique@stories.test","password":"Cerise-Tambour-58-Lune"}
     expect 201
nobody forgets

# A new link makes the older one worthless; only administrators make any.
admin POST /api/members {"name":"Otto Oubli","email":"otto.$unique@stories.test"}
     save otto id
     save link link
token of link
let older $token
admin POST /api/members/$otto/invitation {}
     expect 201
     save link link
nobody POST /api/invitations/read {"token":"$older"}
     problem link_used
token of link
nobody POST /api/invitations/read {"token":"$token"}
     expect 200
marc POST /api/members/$otto/invitation {}
     expect 403
     problem forbidden
marc POST /api/members {"name":"Intrus"}
     expect 403

# A repeated request tells nobody the link again.
admin POST /api/members {"name":"Rita Répétée","email":"rita.$unique@stories.test"}
     with Idempotency-Key: 0191f5d0-0000-7000-8000-0000$unique
     expect 201
     save rita id
     expect link present
admin POST /api/members {"name":"Rita Répétée","email":"rita.$unique@stories.test"}
     with Idempotency-Key: 0191f5d0-0000-7000-8000-0000$unique
     expect 201
     expect id $rita
     expect link null
     header Idempotency-Replayed true
     lacks /invitation#

# Who is invited has the name that they were invited by.
people gil
admin POST /api/members {"name":"Inès Invitée","email":"ines.$unique@stories.test"}
     save link link
token of link
nobody POST /api/invitations/accept {"token":"$token","name":"$gil_name","password":"Cerise-Tambour-58-Lune"}
     expect 422
     expect pointer "/name"
nobody POST /api/invitations/accept {"token":"$token","password":"Cerise-Tambour-58-Lune"}
     expect 201
     expect member.name "Inès Invitée"
