# A request sent twice counts once; the same key with another wish is refused.
people claire ana
group cafe of claire {"purpose":"social","privacy":"open","approval":"none"} with ana
let key $uuid
ana POST /api/groups/$cafe/posts {"body":"Une seule fois $unique"}
     with Idempotency-Key: $key
     expect 201
     no header Idempotency-Replayed
     save post id
     again
     again
ana GET /api/groups/$cafe/feed
     count items 1
     expect items.0.id $post
ana POST /api/groups/$cafe/posts {"body":"Autre chose"}
     with Idempotency-Key: $key
     expect 422
     problem key_reused
     expect answer.id $post
     expect answer.state "published"
     lacks Une seule fois
ana POST /api/posts/$post/comments {"body":"Une seule fois $unique"}
     with Idempotency-Key: $key
     expect 422
     problem key_reused
     expect answer absent

# The longest comment comes back whole with the problem.
repeat long 1980 é
let third $uuid
ana POST /api/posts/$post/comments {"body":"$long"}
     with Idempotency-Key: $third
     expect 201
     save comment id
ana POST /api/posts/$post/comments {"body":"$long."}
     with Idempotency-Key: $third
     expect 422
     problem key_reused
     expect answer.id $comment

# A key is the same in capitals; one of another form is said to be that, not to be missing.
ana POST /api/posts/$post/comments {"body":"En capitales"}
     with Idempotency-Key: 0191F5D0-ABCD-7000-8000-0000$unique
     expect 201
     save comment id
ana POST /api/posts/$post/comments {"body":"En capitales"}
     with Idempotency-Key: 0191f5d0-abcd-7000-8000-0000$unique
     expect 201
     expect id $comment
     header Idempotency-Replayed true
ana POST /api/posts/$post/comments {"body":"Sans forme"}
     with Idempotency-Key: une-fois
     expect 428
     problem key_needed
     has UUID

# The key of one person is not the key of another.
claire POST /api/groups/$cafe/posts {"body":"Une seule fois $unique"}
     with Idempotency-Key: $key
     expect 201
     no header Idempotency-Replayed
ana GET /api/groups/$cafe/feed
     count items 2

# A refusal is not kept: the same key may succeed once the mistake is repaired.
let second $uuid
ana POST /api/groups/$cafe/posts {"body":""}
     with Idempotency-Key: $second
     expect 422
ana POST /api/groups/$cafe/posts {"body":"Réparé"}
     with Idempotency-Key: $second
     expect 201
     no header Idempotency-Replayed

# A repetition is answered even when the first success has changed what is allowed.
ana POST /api/groups/$cafe/posts {"body":"Brouillon","draft":true}
     save draft id
ana POST /api/posts/$draft/submit {"version":1}
     expect 201
     again
ana DELETE /api/groups/$cafe/membership
     expect 204
ana POST /api/groups/$cafe/posts {"body":"Une seule fois $unique"}
     expect 403
ana POST /api/groups/$cafe/posts {"body":"Une seule fois $unique"}
     with Idempotency-Key: $key
     expect 201
     expect id $post
     header Idempotency-Replayed true
ana POST /api/groups/$cafe/posts {"body":"Autre chose"}
     with Idempotency-Key: $key
     problem key_reused
claire GET /api/groups/$cafe/feed
     count items 4
