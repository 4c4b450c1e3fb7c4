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

# Wherever the partner's name stands, it says that they are one: on texts, comments, in the queue and in notices.
claire GET /api/cases?state=open&group=$commun
     expect items.0.author.guest true
     save case items.0.id
claire POST /api/cases/$case/decisions {"action":"publish","version":1}
     expect 201
later 31
ana GET /api/groups/$commun/feed
     expect items.0.author.guest true
     expect items.1.author.guest false
     save proposal items.0.id
     save answer items.1.id
gus POST /api/posts/$answer/comments {"body":"Merci"}
     expect 201
     expect author.guest true
ana GET /api/notifications
     expect items.0.actor.guest true
# A text that was changed before it appeared is not marked as changed.
gus POST /api/groups/$commun/posts {"body":"À corriger avant"}
     expect 202
     save waits id
     save case case
gus PUT /api/posts/$waits {"version":1,"body":"Corrigé avant"}
     expect 200
claire POST /api/cases/$case/decisions {"action":"publish","version":2}
     expect 201
later 31
ana GET /api/posts/$waits
     expect state "published"
     expect edited_at null
