# After five wrong passwords an account rests for a minute, even for the right password; other people notice nothing.
people ana bruno
nobody POST /api/sessions {"login":"$ana_email","password":"Faux-Mot-De-Passe-1"}
     expect 401
nobody POST /api/sessions {"login":"$ana_email","password":"Faux-Mot-De-Passe-2"}
     expect 401
nobody POST /api/sessions {"login":"$ana_email","password":"Faux-Mot-De-Passe-3"}
     expect 401
nobody POST /api/sessions {"login":"$ana_email","password":"Faux-Mot-De-Passe-4"}
     expect 401
nobody POST /api/sessions {"login":"$ana_email","password":"Faux-Mot-De-Passe-5"}
     expect 401
nobody POST /api/sessions {"login":"$ana_email","password":"$password"}
     expect 429
     problem slow_down
     header Retry-After
     no header Set-Cookie
     keep answer resting

# Who was signed in stays signed in, and a colleague can enter.
ana GET /api/me
     expect 200
bruno signs in

# An address that nobody has rests in the same way: the rest betrays no account.
nobody POST /api/sessions {"login":"absent.$unique@stories.test","password":"Faux-Mot-De-Passe-1"}
     expect 401
nobody POST /api/sessions {"login":"absent.$unique@stories.test","password":"Faux-Mot-De-Passe-2"}
     expect 401
nobody POST /api/sessions {"login":"absent.$unique@stories.test","password":"Faux-Mot-De-Passe-3"}
     expect 401
nobody POST /api/sessions {"login":"absent.$unique@stories.test","password":"Faux-Mot-De-Passe-4"}
     expect 401
nobody POST /api/sessions {"login":"absent.$unique@stories.test","password":"Faux-Mot-De-Passe-5"}
     expect 401
nobody POST /api/sessions {"login":"absent.$unique@stories.test","password":"$password"}
     expect 429
     problem slow_down
