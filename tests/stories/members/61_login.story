# Somebody without an e-mail address has a login: they come in by their link and sign in with it, typed with or without accents and capitals.
admin POST /api/members {"name":"Élie Presse $unique","login":"Élie.$unique"}
     expect 201
     expect link present
     save elie id
     save link link
token of link
nobody POST /api/invitations/read {"token":"$token"}
     expect 200
     expect login "Élie.$unique"
nobody POST /api/invitations/accept {"token":"$token","password":"elie.$unique"}
     expect 422
     expect pointer "/password"
nobody POST /api/invitations/accept {"token":"$token","password":"Marmite-Nuage-77-Feutre"}
     expect 201
     expect member.login "Élie.$unique"
     expect member.email null
nobody POST /api/sessions {"login":"élie.$unique","password":"Marmite-Nuage-77-Feutre"}
     expect 201
nobody POST /api/sessions {"login":"elie.$unique","password":"Marmite-Nuage-77-Feutre"}
     expect 201
nobody POST /api/sessions {"login":"ÉLIE.$unique","password":"Marmite-Nuage-77-Feutre"}
     expect 201
nobody POST /api/sessions {"login":"élie.$unique","password":"Faux-Mot-De-Passe-1"}
     expect 401
nobody POST /api/sessions {"login":"élie.$unique@parvis.test","password":"Marmite-Nuage-77-Feutre"}
     expect 401

# Two never read alike, and none is an address or hides anything.
admin POST /api/members {"name":"Autre $unique","login":"élie.$unique"}
     expect 409
     problem already_there
admin POST /api/members {"name":"Autre $unique","login":"elie@$unique"}
     expect 422
     expect pointer "/login"
admin POST /api/members {"name":"Autre $unique","login":"el\u200bie.$unique"}
     expect 422
     expect pointer "/login"
admin POST /api/members {"name":"Autre $unique","login":"ab"}
     expect 422
     expect pointer "/login"

# They are found by it, and given a new link as anybody is.
admin GET /api/members?q=elie.$unique
     expect items.0.id "$elie"
     expect items.0.login "Élie.$unique"
admin POST /api/members/$elie/invitation {}
     expect 201
     save link link
token of link
nobody POST /api/invitations/accept {"token":"$token","password":"Cerise-Tambour-58-Lune"}
     expect 201
nobody POST /api/sessions {"login":"Élie.$unique","password":"Cerise-Tambour-58-Lune"}
     expect 201
# Who has neither is there, and cannot come in.
admin POST /api/members {"name":"Personne $unique"}
     expect 201
     expect link absent
     save someone id
admin POST /api/members/$someone/invitation {}
     expect 404
