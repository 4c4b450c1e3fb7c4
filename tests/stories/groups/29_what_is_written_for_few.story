# A confidential text has no place where everybody reads, and a group that has posts is never opened further.
people claire ana
group vie of claire {"purpose":"social"} with ana
ana POST /api/groups/$vie/posts {"body":"Chut $unique","label":"confidential"}
     expect 422
     problem invalid_field
     expect pointer "/label"
ana POST /api/groups/$vie/posts {"body":"Entre nous $unique","label":"group"}
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

# A draft labelled confidential while its group was closed is not submitted once everybody reads there.
group atelier of claire {"purpose":"team","privacy":"closed"} with ana
ana POST /api/groups/$atelier/posts {"body":"Chut $unique","label":"confidential","draft":true}
     expect 201
     save draft id
claire GET /api/groups/$atelier
     save version version
claire PATCH /api/groups/$atelier {"version":$version,"privacy":"open"}
     expect 200
ana POST /api/posts/$draft/submit {"version":1}
     expect 422
     problem invalid_field
     expect pointer "/label"
ana PUT /api/posts/$draft {"version":1,"body":"Chut $unique","label":"internal"}
     expect 200
ana POST /api/posts/$draft/submit {"version":2}
     expect 201
