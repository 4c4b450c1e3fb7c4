# The author can edit a waiting text, take it back, and submit it again into the same case.
people claire ana bruno
group qualite of claire {"purpose":"team","privacy":"closed","approval":"all"} with ana bruno
ana POST /api/groups/$qualite/posts {"body":"Un $unique"}
     save post id
     save case case
# Editing a waiting text moves the case on: nobody decides on what they have not read.
ana PUT /api/posts/$post {"version":1,"body":"Deux $unique"}
     expect 200
     expect state "pending"
     expect version 2
claire POST /api/cases/$case/decisions {"action":"publish","version":1}
     expect 409
     problem decided_meanwhile
bruno GET /api/posts/$post
     expect 404
ana PUT /api/posts/$post {"version":1,"body":"trop tard"}
     expect 409
     problem decided_meanwhile
ana PUT /api/posts/$post {"body":"sans version"}
     expect 428
     problem version_needed
bruno POST /api/posts/$post/withdraw {"version":2}
     expect 404
ana POST /api/posts/$post/withdraw {"version":2}
     expect 200
     expect state "draft"
     save version version
     again
claire GET /api/cases?state=open
     lacks $case
claire POST /api/cases/$case/decisions {"action":"publish","version":2}
     expect 409
claire GET /api/groups/$qualite/feed
     lacks $post
ana GET /api/me/posts?state=draft
     expect items.0.id $post
ana POST /api/posts/$post/withdraw {"version":$version}
     expect 409
     problem wrong_state
ana POST /api/posts/$post/submit {"version":$version}
     expect 202
     expect case $case
claire GET /api/cases/$case
     expect state "open"
     save case_version version
claire POST /api/cases/$case/decisions {"action":"publish","version":$case_version}
     expect 201
later 31
bruno GET /api/posts/$post
     expect 200
     expect body [["p","Deux $unique"]]

# Once published, it is no longer edited here nor taken back.
ana GET /api/posts/$post
     save version version
ana PUT /api/posts/$post {"version":$version,"body":"Trois"}
     expect 409
     problem wrong_state
ana POST /api/posts/$post/withdraw {"version":$version}
     expect 409
     problem wrong_state
