# Who knows the password and comes from a device or a network of before gets in, however often strangers guess.
people ana

# Strangers guess from many addresses, each only a few times: the account rests for strangers.
nobody POST /api/sessions {"login":"$ana_email","password":"Faux-Mot-De-Passe-1"}
     with X-Forwarded-For: 198.18.0.7
     expect 401
nobody POST /api/sessions {"login":"$ana_email","password":"Faux-Mot-De-Passe-1"}
     with X-Forwarded-For: 198.18.1.7
     expect 401
nobody POST /api/sessions {"login":"$ana_email","password":"Faux-Mot-De-Passe-1"}
     with X-Forwarded-For: 198.18.2.7
     expect 401
nobody POST /api/sessions {"login":"$ana_email","password":"Faux-Mot-De-Passe-1"}
     with X-Forwarded-For: 198.18.3.7
     expect 401
nobody POST /api/sessions {"login":"$ana_email","password":"Faux-Mot-De-Passe-1"}
     with X-Forwarded-For: 198.18.4.7
     expect 401
nobody POST /api/sessions {"login":"$ana_email","password":"Faux-Mot-De-Passe-1"}
     with X-Forwarded-For: 198.18.5.7
     expect 401
nobody POST /api/sessions {"login":"$ana_email","password":"Faux-Mot-De-Passe-1"}
     with X-Forwarded-For: 198.18.6.7
     expect 401
nobody POST /api/sessions {"login":"$ana_email","password":"Faux-Mot-De-Passe-1"}
     with X-Forwarded-For: 198.18.7.7
     expect 401
nobody POST /api/sessions {"login":"$ana_email","password":"Faux-Mot-De-Passe-1"}
     with X-Forwarded-For: 198.18.8.7
     expect 401
nobody POST /api/sessions {"login":"$ana_email","password":"Faux-Mot-De-Passe-1"}
     with X-Forwarded-For: 198.18.9.7
     expect 401
nobody POST /api/sessions {"login":"$ana_email","password":"Faux-Mot-De-Passe-1"}
     with X-Forwarded-For: 198.18.10.7
     expect 429
nobody POST /api/sessions {"login":"$ana_email","password":"Faux-Mot-De-Passe-1"}
     with X-Forwarded-For: 198.18.11.7
     expect 429

# From elsewhere even the right password waits: nobody can tell it from a guess.
nobody POST /api/sessions {"login":"$ana_email","password":"$password"}
     with X-Forwarded-For: 198.19.1.7
     problem slow_down
     header Retry-After
     no header Set-Cookie

# Ana's own browser, wherever it is now.
ana signs out
ana POST /api/sessions {"login":"$ana_email","password":"$password"}
     with X-Forwarded-For: 198.19.2.7
     expect 201
     has __Host-parvis-device=
# Another browser in the network of the company, and then in the one where she has just been.
nobody POST /api/sessions {"login":"$ana_email","password":"$password"}
     expect 201
nobody forgets
nobody POST /api/sessions {"login":"$ana_email","password":"$password"}
     with X-Forwarded-For: 198.19.2.200
     expect 201
nobody forgets

# Within her session she changes her password as if nothing were.
ana PUT /api/me/password {"current":"$password","password":"Une-autre-phrase-assez-longue-58"}
     expect 204

# Her own mistakes make her wait a minute, as everybody.
ana signs out
ana POST /api/sessions {"login":"$ana_email","password":"pas le bon"}
     expect 401
     times 5
ana POST /api/sessions {"login":"$ana_email","password":"Une-autre-phrase-assez-longue-58"}
     problem slow_down
     header Retry-After

# A cookie that we have not given makes no device known, and the device of somebody else is none of hers.
people bruno
bruno signs out
nobody POST /api/sessions {"login":"$bruno_email","password":"Faux-Mot-De-Passe-1"}
     with X-Forwarded-For: 198.20.0.7
     expect 401
     times 5
bruno POST /api/sessions {"login":"$bruno_email","password":"$password"}
     with X-Forwarded-For: 198.20.0.7
     without Cookie
     expect 429
ana POST /api/sessions {"login":"$bruno_email","password":"$password"}
     with X-Forwarded-For: 198.20.0.7
     expect 429
bruno POST /api/sessions {"login":"$bruno_email","password":"$password"}
     with X-Forwarded-For: 198.20.0.7
     with Cookie: __Host-parvis-device=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
     expect 429
bruno POST /api/sessions {"login":"$bruno_email","password":"$password"}
     with X-Forwarded-For: 198.20.0.7
     expect 201
