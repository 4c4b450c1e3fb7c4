# Where only first posts are read first, trust comes with the first publication.
people claire ana
group entraide of claire {"purpose":"questions","privacy":"open","approval":"first_post"} with ana
ana GET /api/groups/$entraide
     expect first_state "pending"
ana POST /api/groups/$entraide/posts {"body":"Ma première question"}
     expect 202
     save case case
claire GET /api/cases/$case
     expect reason "first_post"
claire POST /api/cases/$case/decisions {"action":"publish","version":1}
     expect 201
ana GET /api/groups/$entraide
     expect first_state "pending"
later 31
ana GET /api/groups/$entraide
     expect first_state "published"
ana POST /api/groups/$entraide/posts {"body":"Ma deuxième question"}
     expect 201
     expect state "published"
