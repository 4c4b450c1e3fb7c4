# An open group is joined with one gesture and left with another.
people claire ana
group velo of claire {"purpose":"social","privacy":"open","approval":"none","joining":"free"}
ana GET /api/groups/$velo
     expect may_join "join"
ana PUT /api/groups/$velo/membership {}
     expect 200
     expect role "member"
ana GET /api/groups/$velo
     expect role "member"
     expect may_post true
     expect may_join null
     expect audience.members 2
ana GET /api/groups/$velo/members
     expect 200
     expect items.[id=$ana].role "member"
     expect items.[id=$claire].role "animator"
     count items 2
ana GET /api/me
     expect groups.[id=$velo].animator false
claire GET /api/me
     expect groups.[id=$velo].animator true
ana POST /api/groups/$velo/posts {"body":"Bonjour"}
     expect 201
     expect state "published"
ana DELETE /api/groups/$velo/membership
     expect 204
ana GET /api/groups/$velo
     expect role "visitor"
ana POST /api/groups/$velo/posts {"body":"encore"}
     expect 403
     problem forbidden

# The last animator cannot leave the group alone.
claire DELETE /api/groups/$velo/membership
     expect 409
     problem last_animator

# Nobody enters where only invitations count.
group ferme of claire {"purpose":"team","privacy":"closed","approval":"none","joining":"invitation"}
ana GET /api/groups/$ferme
     expect 200
     expect may_join null
ana PUT /api/groups/$ferme/membership {}
     expect 403
     problem forbidden
ana GET /api/groups/$ferme/feed
     expect 403
ana GET /api/groups/$ferme/members
     expect 403
