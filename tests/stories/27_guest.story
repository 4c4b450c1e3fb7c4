# A guest sees the groups they were brought into, and nothing else of the company.
people claire ana gus(guest)
group ouvert of claire {"purpose":"social","privacy":"open","approval":"none"} with ana
group commun of claire {"purpose":"project","privacy":"closed","approval":"partners"} with ana gus
ana POST /api/groups/$ouvert/posts {"body":"Entre nous $unique"}
     save post id
gus GET /api/me
     expect guest true
gus GET /api/groups
     expect 200
     count items 1
     expect items.0.id $commun
gus GET /api/groups/$ouvert
     expect 404
     problem not_found
gus GET /api/groups/$ouvert/feed
     expect 404
gus PUT /api/groups/$ouvert/membership {}
     expect 404
gus GET /api/posts/$post
     expect 404
gus POST /api/posts/$post/comments {"body":"Moi"}
     expect 404
gus GET /api/feed
     lacks $unique
gus POST /api/groups {"name":"À moi $unique","purpose":"social"}
     expect 403
     problem forbidden
gus GET /api/groups/$commun/feed
     expect 200

# What a partner writes is read first where the group says so; a colleague's text is not.
gus POST /api/groups/$commun/posts {"body":"Proposition du partenaire"}
     expect 202
     expect state "pending"
ana POST /api/groups/$commun/posts {"body":"Réponse"}
     expect 201
ana GET /api/groups/$commun
     expect audience.guests 1
     expect audience.members 2
