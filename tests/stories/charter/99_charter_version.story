# A new version of the charter asks everybody again, and the older acceptance stays as it was.
people ana
ana GET /api/charter
     save number version.number
     save older version.id
ana POST /api/charter/versions {"title":"Intrus","articles":[]}
     expect 403
     problem forbidden
admin POST /api/charter/versions {"title":"Charte $unique","articles":[{"slug":"respect","language":"fr","title":"Le respect","body":"Restons courtois."}]}
     expect 422
admin POST /api/charter/versions {"title":"Charte $unique","articles":[{"slug":"respect","language":"fr","title":"Le respect","body":"Restons **courtois**."},{"slug":"respect","language":"en","title":"Respect","body":"Let us be **kind**."}]}
     expect 201
     again
# Who published it has not accepted it either.
admin GET /api/members
     expect 403
     problem charter_pending
ana GET /api/feed
     expect 403
     problem charter_pending
ana GET /api/charter
     expect version.title "Charte $unique"
     expect accepted_at absent
     expect accepted_number $number
     expect articles.0.title "Le respect"
     expect articles.0.body [["p","Restons ",["strong","courtois"],"."]]
     save version version.id
ana POST /api/charter/acceptances {"version":"$older"}
     expect 409
ana GET /api/feed
     problem charter_pending
ana POST /api/charter/acceptances {"version":"$version"}
     expect 201
ana GET /api/feed
     expect 200
