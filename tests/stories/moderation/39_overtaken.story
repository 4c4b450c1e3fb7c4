# A decision that something overtook before it was told was never said: not when the group closed, the author was removed, or an invitation came first.
people claire ana bruno dora
group chantier of claire {"purpose":"team","privacy":"closed","approval":"all","joining":"request"} with ana bruno
ana POST /api/groups/$chantier/posts {"body":"Renvoyé, puis retirée $unique"}
     expect 202
     save post id
     save case case
claire POST /api/cases/$case/decisions {"action":"return","version":1,"reason":"needs_source","advice":"Jamais dit à elle"}
     expect 201
claire DELETE /api/groups/$chantier/members/$ana
     expect 204
ana GET /api/posts/$post
     expect state "draft"
     expect case.reason null
     expect case.advice null
     expect case.by null
     lacks Jamais dit
ana GET /api/me/posts?state=draft
     lacks Jamais dit

later 31
ana GET /api/me/entries
     wait until has case.return
     lacks needs_source

# Let in by an invitation while a refusal could still be undone: the refusal was never said.
dora PUT /api/groups/$chantier/membership {"message":"Je viens aider."}
     expect 202
claire GET /api/cases?state=open&group=$chantier
     save request items.0.id
claire POST /api/cases/$request/decisions {"action":"refuse_member","version":1,"reason":"other","advice":"Jamais dit non plus"}
     expect 201
claire PUT /api/groups/$chantier/members/$dora {}
     expect 200
     expect role "member"
later 31
dora GET /api/notifications
     expect items.0.kind "membership_accepted"
     lacks membership_refused
     lacks Jamais dit

bruno POST /api/groups/$chantier/posts {"body":"Refusé, puis fermé $unique"}
     expect 202
     save post id
     save case case
claire GET /api/cases/$case
     save article articles.0.slug
claire POST /api/cases/$case/decisions {"action":"reject","version":1,"reason":"off_topic","article":"$article","advice":"Jamais dit à lui"}
     expect 201
claire GET /api/groups/$chantier
     save version version
claire PATCH /api/groups/$chantier {"version":$version,"archived":true}
     expect 200
     expect ended.texts 1
claire POST /api/cases/$case/decisions {"action":"undo","version":2}
     expect 409
later 31
bruno GET /api/posts/$post
     expect state "draft"
     expect case.reason null
     expect case.article null
     lacks Jamais dit
bruno GET /api/notifications
     expect items.0.kind "text_back_group_archived"
     lacks post_rejected
     lacks Jamais dit
