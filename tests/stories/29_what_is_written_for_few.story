# A confidential text has no place where everybody reads, and a group that has posts is never opened further.
people claire ana
group vie of claire {"purpose":"social"} with ana
ana POST /api/groups/$vie/posts {"body":"Chut $unique","label":"confidential"}
     expect 422
     problem invalid_field
     expect pointer "/label"
group bureau of claire {"purpose":"team","privacy":"closed"} with ana
claire GET /api/groups/$bureau
     save version version
claire PATCH /api/groups/$bureau {"version":$version,"privacy":"open"}
     expect 200
     expect privacy "open"
     save version version
claire PATCH /api/groups/$bureau {"version":$version,"privacy":"closed"}
     expect 200
     save version version
ana POST /api/groups/$bureau/posts {"body":"Chut $unique","label":"confidential"}
     expect 201
claire PATCH /api/groups/$bureau {"version":$version,"privacy":"open"}
     expect 409
     problem wrong_state
     expect pointer "/privacy"
