# An archived group can still be read; nothing more is written there until it is brought back.
people claire ana
group ancien of claire {"purpose":"project","privacy":"open","approval":"none"} with ana
ana POST /api/groups/$ancien/posts {"body":"Souvenir"}
     save post id
claire GET /api/groups/$ancien
     save version version
claire PATCH /api/groups/$ancien {"version":$version,"archived":true}
     expect 200
     expect archived true
     save version version
# Nobody reviews where nothing is decided any more.
claire GET /api/cases
     expect 403
     problem forbidden
claire GET /api/me
     lacks review
ana GET /api/groups/$ancien/feed
     expect 200
     count items 1
ana GET /api/posts/$post
     expect 200
     expect may_comment false
     expect may_react false
ana POST /api/groups/$ancien/posts {"body":"Encore"}
     expect 409
     problem group_archived
ana POST /api/posts/$post/comments {"body":"Encore"}
     problem group_archived
ana PUT /api/posts/$post/reaction {"kind":"like"}
     problem group_archived
admin PUT /api/groups/$ancien/membership {}
     problem group_archived
claire PATCH /api/groups/$ancien {"version":$version,"name":"Autre nom $unique"}
     problem group_archived
claire PATCH /api/groups/$ancien {"version":$version,"archived":true,"name":"Autre nom $unique"}
     problem group_archived
claire PATCH /api/groups/$ancien {"version":$version,"archived":true}
     problem group_archived
admin PATCH /api/groups/$ancien {"version":$version,"archived":true}
     problem group_archived
claire GET /api/groups/$ancien
     expect version $version
     lacks Autre nom
claire PATCH /api/groups/$ancien {"version":$version,"archived":false,"description":"Rouvert $unique"}
     expect 200
     expect description "Rouvert $unique"
     expect archived false
claire GET /api/cases
     expect 200
claire GET /api/me
     has review
ana POST /api/groups/$ancien/posts {"body":"Encore"}
     expect 201
