# An archive that is asked for again takes the place of the last one; what the desk fetches spends nothing of the person's; three a day.
people ana
ana POST /api/me/data-requests {"kind":"access"}
     expect 201
     save first id
ana GET /api/me/data-requests/$first
     wait until expect archive.bytes present

# The desk looks at it three times, for its purpose; then its own are over.
dpo GET /api/data-requests/$first/archive?purpose=verify
     expect 200
dpo GET /api/data-requests/$first/archive?purpose=verify
     expect 200
dpo GET /api/data-requests/$first/archive?purpose=verify
     expect 200
dpo GET /api/data-requests/$first/archive?purpose=verify
     problem archive_gone
dpo GET /api/data-requests/$first
     expect archive.downloads 3
ana GET /api/me/data-requests/$first
     expect archive.downloads 0
ana GET /api/me/data-requests/$first/archive
     expect 200

# The second is there: the first is gone at once, not in a week.
ana POST /api/me/data-requests {"kind":"access"}
     expect 201
     save second id
ana GET /api/me/data-requests/$second
     wait until expect archive.bytes present
ana GET /api/me/data-requests/$first
     wait until expect state "closed"
     expect archive null
ana GET /api/me/data-requests/$first/archive
     problem archive_gone
ana GET /api/me/data-requests/$second/archive
     expect 200

# A third of another kind; then it is enough for a day. Other rights are not counted.
ana POST /api/me/data-requests {"kind":"portability"}
     expect 201
     header RateLimit "archives";r=0
ana POST /api/me/data-requests {"kind":"access"}
     problem slow_down
     has Vous pourrez demander une autre archive dans 8 heures
ana POST /api/me/data-requests {"kind":"rectification","note":"Mon nom"}
     expect 201
