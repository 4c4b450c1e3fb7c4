# No other site can make a browser act for a person, nor read for it; the page itself always can.
people ana
group place of ana {"purpose":"social","privacy":"open","approval":"none"}

ana POST /api/groups/$place/posts {"body":"un"}
     with Sec-Fetch-Site: same-origin
     without Origin
     expect 201
ana POST /api/groups/$place/posts {"body":"deux"}
     with Sec-Fetch-Site: same-origin
     with Origin: https://ailleurs.example
     expect 201
ana POST /api/groups/$place/posts {"body":"interdit"}
     with Sec-Fetch-Site: cross-site
     expect 403
     problem cross_site
ana POST /api/groups/$place/posts {"body":"interdit"}
     with Sec-Fetch-Site: same-site
     problem cross_site
ana POST /api/groups/$place/posts {"body":"interdit"}
     with Sec-Fetch-Site: none
     problem cross_site
ana POST /api/groups/$place/posts {"body":"interdit"}
     with Origin: https://ailleurs.example
     problem cross_site
ana POST /api/groups/$place/posts {"body":"interdit"}
     with Origin: null
     problem cross_site
ana POST /api/groups/$place/posts {"body":"interdit"}
     with Origin: $origin.ailleurs.example
     problem cross_site
ana POST /api/groups/$place/posts {"body":"interdit"}
     with Host: localhost:8080
     with Origin: http://localhost:x.evil.test:8080
     problem cross_site
ana POST /api/groups/$place/posts {"body":"interdit"}
     with Host: localhost:8080
     with Origin: http://localhost@evil.test:8080
     problem cross_site
ana POST /api/groups/$place/posts {"body":"interdit"}
     with Host: localhost:8080
     with Origin: http://localhost:8080@evil.test:8080
     problem cross_site
ana POST /api/groups/$place/posts {"body":"interdit"}
     with Host: localhost:8080
     with Origin: http://localhost.evil.test:8080
     problem cross_site
ana POST /api/groups/$place/posts {"body":"interdit"}
     with Host: localhost:8080
     with Origin: https://localhost:8080
     problem cross_site
ana POST /api/groups/$place/posts {"body":"interdit"}
     with Host: localhost:8080
     with Origin: http://localhost:8080/
     problem cross_site
ana POST /api/groups/$place/posts {"body":"interdit"}
     with Host: localhost:8080
     with Origin: http://localhost:8080 http://evil.test:8080
     problem cross_site
ana POST /api/groups/$place/posts {"body":"interdit"}
     without Origin
     problem cross_site
ana PUT /api/feed/visit {}
     with Sec-Fetch-Site: cross-site
     problem cross_site
ana PATCH /api/me {"language":"en"}
     without Origin
     problem cross_site
ana DELETE /api/me/sessions/current
     with Sec-Fetch-Site: cross-site
     problem cross_site
nobody POST /api/sessions {"login":"$ana_email","password":"$password"}
     with Sec-Fetch-Site: cross-site
     problem cross_site
     no header Set-Cookie
nobody POST /api/sessions {"login":"$ana_email","password":"$password"}
     with Origin: https://ailleurs.example
     problem cross_site
nobody POST /api/sessions {"login":"$ana_email","password":"Faux-Mot-De-Passe-1"}
     without Origin
     expect 401
ana POST /api/groups/$place/posts {"body":"interdit"}
     with Content-Type: text/plain
     expect 415
     problem not_json
ana POST /api/groups/$place/posts {"body":"interdit"}
     with Content-Type: application/x-www-form-urlencoded
     problem not_json
ana POST /api/groups/$place/posts {"body":"interdit"}
     without Content-Type
     problem not_json
ana POST /api/groups/$place/posts {"body":"interdit"}
     without Idempotency-Key
     expect 428
     problem key_needed
ana POST /api/groups/$place/posts {"body":"interdit"}
     with Idempotency-Key: pas-un-uuid
     problem key_needed

ana GET /api/me
     with Sec-Fetch-Site: cross-site
     with Sec-Fetch-Mode: cors
     with Sec-Fetch-Dest: empty
     problem cross_site
     lacks $ana_email
ana GET /api/me
     with Sec-Fetch-Site: cross-site
     with Sec-Fetch-Mode: navigate
     with Sec-Fetch-Dest: document
     problem cross_site
nobody GET /
     with Sec-Fetch-Site: cross-site
     with Sec-Fetch-Mode: navigate
     with Sec-Fetch-Dest: document
     expect 200
ana GET /api/me
     with Sec-Fetch-Site: same-origin
     expect 200
ana GET /api/groups/$place/feed
     count items 2
     lacks interdit

# Over plain http under another name no browser keeps the cookie: who tries to sign in there learns what is missing.
nobody POST /api/sessions {"login":"$ana_email","password":"$password"}
     with Origin: http://parvis.lan:8080
     with Host: parvis.lan:8080
     expect 403
     problem plain_http
     has HTTPS
nobody POST /api/sessions {"login":"$ana_email","password":"$password"}
     with Origin: http://parvis.lan:8080
     with Host: autre.lan:8080
     problem cross_site
# Where the browser says that another site asks, that is what is refused: it says so over connections that it trusts alone.
nobody POST /api/sessions {"login":"$ana_email","password":"$password"}
     with Origin: http://localhost:8080
     with Host: localhost:8080
     with Sec-Fetch-Site: cross-site
     problem cross_site
nobody POST /api/sessions {"login":"$ana_email","password":"$password"}
     with Origin: http://parvis.lan:8080
     with Host: parvis.lan:8080
     with Sec-Fetch-Site: cross-site
     problem cross_site
