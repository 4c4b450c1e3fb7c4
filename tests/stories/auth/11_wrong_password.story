# A refused sign-in looks the same whether the account exists or not, and whatever is wrong with it.
people ana bruno(new) carl

nobody POST /api/sessions {"login":"$ana_email","password":"Faux-Mot-De-Passe-11"}
     expect 401
     problem sign_in
     has incorrect
     keep answer known
     no header Set-Cookie
     lacks $ana_email
nobody POST /api/sessions {"login":"personne.$unique@stories.test","password":"Faux-Mot-De-Passe-11"}
     expect 401
     same answer as known
nobody POST /api/sessions {"login":"pas une adresse","password":"Faux-Mot-De-Passe-11"}
     expect 401
     same answer as known

# A suspended person is told nothing more.
admin GET /api/members?q=carl.$unique
     save version items.[id=$carl].version
admin PUT /api/members/$carl/state {"state":"suspended","version":$version}
     expect 200
nobody POST /api/sessions {"login":"$carl_email","password":"$password"}
     expect 401
     same answer as known

# The right password works on.
ana signs in
ana GET /api/me
     expect 200
