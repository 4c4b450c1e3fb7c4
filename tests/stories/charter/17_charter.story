# Before the charter is accepted, a person sees the charter and their own data, and nothing else.
people nora(new) ana
group cafe of ana {"purpose":"social","privacy":"open","approval":"none"}

nora GET /api/me
     expect 200
     expect charter.accepted false
nora GET /api/feed
     expect 403
     problem charter_pending
nora GET /api/groups
     problem charter_pending
nora GET /api/groups/$cafe
     problem charter_pending
nora POST /api/groups/$cafe/posts {"body":"Bonjour"}
     problem charter_pending
nora GET /api/notifications
     problem charter_pending
nora GET /api/me/sessions
     expect 200
nora GET /api/me/data
     expect 200
nora GET /api/me/entries
     expect 200

nora GET /api/charter
     expect 200
     expect version.number present
     expect version.sha256 present
     expect accepted_at absent
     expect articles.0.title present
     expect articles.0.body present
     save version version.id
     save sha256 version.sha256
nora POST /api/charter/acceptances {"version":"$uuid"}
     expect 409
nora GET /api/feed
     problem charter_pending
nora POST /api/charter/acceptances {"version":"$version"}
     expect 201
     expect version $version
     expect sha256 $sha256
     expect accepted_at moment
     again
nora GET /api/charter
     expect accepted_at present
nora GET /api/me
     expect charter.accepted true
nora GET /api/feed
     expect 200

# In English, the same articles in English.
ana GET /api/charter
     save french articles.0.title
ana PATCH /api/me {"language":"en"}
ana GET /api/charter
     expect articles.0.title present
     lacks "$french"
