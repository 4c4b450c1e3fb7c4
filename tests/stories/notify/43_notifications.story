# Notices wait in a list, newest first, until the person has read them; nobody sees another's.
people claire ana bruno
group cafe of claire {"purpose":"social","privacy":"open","approval":"none"} with ana bruno
ana POST /api/groups/$cafe/posts {"body":"Une question ?"}
     save post id
bruno POST /api/posts/$post/comments {"body":"Une réponse"}
ana GET /api/me
     save unread unread
ana GET /api/notifications
     expect 200
     expect items.0.kind "comment"
     expect items.0.read false
     expect items.0.created_at moment
     expect items.0.post $post
     expect items.0.actor.id $bruno
     expect items.0.group.id $cafe
bruno GET /api/notifications
     lacks Une réponse
ana PUT /api/notifications/read {}
     expect 204
ana GET /api/notifications
     expect items.0.read true
ana GET /api/me
     expect unread 0
# Nobody is told of what they did themselves.
ana POST /api/posts/$post/comments {"body":"Je me réponds"}
ana GET /api/me
     expect unread 0

# A published text is announced to its author a little later, with the name of whoever read it, so that a slip can be undone first.
group lu of claire {"purpose":"team","privacy":"closed","approval":"all"} with bruno
bruno POST /api/groups/$lu/posts {"body":"À lire"}
     save held id
     save case case
claire POST /api/cases/$case/decisions {"action":"publish","version":1}
     expect 201
bruno GET /api/notifications
     lacks post_published
later 25
bruno GET /api/notifications
     lacks post_published
later 6
bruno GET /api/notifications
     expect items.0.kind "post_published"
     expect items.0.post $held
     expect items.0.case $case
     expect items.0.actor.name "$claire_name"

# What was shown is read; what came meanwhile is not. A list that ends with a full page says that it ends.
people paul nina
group salon of claire {"purpose":"social","privacy":"open","approval":"none"} with paul nina
paul PUT /api/notifications/read {}
     expect 204
paul POST /api/groups/$salon/posts {"body":"Qui vient ?"}
     save talk id
nina POST /api/posts/$talk/comments {"body":"Un"}
nina POST /api/posts/$talk/comments {"body":"Deux"}
paul GET /api/notifications?limit=1
     expect 200
     save shown items.0.id
     expect next present
nina POST /api/posts/$talk/comments {"body":"Trois"}
paul PUT /api/notifications/read {"notices":["$shown"]}
     expect 204
paul GET /api/me
     expect unread 2
paul GET /api/notifications?limit=4
     count items 4
     expect next null
paul GET /api/posts/$talk/comments?limit=3
     expect next null
nina GET /api/groups/$salon/members?limit=3
     count items 3
     expect next null
nina GET /api/groups/$salon/members?limit=2
     expect next present
# Somebody else's notices stay theirs.
nina PUT /api/notifications/read {"notices":["$shown"]}
     expect 204
paul PUT /api/notifications/read {"notices":"all"}
     expect 204
paul GET /api/me
     expect unread 0

# The home feed shows every group: reading it counts for all.
nina GET /api/me
     expect groups.[id=$salon].new 1
nina PUT /api/feed/visit {}
     expect 204
nina GET /api/me
     expect groups.[id=$salon].new 0

# Who may decide reads from whom something waits, and not a word of it: that is read in the queue, and leaves an entry there. Who may no longer decide is told nothing.
people lea marc zoe
group relu of lea {"purpose":"team","privacy":"closed","approval":"all"} with marc zoe
marc POST /api/groups/$relu/posts {"body":"Une rampe pour les vélos"}
     expect 202
lea GET /api/notifications
     expect items.0.kind "case_waiting"
     expect items.0.actor.id $marc
     lacks rampe
lea GET /api/me
     save before unread
lea POST /api/groups/$relu/mandates {"member":"$zoe","origin":"volunteer"}
     expect 201
lea GET /api/groups/$relu
     save own animators.[id=$lea].mandate
lea PATCH /api/groups/$relu/mandates/$own {"ends_reason":"Relève assurée"}
     expect 204
lea GET /api/notifications
     lacks case_waiting
lea GET /api/me
     expect unread 0
