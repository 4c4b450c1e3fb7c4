# Whoever is gone leaves nothing in the queues: the case says why, cannot be decided any more, and who comes back finds the text.
people claire ana bruno
group revue of claire {"purpose":"team","privacy":"closed","approval":"all"} with ana bruno
group club of claire {"purpose":"social","privacy":"closed","joining":"request"}
ana POST /api/groups/$revue/posts {"body":"Un texte qui attend."}
     expect 202
     save post id
     save case case
ana PUT /api/groups/$club/membership {}
     expect 202
claire GET /api/cases?group=$club
     save request items.0.id
claire PUT /api/groups/$club/members/$bruno {}
     expect 200
admin GET /api/members?q=$unique
     save version items.[id=$ana].version
     save bruno_version items.[id=$bruno].version
admin PUT /api/members/$ana/state {"state":"suspended","version":$version}
     expect 200
     save version version
claire GET /api/cases
     lacks $case
     lacks $request
claire GET /api/me
     expect waiting 0
claire GET /api/notifications
     lacks $case
claire GET /api/cases/$case
     expect state "withdrawn"
     expect history.last.action "author_gone"
     expect actions []
     lacks "Un texte qui attend"
claire POST /api/cases/$case/decisions {"action":"publish","version":2}
     expect 409
     problem decided_meanwhile
     expect state "withdrawn"
     expect why "author_gone"
claire POST /api/cases/$request/decisions {"action":"accept_member","version":2}
     expect 409
     expect why "author_gone"
# Back again: the text is a draft, and the person may ask anew.
admin PUT /api/members/$ana/state {"state":"active","version":$version}
     expect 200
     save version version
ana signs in
ana GET /api/me/posts?state=draft
     expect items.0.id $post
     expect items.0.version 2
ana GET /api/notifications
     expect items.[kind=text_back_author_gone].post $post
     expect items.[kind=request_over_author_gone].group.id $club
ana GET /api/groups/$club
     expect role "visitor"
ana POST /api/posts/$post/submit {"version":2}
     expect 202
     expect case $case

# For good: the same, and mandates and invitations go with it.
admin PUT /api/members/$ana/state {"state":"former","version":$version}
     expect 200
claire GET /api/cases
     lacks $case
admin PUT /api/members/$bruno/state {"state":"former","version":$bruno_version}
     expect 200
claire GET /api/groups/$club
     expect ends.invitations 0

# Whoever leaves a group, or is removed, takes the waiting text along.
people dora eve
claire PUT /api/groups/$revue/members/$dora {}
dora PUT /api/groups/$revue/membership {}
     expect 200
dora POST /api/groups/$revue/posts {"body":"Je m'en vais."}
     save post id
     save case case
dora DELETE /api/groups/$revue/membership
     expect 204
claire GET /api/cases/$case
     expect state "withdrawn"
     expect history.last.action "author_left"
dora GET /api/me/posts?state=draft
     expect items.0.id $post
claire PUT /api/groups/$revue/members/$eve {}
eve PUT /api/groups/$revue/membership {}
eve POST /api/groups/$revue/posts {"body":"On me retire."}
     save post id
claire DELETE /api/groups/$revue/members/$eve
     expect 204
eve GET /api/notifications
     expect items.0.kind "text_back_author_left"
eve GET /api/me/posts?state=draft
     expect items.0.id $post
