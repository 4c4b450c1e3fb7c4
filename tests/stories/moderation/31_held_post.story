# In a reviewed group, a post waits until an animator publishes it; nobody else sees it before.
people claire ana bruno dora
group qualite of claire {"purpose":"team","privacy":"closed","approval":"all","editorial_line":"Des faits."} with ana bruno
ana GET /api/groups/$qualite
     expect first_state "pending"
ana POST /api/groups/$qualite/posts {"body":"Bonjour à l'atelier $unique"}
     expect 202
     expect state "pending"
     expect version 1
     save post id
     save case case
     again
ana GET /api/posts/$post
     expect 200
     expect state "pending"
     expect mine true
     expect case.state "open"
     expect case.id $case
     expect may_comment false
bruno GET /api/posts/$post
     expect 404
     problem not_found
bruno GET /api/groups/$qualite/feed
     lacks $post
bruno GET /api/feed
     lacks $unique
bruno POST /api/posts/$post/comments {"body":"?"}
     expect 404
bruno PUT /api/posts/$post/reaction {"kind":"like"}
     expect 404
bruno GET /api/cases?state=open
     lacks $case
bruno GET /api/cases/$case
     expect 404
# An animator meets it as a case, not as a post.
claire GET /api/groups/$qualite/feed
     lacks $post
claire GET /api/notifications
     expect items.0.kind "case_waiting"
     expect items.0.case $case
claire GET /api/cases?state=open
     expect items.[id=$case].kind "held_post"
     expect items.[id=$case].author.id $ana
     expect items.[id=$case].group.id $qualite
claire GET /api/cases/$case
     expect 200
     expect case $case
     expect version 1
     expect state "open"
     expect reason "group_approval"
     expect target.post $post
     expect target.body [["p","Bonjour à l'atelier $unique"]]
     expect group.editorial_line "Des faits."
     expect decision null
     expect articles.0.slug present
     has "publish"
     has "return"
     has "reject"

claire POST /api/cases/$case/decisions {"action":"publish","version":1}
     expect 201
     expect state "decided"
     expect decision "publish"
     expect version 2
     expect next null
     again
bruno GET /api/posts/$post
     expect 404
later 31
bruno GET /api/posts/$post
     expect 200
     expect state "published"
     expect published_at moment
bruno GET /api/feed
     expect items.0.id $post
bruno GET /api/groups/$qualite/feed
     expect items.0.id $post
dora GET /api/posts/$post
     expect 404
ana GET /api/me/posts?state=published
     expect items.0.id $post
     expect counts.pending 0
     expect counts.published 1
claire GET /api/cases?state=open
     lacks $case
# Whatever the page and the filter, the queue says in which groups there is something.
group autre of claire {"purpose":"team","privacy":"closed","approval":"all"} with ana
ana POST /api/groups/$autre/posts {"body":"Ailleurs"}
     expect 202
claire GET /api/cases?state=decided&limit=1
     count groups 1
     expect groups.0.id $qualite
claire GET /api/cases?state=open&limit=1&group=$qualite
     count items 0
     count groups 1
     expect groups.0.id $autre
bruno GET /api/cases?state=open
     expect 403
claire GET /api/cases?state=decided&group=$qualite
     expect items.0.id $case
     expect items.0.decision "publish"
claire GET /api/cases/$case
     expect state "decided"
     expect decided_by.id $claire
     count actions 0
