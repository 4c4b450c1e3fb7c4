# Who animates a group pins at most three of its texts above the others; a pin goes with its text.
people claire ana vera
group cafe of claire {"purpose":"social","privacy":"closed","joining":"request","approval":"none"} with ana
ana POST /api/groups/$cafe/posts {"body":"Les règles $unique"}
     save rules id
ana POST /api/groups/$cafe/posts {"body":"Deux"}
     save two id
ana POST /api/groups/$cafe/posts {"body":"Trois"}
     save three id
ana POST /api/groups/$cafe/posts {"body":"Quatre"}
     save four id
ana POST /api/posts/$rules/pin
     expect 403
     problem forbidden
vera POST /api/posts/$rules/pin
     expect 404
claire POST /api/posts/$rules/pin
     expect 200
     expect pinned true
     again
# It stands once: above, and no more among the others; a second page does not repeat it.
ana GET /api/groups/$cafe/feed?limit=2
     expect pinned.0.id $rules
     expect pinned.0.pinned true
     count pinned 1
     expect items.0.id $four
     expect items.1.id $three
     expect items.0.pinned false
     save next next
ana GET /api/groups/$cafe/feed?before=$next
     expect pinned null
     count items 1
     lacks $rules
ana GET /api/posts/$rules
     expect pinned true
# At home everything stays where it was.
ana GET /api/feed
     has $rules
# Pinned twice is pinned once. The fourth has to wait.
claire POST /api/posts/$rules/pin
     expect 200
     expect pinned true
claire POST /api/posts/$two/pin
     expect 200
claire POST /api/posts/$three/pin
     expect 200
claire POST /api/posts/$four/pin
     expect 409
     problem pins_full
ana GET /api/groups/$cafe/feed
     count pinned 3
     expect pinned.0.id $three
     expect pinned.2.id $rules
claire DELETE /api/posts/$two/pin
     expect 200
     expect pinned false
claire POST /api/posts/$four/pin
     expect 200
# A pin goes with its text.
ana GET /api/posts/$three
     save version version
ana DELETE /api/posts/$three?version=$version
     expect 204
ana GET /api/groups/$cafe/feed
     count pinned 2
     expect items.0.id $two
claire POST /api/posts/$three/pin
     expect 404
# Nothing that others do not read is pinned, one's own draft neither.
claire POST /api/groups/$cafe/posts {"draft":true,"body":"Pas encore"}
     save draft id
claire POST /api/posts/$draft/pin
     expect 409
     problem wrong_state
# A group that is closed for writing keeps its pins as they are.
claire GET /api/groups/$cafe
     save group_version version
claire PATCH /api/groups/$cafe {"version":$group_version,"archived":true}
     expect 200
claire DELETE /api/posts/$rules/pin
     expect 409
     problem group_archived
ana GET /api/groups/$cafe/feed
     count pinned 2
# The log says who pinned what; its author reads it.
ana GET /api/me/entries
     wait until has post.unpin
     has post.pin
