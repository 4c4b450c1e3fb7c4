# Administrators open, suspend and close accounts; whoever is suspended is out at once.
people ana
admin POST /api/members {"name":"Zoé Zélée","email":"zoe.$unique@stories.test","language":"en"}
     expect 201
     save zoe id
admin POST /api/members {"name":"Doublon","email":"zoe.$unique@stories.test"}
     expect 409
     problem already_there
admin POST /api/members {"name":"Sans adresse"}
     expect 201
admin POST /api/members {"name":""}
     expect 422
     expect pointer "/name"
admin GET /api/members?q=$unique
     expect 200
     expect items.[id=$zoe].state "invited"
     expect items.[id=$ana].state "active"
     save version items.[id=$ana].version
     lacks argon2
     lacks password
ana GET /api/members
     expect 403
     problem forbidden

admin PUT /api/members/$ana/state {"state":"suspended"}
     expect 428
admin PUT /api/members/$ana/state {"state":"suspended","version":99}
     expect 409
     problem decided_meanwhile
admin PUT /api/members/$ana/state {"state":"suspended","version":$version}
     expect 200
     expect state "suspended"
     save version version
ana GET /api/me
     expect 401
admin PUT /api/members/$ana/state {"state":"active","version":$version}
     expect 200
     save version version
ana signs in
admin PUT /api/members/$ana/state {"state":"former","version":$version}
     expect 200
ana GET /api/me
     expect 401
nobody POST /api/sessions {"login":"$ana_email","password":"$password"}
     expect 401
     problem sign_in
admin PUT /api/members/$uuid/state {"state":"suspended","version":1}
     expect 404

