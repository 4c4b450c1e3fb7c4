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
