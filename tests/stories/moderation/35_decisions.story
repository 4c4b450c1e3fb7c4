# Who decides second is told who was faster; nobody decides about themselves; only reviewers decide.
people claire dora ana bruno
group qualite of claire {"purpose":"team","privacy":"closed","approval":"all"} with ana dora bruno
claire POST /api/groups/$qualite/mandates {"member":"$dora","origin":"nominated"}
     expect 201
ana POST /api/groups/$qualite/posts {"body":"À décider $unique"}
     save case case
dora GET /api/cases/$case
     expect version 1
claire POST /api/cases/$case/decisions {"action":"publish","version":1}
     expect 201
dora POST /api/cases/$case/decisions {"action":"reject","version":1,"reason":"off_topic","article":"respect"}
     expect 409
     problem decided_meanwhile
     expect by "$claire_name"
     expect version 2
     expect decision "publish"
     expect at moment
ana POST /api/groups/$qualite/posts {"body":"Encore à décider $unique"}
     save case case
     save post id
claire POST /api/cases/$case/decisions {"action":"publish"}
     expect 428
     problem version_needed
claire POST /api/cases/$case/decisions {"action":"publish","version":7}
     expect 409
     problem decided_meanwhile
claire POST /api/cases/$case/decisions {"action":"effacer","version":1}
     expect 422
     problem invalid_field
bruno POST /api/cases/$case/decisions {"action":"publish","version":1}
     expect 404
ana POST /api/cases/$case/decisions {"action":"publish","version":1}
     expect 404
bruno GET /api/posts/$post
     expect 404

# A moderator who is not in charge of this group sees nothing of it.
people mona(moderator)
mona GET /api/cases/$case
     expect 404
mona GET /api/cases?state=open
     lacks $case

# What an animator writes is published at once: there is nobody to ask but themselves.
claire POST /api/groups/$qualite/posts {"body":"Note de l'animatrice"}
     expect 201
     expect state "published"

# When a case is decided, the next one is offered.
ana POST /api/groups/$qualite/posts {"body":"Troisième $unique"}
     save third case
claire POST /api/cases/$case/decisions {"action":"publish","version":1}
     expect 201
     expect next $third
