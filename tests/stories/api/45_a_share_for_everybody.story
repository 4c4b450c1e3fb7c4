# One person has their share of what can be written: sixty texts in an hour, and the next is told when to come back. Others notice nothing.
people ana bruno
group square of bruno {"purpose":"social","privacy":"open"}
ana PUT /api/groups/$square/membership {}
     expect 200
ana POST /api/groups/$square/posts {"body":"Bonjour à tous"}
     expect 201
     times 59

# A text that is refused does not count, and one that is asked for again, because its answer was lost, counts once.
ana POST /api/groups/$square/posts {"body":"Pour peu","label":"confidential"}
     expect 422
ana POST /api/groups/$square/posts {"body":"Le dernier"}
     expect 201
     header RateLimit-Policy "posts";q=60;w=3600
     header RateLimit "posts";r=0;t=6
     again
ana POST /api/groups/$square/posts {"body":"Un de trop"}
     problem slow_down
     expect 429
     header Retry-After 6
     header RateLimit "posts";r=0;t=6
     has Vous pourrez publier de nouveau dans

# A draft is kept all the same, what is there can be read, and comments are counted apart.
ana POST /api/groups/$square/posts {"body":"Pour plus tard","draft":true}
     expect 201
     header RateLimit-Policy "drafts";q=600;w=3600
     save post id
ana POST /api/posts/$post/submit {"version":1}
     problem slow_down
ana GET /api/feed
     expect 200
bruno POST /api/groups/$square/posts {"body":"Bonjour"}
     expect 201

# Groups: twenty in a day.
ana POST /api/groups {"name":"Atelier 1 $unique","purpose":"social"}
     expect 201
ana POST /api/groups {"name":"Atelier 2 $unique","purpose":"social"}
     expect 201
ana POST /api/groups {"name":"Atelier 3 $unique","purpose":"social"}
     expect 201
ana POST /api/groups {"name":"Atelier 4 $unique","purpose":"social"}
     expect 201
ana POST /api/groups {"name":"Atelier 5 $unique","purpose":"social"}
     expect 201
ana POST /api/groups {"name":"Atelier 6 $unique","purpose":"social"}
     expect 201
ana POST /api/groups {"name":"Atelier 7 $unique","purpose":"social"}
     expect 201
ana POST /api/groups {"name":"Atelier 8 $unique","purpose":"social"}
     expect 201
ana POST /api/groups {"name":"Atelier 9 $unique","purpose":"social"}
     expect 201
ana POST /api/groups {"name":"Atelier 10 $unique","purpose":"social"}
     expect 201
ana POST /api/groups {"name":"Atelier 11 $unique","purpose":"social"}
     expect 201
ana POST /api/groups {"name":"Atelier 12 $unique","purpose":"social"}
     expect 201
ana POST /api/groups {"name":"Atelier 13 $unique","purpose":"social"}
     expect 201
ana POST /api/groups {"name":"Atelier 14 $unique","purpose":"social"}
     expect 201
ana POST /api/groups {"name":"Atelier 15 $unique","purpose":"social"}
     expect 201
ana POST /api/groups {"name":"Atelier 16 $unique","purpose":"social"}
     expect 201
ana POST /api/groups {"name":"Atelier 17 $unique","purpose":"social"}
     expect 201
ana POST /api/groups {"name":"Atelier 18 $unique","purpose":"social"}
     expect 201
ana POST /api/groups {"name":"Atelier 19 $unique","purpose":"social"}
     expect 201
ana POST /api/groups {"name":"Atelier 20 $unique","purpose":"social"}
     expect 201
ana POST /api/groups {"name":"Un de trop $unique","purpose":"social"}
     problem slow_down
     has Vous pourrez créer un autre groupe dans 72 minutes
