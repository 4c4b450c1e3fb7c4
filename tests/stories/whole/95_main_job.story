# The main job, end to end: five people, from the charter to the archive and the log.
people nora(new) claire carl dan(dpo)
group atelier of claire {"purpose":"team","privacy":"closed","approval":"all","joining":"request"} with carl
nora GET /api/charter
     save version version.id
nora POST /api/charter/acceptances {"version":"$version"}
     expect 201
nora PUT /api/groups/$atelier/membership {"message":"Bonjour"}
     expect 202
claire GET /api/cases?state=open
     save join items.0.id
claire POST /api/cases/$join/decisions {"action":"accept_member","version":1}
     expect 201
later 31
nora POST /api/groups/$atelier/posts {"body":"Mon premier message $unique"}
     expect 202
     save post id
     save case case
carl GET /api/feed
     lacks $unique
claire POST /api/cases/$case/decisions {"action":"publish","version":1}
     expect 201
later 31
carl GET /api/feed
     expect items.0.id $post
carl POST /api/posts/$post/comments {"body":"Bienvenue !"}
     expect 201
carl PUT /api/posts/$post/reaction {"kind":"love"}
     expect reactions [0,1,0,0,0,0,0]
nora GET /api/posts/$post
     expect comment_count 1
     expect reactions [0,1,0,0,0,0,0]
dan POST /api/data-requests {"member":"$nora","kind":"portability","received_on":"2026-11-20"}
     expect 201
     save request id
     save version version
dan POST /api/data-requests/$request/steps {"step":"identified","version":$version}
     expect 200
     save version version
dan POST /api/data-requests/$request/export {"purpose":"answer","version":$version,"reason":"Sa lettre"}
     expect 202
     save confirmation confirmation.id
dpo POST /api/confirmations/$confirmation/decisions {"version":1,"action":"confirm"}
     expect 201
dan GET /api/data-requests/$request
     wait until expect archive.bytes present
dan GET /api/data-requests/$request/archive?purpose=answer
     expect 200
     archive has Mon premier message $unique
     archive lacks Bienvenue !
nora GET /api/me/entries
     wait until has request.download
     has case.publish
     has charter.accept
dan GET /api/audit/checkpoint
     expect 200
