# Whoever decided may undo it at once: until then nothing of it is seen anywhere, and after it the text waits as if nothing had been said.
people claire dora ana bruno
group qualite of claire {"purpose":"team","privacy":"closed","approval":"all"} with ana dora bruno
claire POST /api/groups/$qualite/mandates {"member":"$dora","origin":"nominated"}
     expect 201
ana POST /api/groups/$qualite/posts {"body":"Trop vite $unique"}
     save post id
     save case case
ana GET /api/me
     save unread unread
claire GET /api/me
     expect waiting 1
claire GET /api/cases/$case
     lacks "undo"
     save article articles.0.slug
claire POST /api/cases/$case/decisions {"action":"undo","version":1}
     expect 409
     problem decided_meanwhile
     expect state "open"

claire POST /api/cases/$case/decisions {"action":"publish","version":1}
     expect 201
bruno GET /api/posts/$post
     expect 404
claire GET /api/cases/$case
     count actions 1
     expect actions.0.action "undo"
     expect actions.0.needs []

# A colleague who also reviews cannot undo what another decided.
dora GET /api/cases/$case
     count actions 0
dora POST /api/cases/$case/decisions {"action":"undo","version":2}
     expect 403
     problem forbidden
     expect by "$claire_name"
bruno POST /api/cases/$case/decisions {"action":"undo","version":2}
     expect 404
ana POST /api/cases/$case/decisions {"action":"undo","version":2}
     expect 404

claire POST /api/cases/$case/decisions {"action":"undo","version":2}
     expect 201
     expect state "open"
     expect decision null
     expect version 3
     again
# The other tab comes second, and learns how things stand.
claire POST /api/cases/$case/decisions {"action":"undo","version":2}
     expect 409
     problem decided_meanwhile
     expect state "open"
     expect version 3

# At every exit it is as before.
bruno GET /api/posts/$post
     expect 404
bruno GET /api/feed
     lacks $unique
bruno GET /api/groups/$qualite/feed
     lacks $unique
bruno POST /api/posts/$post/comments {"body":"Trop tard"}
     expect 404
bruno PUT /api/posts/$post/reaction {"kind":"like"}
     expect 404
ana GET /api/posts/$post
     expect state "pending"
     expect published_at null
     expect case.state "open"
     expect case.decision null
     expect case.version absent
     expect case.by null
     expect version 1
ana GET /api/me/posts?state=pending
     expect items.0.id $post
     expect counts.pending 1
     expect counts.published 0
claire GET /api/me
     expect waiting 1
dora GET /api/notifications
     expect items.0.kind "case_waiting"
     expect items.0.case $case
     expect items.0.read false
claire GET /api/cases?state=open
     expect items.[id=$case].version 3
claire GET /api/cases?state=decided&group=$qualite
     lacks $case
claire GET /api/cases/$case
     expect state "open"
     expect decided_by null
     expect target.body [["p","Trop vite $unique"]]
     expect history.0.action "publish"
     expect history.1.action "undo"
     expect history.1.actor.id $claire
     count actions 3
later 31
ana GET /api/notifications
     lacks post_published
ana GET /api/me
     expect unread $unread

# A return and a refusal are undone the same way; their reasons were never said.
claire POST /api/cases/$case/decisions {"action":"return","version":3,"reason":"needs_source","advice":"Conseil retiré"}
     expect 201
claire POST /api/cases/$case/decisions {"action":"undo","version":4}
     expect 201
ana GET /api/posts/$post
     expect state "pending"
     expect case.reason null
     expect case.advice null
     lacks Conseil
ana GET /api/me/data
     keep answer held
claire POST /api/cases/$case/decisions {"action":"reject","version":5,"reason":"disrespect","article":"$article"}
     expect 201
ana GET /api/me/data
     same answer as held
# What was consulted just before is sealed by then: an entry tells in which capacity somebody acted once it is.
pause 3
ana POST /api/me/data-requests {"kind":"access"}
     expect 201
     save early id
ana GET /api/me/data-requests/$early
     wait until expect archive.bytes present
ana GET /api/me/data-requests/$early/archive
     archive has $case
     archive lacks disrespect
     archive lacks needs_source
     archive lacks "function" : "unknown"
claire POST /api/cases/$case/decisions {"action":"undo","version":6}
     expect 201
ana GET /api/posts/$post
     expect state "pending"
     expect case.article null
later 31
ana GET /api/notifications
     lacks post_returned
     lacks post_rejected

# While it may be undone nobody can react or answer; when it has left, it is not undone any more.
claire POST /api/cases/$case/decisions {"action":"publish","version":7}
     expect 201
bruno PUT /api/posts/$post/reaction {"kind":"like"}
     expect 404
bruno POST /api/posts/$post/comments {"body":"Merci"}
     expect 404
later 31
bruno PUT /api/posts/$post/reaction {"kind":"like"}
     expect 200
claire GET /api/cases/$case
     count actions 0
claire POST /api/cases/$case/decisions {"action":"undo","version":8}
     expect 409
     problem too_late
     expect decision "publish"
ana GET /api/posts/$post
     expect state "published"
     expect version 2
     expect case.by.name "$claire_name"

# The author who changes the text, or takes it back, before anything was told was first: it was another text that was decided.
ana POST /api/groups/$qualite/posts {"body":"À revoir $unique"}
     save second id
     save case case
claire POST /api/cases/$case/decisions {"action":"return","version":1,"reason":"needs_source","advice":"Conseil jamais dit"}
     expect 201
ana PUT /api/posts/$second {"version":1,"body":"Revu $unique"}
     expect 200
     expect state "pending"
claire POST /api/cases/$case/decisions {"action":"undo","version":2}
     expect 409
     problem decided_meanwhile
     expect state "open"
later 31
ana GET /api/posts/$second
     expect state "pending"
     expect body [["p","Revu $unique"]]
     expect case.reason null
     lacks Conseil
ana GET /api/notifications
     lacks post_returned
claire GET /api/me
     expect waiting 1
claire POST /api/cases/$case/decisions {"action":"publish","version":3}
     expect 201
ana POST /api/posts/$second/withdraw {"version":2}
     expect 200
     expect state "draft"
later 31
bruno GET /api/posts/$second
     expect 404
ana GET /api/posts/$second
     expect state "draft"
     expect case.decision null
     expect case.by null
claire GET /api/cases/$case
     expect state "withdrawn"
ana POST /api/groups/$qualite/posts {"body":"À jeter $unique"}
     save fourth id
     save case case
claire POST /api/cases/$case/decisions {"action":"publish","version":1}
     expect 201
ana DELETE /api/posts/$fourth?version=1
     expect 204
later 31
bruno GET /api/posts/$fourth
     expect 404
ana GET /api/notifications
     lacks $fourth

# Half a minute later it has left.
ana POST /api/groups/$qualite/posts {"body":"Trop tard $unique"}
     save third id
     save case case
claire POST /api/cases/$case/decisions {"action":"publish","version":1}
     expect 201
later 31
claire GET /api/cases/$case
     count actions 0
claire POST /api/cases/$case/decisions {"action":"undo","version":2}
     expect 409
     problem too_late
     expect by "$claire_name"
     expect decision "publish"
ana GET /api/notifications
     expect items.0.kind "post_published"
     expect items.0.post $third
bruno GET /api/posts/$third
     expect 200

# What was decided by right stands, though the one who decided has no right any more before it takes effect: nobody else undoes it.
ana POST /api/groups/$qualite/posts {"body":"Décidé avant $unique"}
     save fifth id
     save case case
dora POST /api/cases/$case/decisions {"action":"publish","version":1}
     expect 201
admin GET /api/members?q=$unique
     save dora_version items.[id=$dora].version
admin PUT /api/members/$dora/state {"state":"suspended","version":$dora_version}
     expect 200
dora POST /api/cases/$case/decisions {"action":"undo","version":2}
     expect 401
claire POST /api/cases/$case/decisions {"action":"undo","version":2}
     expect 403
bruno GET /api/posts/$fifth
     expect 404
later 31
bruno GET /api/posts/$fifth
     expect 200
ana GET /api/posts/$fifth
     expect case.decision "publish"
     expect case.by.name "$dora_name"
ana GET /api/notifications
     expect items.0.kind "post_published"
     expect items.0.post $fifth

# Trust that came with a first publication goes with it.
group entraide of claire {"purpose":"questions","privacy":"open","approval":"first_post"} with ana
ana POST /api/groups/$entraide/posts {"body":"Ma première question"}
     save case case
claire POST /api/cases/$case/decisions {"action":"publish","version":1}
     expect 201
ana GET /api/groups/$entraide
     expect first_state "pending"
claire POST /api/cases/$case/decisions {"action":"undo","version":2}
     expect 201
ana GET /api/groups/$entraide
     expect first_state "pending"

# Who was let in or turned away is again where they were, with the words that they wrote.
people eva felix
group atelier of claire {"purpose":"team","privacy":"closed","approval":"none","joining":"request"}
eva PUT /api/groups/$atelier/membership {"message":"Je rejoins l'équipe $unique"}
     expect 202
claire GET /api/cases?state=open&group=$atelier
     save case items.0.id
claire POST /api/cases/$case/decisions {"action":"accept_member","version":1}
     expect 201
eva GET /api/groups/$atelier/feed
     expect 403
eva GET /api/me
     lacks $atelier
claire POST /api/cases/$case/decisions {"action":"undo","version":2}
     expect 201
eva GET /api/groups/$atelier
     expect role "requested"
eva GET /api/groups/$atelier/feed
     expect 403
claire POST /api/cases/$case/decisions {"action":"refuse_member","version":3,"reason":"wrong_group"}
     expect 201
eva GET /api/groups/$atelier
     expect role "requested"
claire POST /api/cases/$case/decisions {"action":"undo","version":4}
     expect 201
eva GET /api/groups/$atelier
     expect role "requested"
claire GET /api/cases/$case
     expect state "open"
     expect target.message "Je rejoins l'équipe $unique"
     expect history.3.action "undo"
later 31
eva GET /api/notifications
     count items 0
claire POST /api/cases/$case/decisions {"action":"accept_member","version":5}
     expect 201
later 31
eva POST /api/groups/$atelier/posts {"body":"Bonjour"}
     expect 201
claire POST /api/cases/$case/decisions {"action":"undo","version":6}
     expect 409
     problem too_late
eva GET /api/groups/$atelier
     expect role "member"

# Who takes their request back before anything was told has asked for nothing.
felix PUT /api/groups/$atelier/membership {"message":"Moi aussi"}
     expect 202
claire GET /api/cases?state=open&group=$atelier
     save case items.0.id
claire POST /api/cases/$case/decisions {"action":"refuse_member","version":1,"reason":"wrong_group","advice":"Jamais dit"}
     expect 201
felix DELETE /api/groups/$atelier/membership
     expect 204
claire POST /api/cases/$case/decisions {"action":"undo","version":2}
     expect 409
later 31
felix GET /api/groups/$atelier
     expect role "visitor"
     expect refused null
felix GET /api/notifications
     count items 0

# The author reads in their own entries that it was decided and undone, once that is so.
ana GET /api/me/entries
     has case.undo
ana POST /api/groups/$qualite/posts {"body":"Encore une $unique"}
     save case case
claire POST /api/cases/$case/decisions {"action":"reject","version":1,"reason":"off_topic","article":"$article"}
     expect 201
claire GET /api/me/entries
     wait until expect items.0.action "case.reject"
ana GET /api/me/entries
     lacks case.reject
claire POST /api/cases/$case/decisions {"action":"undo","version":2}
     expect 201
