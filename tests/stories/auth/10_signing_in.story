# A person signs in with address and password; the browser keeps a cookie that no script can read.
people ana
ana forgets

nobody GET /api/me
     expect 401
     problem sign_in
     has Connectez-vous
     lacks incorrect

ana POST /api/sessions {"login":"$ana_email","password":"$password"}
     expect 201
     expect member.id $ana
     expect member.name "$ana_name"
     expect member.guest false
     expect member.charter.accepted true
     header Set-Cookie __Host-parvis=
     header Set-Cookie ; Secure
     header Set-Cookie ; HttpOnly
     header Set-Cookie ; SameSite=Lax
     header Set-Cookie ; Path=/
     header Cache-Control no-store
     lacks Domain=
     lacks $password
     lacks argon2

ana GET /api/me
     expect 200
     expect id $ana
     expect email $ana_email
     expect language "fr"
     expect unread 0
     count roles 0
     lacks argon2

# A capital letter that a telephone added does not matter.
ana forgets
ana POST /api/sessions {"login":"Ana.$unique@stories.test","password":"$password"}
     expect 201

# The language is kept with the person, and changes what problems say.
ana PATCH /api/me {"language":"en"}
     expect 200
     expect language "en"
ana GET /api/groups/$uuid
     problem not_found
     save english title
ana PATCH /api/me {"language":"fr"}
     expect language "fr"
ana GET /api/groups/$uuid
     problem not_found
     lacks "$english"
