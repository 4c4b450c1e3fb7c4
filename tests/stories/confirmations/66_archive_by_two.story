# Nobody reads all that is held of somebody by opening a request in their name: it takes a second person, and they are told by whom.
people rosa bruno dora(dpo)
group entre of rosa {"purpose":"team","privacy":"secret","joining":"invitation"} with bruno
rosa POST /api/groups/$entre/posts {"body":"Entre nous $unique"}
     expect 201
admin POST /api/data-requests {"member":"$rosa","kind":"access","received_on":"2026-11-20"}
     expect 201
     save request id
     save version version
rosa GET /api/notifications
     expect items.0.kind "request_opened_for_me"
     expect items.0.actor.id "$admin"
admin POST /api/data-requests/$request/steps {"step":"identified","version":$version}
     expect 200
     save version version
admin POST /api/data-requests/$request/export {"purpose":"answer","version":$version}
     expect 422
     problem reason_needed
admin POST /api/data-requests/$request/export {"purpose":"answer","version":$version,"reason":"Elle l’a demandé au téléphone."}
     expect 202
     expect confirmation.state "open"
     save confirmation confirmation.id
     again
admin POST /api/data-requests/$request/export {"purpose":"answer","version":$version,"reason":"Vite"}
     expect 409
     problem already_there
admin GET /api/data-requests/$request
     expect state "identified"
     expect archive null
admin GET /api/data-requests/$request/archive?purpose=answer
     expect 410

# She knows, and from whom. Neither the one who asks, nor she, nor who protects data since today.
rosa GET /api/notifications
     expect items.0.kind "confirmation_of_me"
     expect items.0.act "archive"
     expect items.0.actor.id "$admin"
admin POST /api/confirmations/$confirmation/decisions {"version":1,"action":"confirm"}
     expect 403
rosa POST /api/confirmations/$confirmation/decisions {"version":1,"action":"confirm"}
     expect 403
dora POST /api/confirmations/$confirmation/decisions {"version":1,"action":"confirm"}
     expect 403
dpo GET /api/confirmations
     expect to_confirm.[id=$confirmation].request.id "$request"
     expect to_confirm.[id=$confirmation].request.kind "access"
     expect to_confirm.[id=$confirmation].obstacle null
     expect to_confirm.[id=$confirmation].reason "Elle l’a demandé au téléphone."
rep GET /api/confirmations
     lacks téléphone
dpo POST /api/confirmations/$confirmation/decisions {"version":1,"action":"refuse","word":"Je l’ai appelée : non."}
     expect 201
admin GET /api/data-requests/$request
     expect state "identified"
rosa GET /api/notifications
     expect items.0.kind "confirmation_refused"

# What was confirmed is for the request as it stood: moved on, it must be proposed again.
admin POST /api/data-requests/$request/export {"purpose":"verify","version":$version,"reason":"Sa lettre est arrivée."}
     expect 202
     save confirmation confirmation.id
admin POST /api/data-requests/$request/steps {"step":"extended","version":$version,"reason":"Beaucoup de textes"}
     expect 200
     save version version
dpo GET /api/confirmations
     expect to_confirm.[id=$confirmation].obstacle "moved"
dpo POST /api/confirmations/$confirmation/decisions {"version":1,"action":"confirm"}
     expect 409
     problem wrong_state
admin POST /api/confirmations/$confirmation/decisions {"version":1,"action":"withdraw"}
     expect 201
admin POST /api/data-requests/$request/export {"purpose":"answer","version":$version,"reason":"Sa lettre est arrivée."}
     expect 202
     save confirmation confirmation.id
dpo POST /api/confirmations/$confirmation/decisions {"version":1,"action":"confirm","word":"Lettre vue."}
     expect 201
     expect state "done"
     again
admin GET /api/data-requests/$request
     wait until expect archive.bytes present
rosa GET /api/notifications
     has confirmation_confirmed
admin GET /api/data-requests/$request/archive?purpose=answer
     expect 200
     archive has Entre nous $unique
rosa GET /api/notifications
     expect items.0.kind "request_read"
     expect items.0.actor.id "$admin"
dpo GET /api/audit/entries?action=confirmation.propose&member=$rosa
     wait until expect items.0.change.right [null,"access"]
     expect items.0.purpose "answer"
dpo GET /api/audit/entries?action=confirmation.confirm&member=$rosa
     wait until expect items.0.subjects.1.id "$admin"

# What a person asks for in their own session is theirs, and takes nobody else.
bruno POST /api/me/data-requests {"kind":"access"}
     expect 201
     save request id
bruno GET /api/me/data-requests/$request
     wait until expect archive.bytes present
