# What is hidden is hidden at every address: held, returned, rejected, withdrawn, deleted and secret texts are read nowhere else.
people claire ana bruno gus(guest) mona(moderator) ada(admin)
group qualite of claire {"purpose":"team","privacy":"open","approval":"all"} with ana bruno gus
group ombre of claire {"purpose":"team","privacy":"secret","approval":"none"} with ana
group clos of claire {"purpose":"team","privacy":"closed","approval":"none"} with ana
let canary canari$unique
ana POST /api/groups/$qualite/posts {"body":"$canary en attente"}
     expect 202
     save post id
     save post_waiting id
     save case case
     save case_waiting case
ana POST /api/groups/$qualite/posts {"body":"$canary rendu"}
     save returned id
     save returned_case case
claire POST /api/cases/$returned_case/decisions {"action":"return","version":1,"reason":"needs_source","advice":"$canary conseil"}
     expect 201
later 31
ana PUT /api/posts/$returned {"version":2,"body":"$canary repris en privé"}
     expect 200
claire GET /api/cases/$returned_case
     expect 200
     expect target null
     lacks $canary repris
claire GET /api/cases?state=decided
     expect items.[id=$returned_case].decision "return"
     lacks $canary repris
ana POST /api/groups/$qualite/posts {"body":"$canary refusé"}
     save rejected id
     save rejected_case case
ana POST /api/groups/$qualite/posts {"body":"$canary juste décidé"}
     save fresh id
     save fresh_case case
claire GET /api/cases/$rejected_case
     save article articles.0.slug
claire POST /api/cases/$rejected_case/decisions {"action":"reject","version":1,"reason":"off_topic","article":"$article"}
     expect 201
later 31
ana POST /api/groups/$qualite/posts {"body":"$canary retiré"}
     save withdrawn id
ana POST /api/posts/$withdrawn/withdraw {"version":1}
     expect 200
ana POST /api/groups/$qualite/posts {"body":"$canary brouillon","draft":true}
     save draft id
ana POST /api/groups/$clos/posts {"body":"$canary clos"}
     expect 201
     save closed_post id
ana POST /api/posts/$closed_post/comments {"body":"$canary commentaire clos"}
     save comment id
ana POST /api/groups/$ombre/posts {"body":"$canary ombre"}
     expect 201
     save secret_post id
claire POST /api/groups/$qualite/posts {"body":"visible"}
     save gone id
ana POST /api/posts/$gone/comments {"body":"$canary effacé"}
     save gone_comment id
ana DELETE /api/comments/$gone_comment?version=1
     expect 204

# What was decided a moment ago, and may be undone, is as hidden as what waits: to others, and what was said of it to its author.
claire POST /api/cases/$fresh_case/decisions {"action":"publish","version":1,"advice":"$canary tout juste"}
     expect 201
let member $ana
let group $qualite
let post $fresh
let case $fresh_case
bruno GET everywhere
     lacks $canary
gus GET everywhere
     lacks $canary
mona GET everywhere
     lacks $canary
ada GET everywhere
     lacks $canary
ana GET everywhere
     has $canary juste décidé
     lacks tout juste
     lacks post_published
claire POST /api/cases/$fresh_case/decisions {"action":"undo","version":2}
     expect 201
ana POST /api/posts/$fresh/withdraw {"version":1}
     expect 200

let post $post_waiting
let case $case_waiting
# The parameters of every address are filled with the hidden things; every readable address is read.
let group $qualite
let member $ana
# The animator meets it through the case: the search is not blind.
claire GET everywhere
     has $canary en attente
bruno GET everywhere
     lacks $canary
gus GET everywhere
     lacks $canary
mona GET everywhere
     lacks $canary
ada GET everywhere
     lacks $canary
rep GET everywhere
     lacks $canary
dpo GET everywhere
     lacks $canary
nobody GET everywhere
     lacks $canary
let post $returned
let case $returned_case
let group $ombre
bruno GET everywhere
     lacks $canary
     lacks $ombre_name
ada GET everywhere
     lacks $canary
     lacks $ombre_name
mona GET everywhere
     lacks $canary
     lacks $ombre_name
let post $rejected
let case $rejected_case
let group $clos
# The animator meets it through the case: the search is not blind.
claire GET everywhere
     has $canary en attente
bruno GET everywhere
     lacks $canary
gus GET everywhere
     lacks $canary
     lacks $clos_name
let post $secret_post
bruno GET everywhere
     lacks $canary
ada GET everywhere
     lacks $canary
let post $returned
let case $returned_case
claire GET everywhere
     has $canary conseil
     lacks $canary repris
let post $withdrawn
claire GET everywhere
     lacks $canary retiré
let post $draft
claire GET everywhere
     lacks $canary brouillon
let post $gone
bruno GET everywhere
     lacks $canary
claire GET everywhere
     lacks $canary effacé
let post $closed_post
bruno GET everywhere
     lacks $canary
ada GET everywhere
     lacks $canary

# Nor in what refusals, counters and lists say.
bruno POST /api/posts/$rejected/comments {"body":"?"}
     expect 404
     lacks $canary
bruno PUT /api/posts/$closed_post/reaction {"kind":"like"}
     expect 404
bruno POST /api/posts/$post/comments {"body":"?","parent":"$comment"}
     lacks $canary
bruno GET /api/groups?q=$canary
     count items 0
bruno GET /api/cases?state=open
     lacks $canary
bruno GET /api/cases?state=decided
     lacks $canary
ada GET /api/cases?state=open
     lacks $canary
mona GET /api/cases?state=decided
     lacks $canary
bruno GET /api/me/posts?state=pending
     lacks $canary
     expect counts.pending 0
bruno GET /api/groups/$qualite/feed
     count items 1
     expect items.0.comment_count 0
bruno GET /api/notifications
     lacks $canary

# Nor in the archive of another person's data.
bruno POST /api/me/data-requests {"kind":"access"}
     save request id
bruno GET /api/me/data-requests/$request
     wait until expect archive.bytes present
bruno GET /api/me/data-requests/$request/archive
     expect 200
     archive lacks $canary
     archive lacks $ombre_name

# Who is not of the company any more sees nothing; who wrote it still does.
ana GET /api/posts/$rejected
     has $canary
ana GET /api/me/posts?state=returned
     has $canary
admin GET /api/members?q=bruno.$unique
     save version items.[id=$bruno].version
admin PUT /api/members/$bruno/state {"state":"suspended","version":$version}
     expect 200
bruno GET everywhere
     lacks $canary

# The company keeps the administrators that it had: this story leaves no further administrator.
roles of ada {"roles":[]}
