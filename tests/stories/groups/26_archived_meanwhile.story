# A group is closed for writing while something waits in it: what ends is said before, and everybody who waited is told.
people claire ana bruno dora
group chantier of claire {"purpose":"project","privacy":"closed","approval":"all"} with ana
ana POST /api/groups/$chantier/posts {"body":"En attendant."}
     save post id
     save case case
ana POST /api/groups/$chantier/posts {"body":"Brouillon","draft":true}
bruno PUT /api/groups/$chantier/membership {}
     expect 202
claire PUT /api/groups/$chantier/members/$dora {}
claire GET /api/groups/$chantier
     expect ends.texts 1
     expect ends.requests 1
     expect ends.invitations 1
     save version version
ana GET /api/groups/$chantier
     expect ends null
claire PATCH /api/groups/$chantier {"version":$version,"archived":true}
     expect 200
     expect archived true
     expect ended.texts 1
     expect ended.requests 1
     expect ended.invitations 1
     save version version
ana GET /api/me/posts?state=draft
     count items 2
     expect items.last.id $post
ana GET /api/me/posts?state=pending
     count items 0
ana GET /api/notifications
     expect items.0.kind "text_back_group_archived"
     expect items.0.group.id $chantier
bruno GET /api/notifications
     expect items.0.kind "request_over_group_archived"
bruno GET /api/groups/$chantier
     expect role "visitor"
     expect may_join null
dora GET /api/notifications
     expect items.0.kind "invitation_over"
     lacks "invited"
claire GET /api/cases
     lacks $case
claire GET /api/cases/$case
     expect 200
     expect history.last.action "group_archived"

# Opened again, nothing comes back by itself; everybody may begin anew.
claire PATCH /api/groups/$chantier {"version":$version,"archived":false}
     expect 200
     expect ended.texts 0
     save version version
claire GET /api/cases
     lacks $case
ana POST /api/posts/$post/submit {"version":2}
     expect 202
     expect case $case
bruno PUT /api/groups/$chantier/membership {}
     expect 202

# A group that becomes secret leaves nobody waiting before a door that they cannot see.
claire PATCH /api/groups/$chantier {"version":$version,"privacy":"secret","joining":"invitation"}
     expect 200
     expect ended.requests 1
     expect ended.texts 0
bruno GET /api/groups/$chantier
     expect 404
bruno GET /api/notifications
     expect items.0.kind "request_over_group_secret"
     expect items.0.group null
