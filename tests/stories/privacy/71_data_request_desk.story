# The data protection officer records a request, prepares the archive, reads it for a purpose; the person is told of the reading.
people claire ana bruno
group cafe of claire {"purpose":"social","privacy":"open","approval":"none"} with ana
ana POST /api/groups/$cafe/posts {"body":"Texte d'Ana $unique"}
bruno POST /api/data-requests {"member":"$ana","kind":"access","received_on":"2026-11-02"}
     expect 403
     problem forbidden
dpo POST /api/data-requests {"member":"$ana","kind":"access","received_on":"2026-11-02","note":"Courrier du 2 novembre"}
     expect 201
     expect origin "desk"
     expect member.id $ana
     expect received_on "2026-11-02"
     expect due_on "2026-12-02"
     expect state "received"
     save request id
     save version version
     again
dpo GET /api/data-requests?state=open
     has $request
dpo GET /api/data-requests/$request
     expect 200
     expect steps.0 present
dpo POST /api/data-requests/$request/steps {"step":"identified"}
     expect 428
dpo POST /api/data-requests/$request/steps {"step":"delivered","version":$version}
     expect 409
     problem wrong_state
dpo POST /api/data-requests/$request/steps {"step":"identified","version":$version}
     expect 200
     expect state "identified"
     save version version
dpo POST /api/data-requests/$request/export {"version":$version}
     expect 422
# Ana did not ask for it in her own session: another person confirms it, and the archive is prepared by that.
dpo POST /api/data-requests/$request/export {"purpose":"answer","version":$version}
     expect 422
     problem reason_needed
     expect pointer "/reason"
dpo POST /api/data-requests/$request/export {"purpose":"answer","version":$version,"reason":"Sa lettre du 2, son badge vu"}
     expect 202
     expect confirmation.act "archive"
     save confirmation confirmation.id
dpo GET /api/data-requests/$request
     expect state "identified"
admin POST /api/confirmations/$confirmation/decisions {"version":1,"action":"confirm"}
     expect 201
     expect state "done"
dpo GET /api/data-requests/$request
     wait until expect archive.bytes present
dpo GET /api/data-requests/$request/archive
     expect 422
dpo GET /api/data-requests/$request/archive?purpose=answer
     expect 200
     archive lists index.html
     archive has Texte d
     archive has $ana_email

# Ana sees the request that was recorded for her, and that somebody read her archive.
ana GET /api/me/data-requests
     expect items.0.id $request
     expect items.0.origin "desk"
ana GET /api/notifications
     has request_read
     has request_opened_for_me
ana GET /api/me/entries
     wait until has request.download
     has dpo
bruno GET /api/me/entries
     lacks request.download

# The rest of the way.
dpo GET /api/data-requests/$request
     save version version
     expect history.0.step present
moderator GET /api/data-requests
     expect 403
bruno GET /api/data-requests/$request
     expect 403
dpo GET /api/data-requests/$uuid
     expect 404

# Whoever works at the desk takes their own data away, and nothing of those for whom they work.
people dora(dpo)
dora POST /api/data-requests {"member":"$bruno","kind":"access","received_on":"2026-11-02","note":"Bruno écrit que $unique"}
     expect 201
     has écrit que $unique
     save desk id
dora GET /api/data-requests/$desk
     expect note "Bruno écrit que $unique"
dora POST /api/me/data-requests {"kind":"access"}
     expect 201
     save own id
dora GET /api/me/data-requests/$own
     wait until expect archive.bytes present
dora GET /api/me/data-requests/$own/archive
     expect 200
     archive has $dora_email
     archive has $desk
     archive lacks écrit que $unique
     archive lacks $bruno_name
     archive lacks $bruno_email
     archive lacks $bruno
