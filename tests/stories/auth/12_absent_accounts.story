# An account that nobody has answers as one that exists: from elsewhere, and from the network of the company.
people ana
nobody POST /api/sessions {"login":"$ana_email","password":"Faux-Mot-De-Passe-1"}
     with X-Forwarded-For: 198.21.0.7
     expect 401
nobody POST /api/sessions {"login":"$ana_email","password":"Faux-Mot-De-Passe-1"}
     with X-Forwarded-For: 198.21.0.7
     expect 401
nobody POST /api/sessions {"login":"$ana_email","password":"Faux-Mot-De-Passe-1"}
     with X-Forwarded-For: 198.21.0.7
     expect 401
nobody POST /api/sessions {"login":"$ana_email","password":"Faux-Mot-De-Passe-1"}
     with X-Forwarded-For: 198.21.0.7
     expect 401
nobody POST /api/sessions {"login":"$ana_email","password":"Faux-Mot-De-Passe-1"}
     with X-Forwarded-For: 198.21.0.7
     expect 401
nobody POST /api/sessions {"login":"$ana_email","password":"$password"}
     with X-Forwarded-For: 198.21.0.7
     expect 429
     header Retry-After
     no header Set-Cookie
nobody POST /api/sessions {"login":"absent.$unique@stories.test","password":"Faux-Mot-De-Passe-1"}
     with X-Forwarded-For: 198.21.1.7
     expect 401
nobody POST /api/sessions {"login":"absent.$unique@stories.test","password":"Faux-Mot-De-Passe-1"}
     with X-Forwarded-For: 198.21.1.7
     expect 401
nobody POST /api/sessions {"login":"absent.$unique@stories.test","password":"Faux-Mot-De-Passe-1"}
     with X-Forwarded-For: 198.21.1.7
     expect 401
nobody POST /api/sessions {"login":"absent.$unique@stories.test","password":"Faux-Mot-De-Passe-1"}
     with X-Forwarded-For: 198.21.1.7
     expect 401
nobody POST /api/sessions {"login":"absent.$unique@stories.test","password":"Faux-Mot-De-Passe-1"}
     with X-Forwarded-For: 198.21.1.7
     expect 401
nobody POST /api/sessions {"login":"absent.$unique@stories.test","password":"$password"}
     with X-Forwarded-For: 198.21.1.7
     expect 429
     header Retry-After
     no header Set-Cookie
nobody POST /api/sessions {"login":"$ana_email","password":"Faux-Mot-De-Passe-1"}
     expect 401
nobody POST /api/sessions {"login":"$ana_email","password":"Faux-Mot-De-Passe-1"}
     expect 401
nobody POST /api/sessions {"login":"$ana_email","password":"Faux-Mot-De-Passe-1"}
     expect 401
nobody POST /api/sessions {"login":"$ana_email","password":"Faux-Mot-De-Passe-1"}
     expect 401
nobody POST /api/sessions {"login":"$ana_email","password":"Faux-Mot-De-Passe-1"}
     expect 401
nobody POST /api/sessions {"login":"$ana_email","password":"$password"}
     expect 429
     header Retry-After
     no header Set-Cookie
nobody POST /api/sessions {"login":"absent.$unique@stories.test","password":"Faux-Mot-De-Passe-1"}
     expect 401
nobody POST /api/sessions {"login":"absent.$unique@stories.test","password":"Faux-Mot-De-Passe-1"}
     expect 401
nobody POST /api/sessions {"login":"absent.$unique@stories.test","password":"Faux-Mot-De-Passe-1"}
     expect 401
nobody POST /api/sessions {"login":"absent.$unique@stories.test","password":"Faux-Mot-De-Passe-1"}
     expect 401
nobody POST /api/sessions {"login":"absent.$unique@stories.test","password":"Faux-Mot-De-Passe-1"}
     expect 401
nobody POST /api/sessions {"login":"absent.$unique@stories.test","password":"$password"}
     expect 429
     header Retry-After
     no header Set-Cookie
