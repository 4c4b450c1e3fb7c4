# A refusal names its reason and the article of the charter; the text stays with its author alone.
people claire ana bruno
group qualite of claire {"purpose":"team","privacy":"closed","approval":"all"} with ana bruno
ana POST /api/groups/$qualite/posts {"body":"Propos refusé $unique"}
     save post id
     save case case
claire GET /api/cases/$case
     save article articles.0.slug
claire POST /api/cases/$case/decisions {"action":"reject","version":1,"reason":"disrespect"}
     expect 422
claire POST /api/cases/$case/decisions {"action":"reject","version":1,"article":"$article"}
     expect 422
     problem reason_needed
claire POST /api/cases/$case/decisions {"action":"reject","version":1,"reason":"parce que","article":"$article"}
     expect 422
     problem invalid_field
claire POST /api/cases/$case/decisions {"action":"reject","version":1,"reason":"disrespect","article":"article-inventé"}
     expect 422
claire POST /api/cases/$case/decisions {"action":"reject","version":1,"reason":"other","article":"$article"}
     expect 422
     problem reason_needed
     expect pointer "/advice"
     lacks reprendre
claire POST /api/cases/$case/decisions {"action":"reject","version":1,"reason":"full","article":"$article"}
     expect 422
     problem invalid_field
claire POST /api/cases/$case/decisions {"action":"reject","version":1,"reason":"disrespect","article":"$article"}
     expect 201
     expect decision "reject"
later 31
ana GET /api/posts/$post
     expect 200
     expect state "rejected"
     expect case.reason "disrespect"
     expect case.by.name "$claire_name"
     expect case.article "$article"
bruno GET /api/posts/$post
     expect 404
bruno GET /api/groups/$qualite/feed
     lacks $unique
claire GET /api/groups/$qualite/feed
     lacks $unique
ana POST /api/posts/$post/submit {"version":1}
     expect 409
     problem wrong_state
ana GET /api/me/posts?state=rejected
     expect items.0.id $post
     expect counts.rejected 1
