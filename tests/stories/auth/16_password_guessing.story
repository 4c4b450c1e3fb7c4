# The way to change a password is no way to guess it: failures count as at the door.
people ana
ana PUT /api/me/password {"current":"pas le bon 1","password":"une nouvelle phrase assez longue"}
     expect 422
     expect pointer "/current"
ana PUT /api/me/password {"current":"pas le bon 2","password":"une nouvelle phrase assez longue"}
     expect 422
ana PUT /api/me/password {"current":"pas le bon 3","password":"une nouvelle phrase assez longue"}
     expect 422
ana PUT /api/me/password {"current":"pas le bon 4","password":"une nouvelle phrase assez longue"}
     expect 422
ana PUT /api/me/password {"current":"pas le bon 5","password":"une nouvelle phrase assez longue"}
     expect 422
ana PUT /api/me/password {"current":"pas le bon 6","password":"une nouvelle phrase assez longue"}
     expect 429
     problem slow_down
     header Retry-After 6
