# The home feed shows the newest posts of my groups, page by page, with the line up to which I have read.
people claire ana
group un of claire {"purpose":"social","privacy":"open","approval":"none"} with ana
group deux of claire {"purpose":"team","privacy":"closed","approval":"none"} with ana
group autre of claire {"purpose":"team","privacy":"closed","approval":"none"}
ana GET /api/feed
     expect 200
     count items 0
     expect next null
claire POST /api/groups/$un/posts {"body":"p1"}
     save p1 id
claire POST /api/groups/$deux/posts {"body":"p2"}
     save p2 id
claire POST /api/groups/$autre/posts {"body":"pas pour ana"}
     save hidden id
claire POST /api/groups/$un/posts {"body":"p3"}
     save p3 id
ana GET /api/feed
     count items 3
     expect items.0.id $p3
     expect items.1.id $p2
     expect items.2.id $p1
     lacks $hidden
ana GET /api/feed?limit=2
     count items 2
     save next next
ana GET /api/feed?limit=2&before=$next
     count items 1
     expect items.0.id $p1
     expect next null
ana PUT /api/feed/visit {}
     expect 204
ana GET /api/feed
     save head head
ana GET /api/feed/head
     expect head "$head"
ana GET /api/feed/head?since=$head
     expect count 0
claire POST /api/groups/$deux/posts {"body":"p4"}
     save p4 id
ana GET /api/feed/head?since=$head
     expect count 1
ana GET /api/feed
     expect new_since present
     expect items.0.id $p4
ana GET /api/groups/$deux/feed?limit=1
     expect items.0.id $p4
     save next next
ana GET /api/groups/$deux/feed?limit=1&before=$next
     expect items.0.id $p2
ana GET /api/me
     expect groups.[id=$deux].new 1
ana PUT /api/feed/visit {"group":"$deux"}
     expect 204
ana GET /api/me
     expect groups.[id=$deux].new 0
# A position that is none, and sizes that are none, are refused.
ana GET /api/feed?before=demain
     expect 422
     problem invalid_field
ana GET /api/feed?limit=0
     problem invalid_field
ana GET /api/feed?limit=51
     problem invalid_field
ana GET /api/feed?page=2
     problem unknown_field
ana GET /api/feed?limit=2&limit=3
     expect 422

# Who leaves a closed group no longer reads it.
ana DELETE /api/groups/$deux/membership
     expect 204
ana GET /api/feed
     lacks $p4
ana GET /api/posts/$p4
     expect 404
