# Anybody may open a group; its purpose chooses sensible rules, and its creator animates it.
people claire ana bruno
claire POST /api/groups {"name":"Vélo $unique","purpose":"social"}
     expect 201
     expect name "Vélo $unique"
     save velo id
     again
claire GET /api/groups/$velo
     expect 200
     expect privacy "open"
     expect role "animator"
     expect may_edit true
     expect may_post true
     expect first_state "published"
     expect animators.0.id $claire
     expect animators.0.origin "volunteer"
     expect audience.members 1
     expect audience.guests 0
     save version version
ana GET /api/groups/$velo
     expect 200
     expect role "visitor"
     expect may_post false
     expect first_state null
     expect may_edit false
ana GET /api/groups?q=Vélo%20$unique
     count items 1
     expect items.0.id $velo
     expect items.0.role "visitor"
     expect items.0.members 1
     expect next null

# The same name again would confuse people.
ana POST /api/groups {"name":"vélo $unique","purpose":"social"}
     expect 409
     problem already_there

# Only the animator changes the rules; who comes too late is told.
ana PATCH /api/groups/$velo {"version":$version,"description":"à moi"}
     expect 403
     problem forbidden
claire PATCH /api/groups/$velo {"description":"Trajets du matin"}
     expect 428
     problem version_needed
claire PATCH /api/groups/$velo {"version":$version,"description":"Trajets du matin","approval":"all"}
     expect 200
     expect description "Trajets du matin"
     expect approval "all"
claire PATCH /api/groups/$velo {"version":$version,"description":"perdu"}
     expect 409
     problem decided_meanwhile
claire GET /api/groups/$velo
     expect description "Trajets du matin"

# Announcements are written by animators only.
claire POST /api/groups {"name":"Annonces $unique","purpose":"announcement","privacy":"open"}
     save news id
claire GET /api/groups/$news
     expect posting "animators"
ana POST /api/groups/$news/posts {"body":"moi aussi"}
     expect 403
ana PUT /api/groups/$news/membership {}
     expect 200
ana POST /api/groups/$news/posts {"body":"moi aussi"}
     expect 403
     problem forbidden
claire POST /api/groups/$news/posts {"body":"Nouvelle"}
     expect 201
     expect state "published"

# A secret group can only be by invitation.
claire POST /api/groups {"name":"Secret $unique","purpose":"team","privacy":"secret","joining":"free"}
     expect 422

# Who is not here any more is not counted, wherever members are counted.
bruno PUT /api/groups/$velo/membership {}
     expect 200
claire GET /api/groups?q=Vélo%20$unique
     expect items.0.members 2
admin GET /api/members?q=bruno.$unique
     save version items.[id=$bruno].version
admin PUT /api/members/$bruno/state {"state":"suspended","version":$version}
     expect 200
claire GET /api/groups/$velo
     expect audience.members 1
claire GET /api/groups?q=Vélo%20$unique
     expect items.0.members 1
claire GET /api/groups/$velo/members
     count items 1
