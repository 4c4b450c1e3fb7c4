# A cookie that the server did not give opens nothing, whatever it looks like.
people ana
ana GET /api/me
     with Cookie: __Host-parvis=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
     expect 401
     problem session_ended
ana GET /api/me
     with Cookie: __Host-parvis=' or 1=1 --
     expect 401
     problem sign_in
     lacks incorrect
ana GET /api/me
     with Cookie: __Host-parvis=
     expect 401
     lacks incorrect
ana GET /api/me
     with Cookie: parvis=abc; other=1
     expect 401
     problem sign_in
ana GET /api/me
     with Cookie: __Host-parvis=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA; __Host-parvis=BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB
     expect 401
nobody GET /api/me
     with Authorization: Bearer $ana
     expect 401
ana GET /api/me
     expect 200
