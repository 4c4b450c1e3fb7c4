# A returned post comes back with advice; the author improves it and the same case goes on.
people claire ana bruno
group qualite of claire {"purpose":"team","privacy":"closed","approval":"all"} with ana bruno
ana POST /api/groups/$qualite/posts {"body":"Premier jet $unique"}
     expect 202
     save post id
     save case case
claire POST /api/cases/$case/decisions {"action":"return","version":1}
     expect 422
     problem reason_needed
claire POST /api/cases/$case/decisions {"action":"return","version":1,"reason":"needs_source"}
     expect 422
claire POST /api/cases/$case/decisions {"action":"return","version":1,"reason":"needs_source","advice":"Ajoutez la référence de l'audit."}
     expect 201
     expect decision "return"
later 31
ana GET /api/posts/$post
     expect state "returned"
     expect case.decision "return"
     expect case.reason "needs_source"
     expect case.advice "Ajoutez la référence de l'audit."
     expect case.by.name "$claire_name"
     save version version
bruno GET /api/posts/$post
     expect 404
ana GET /api/me/posts?state=returned
     expect items.0.id $post
     expect items.0.case.advice "Ajoutez la référence de l'audit."
ana PUT /api/posts/$post {"version":$version,"body":"Second jet, audit 14 $unique"}
     expect 200
     expect state "returned"
     save version version
ana POST /api/posts/$post/submit {"version":$version}
     expect 202
     expect state "pending"
     expect case $case
     again
claire GET /api/cases/$case
     expect state "open"
     expect target.body [["p","Second jet, audit 14 $unique"]]
     save case_version version
     has needs_source
claire GET /api/notifications
     count items 1
     expect items.0.case $case
     expect items.0.kind "case_waiting"
claire POST /api/cases/$case/decisions {"action":"publish","version":$case_version}
     expect 201
later 31
bruno GET /api/posts/$post
     expect 200
     expect body [["p","Second jet, audit 14 $unique"]]
     lacks Premier jet
