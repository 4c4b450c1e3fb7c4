# A password is changed by who knows the old one; the other sessions end, and easy passwords are refused with a reason.
people ana
device phone of ana
ana PUT /api/me/password {"current":"Pas-Le-Bon-Mot-De-Passe-1","password":"Violon-Cascade-77-Orage"}
     expect 422
     problem invalid_field
     expect pointer "/current"
ana PUT /api/me/password {"current":"$password","password":"motdepasse"}
     expect 422
     problem weak_password
     expect detail present
ana PUT /api/me/password {"current":"$password","password":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}
     expect 422
     problem weak_password
ana PUT /api/me/password {"current":"$password","password":"Ana-$unique-stories-test"}
     expect 422
     problem weak_password
phone GET /api/me
     expect 200
ana PUT /api/me/password {"current":"$password","password":"Violon-Cascade-77-Orage"}
     expect 204
ana GET /api/me
     expect 200
phone GET /api/me
     expect 401
nobody POST /api/sessions {"login":"$ana_email","password":"$password"}
     expect 401
nobody POST /api/sessions {"login":"$ana_email","password":"Violon-Cascade-77-Orage"}
     expect 201
     expect member.id $ana
