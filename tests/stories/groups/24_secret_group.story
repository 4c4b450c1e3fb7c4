# A secret group cannot be told from a group that does not exist, by any address, byte for byte.
people claire ana bruno gus(guest)
group ombre of claire {"purpose":"team","privacy":"secret","approval":"all"} with bruno
let nowhere $uuid
bruno POST /api/groups/$ombre/posts {"body":"Texte de l'ombre $unique"}
     expect 202
     save case case
claire POST /api/groups/$ombre/posts {"body":"Publié dans l'ombre $unique"}
     expect 201
     save post id
bruno POST /api/posts/$post/comments {"body":"Commentaire de l'ombre $unique"}
     expect 201
     save comment id

ana GET /api/groups/$nowhere
     expect 404
     problem not_found
     keep answer absent
ana GET /api/groups/$ombre
     same answer as absent
gus GET /api/groups/$ombre
     expect 404
admin GET /api/groups/$ombre
     expect 404
     problem not_found
moderator GET /api/groups/$ombre
     expect 404
dpo GET /api/groups/$ombre
     expect 404
ana GET /api/groups/$ombre/feed
     same answer as absent
ana GET /api/groups/$ombre/members
     same answer as absent
ana PATCH /api/groups/$ombre {"version":1,"name":"Trouvé"}
     same answer as absent
ana PUT /api/groups/$ombre/membership {}
     same answer as absent
ana DELETE /api/groups/$ombre/membership
     same answer as absent
ana PUT /api/groups/$ombre/members/$gus {}
     same answer as absent
ana DELETE /api/groups/$ombre/members/$bruno
     same answer as absent
ana POST /api/groups/$ombre/posts {"body":"coucou"}
     same answer as absent
ana POST /api/groups/$ombre/mandates {"member":"$ana","origin":"volunteer"}
     same answer as absent
ana GET /api/posts/$post
     same answer as absent
ana GET /api/posts/$post/comments
     same answer as absent
ana POST /api/posts/$post/comments {"body":"coucou"}
     same answer as absent
ana PUT /api/posts/$post/reaction {"kind":"like"}
     same answer as absent
ana DELETE /api/posts/$post/reaction
     same answer as absent
ana PUT /api/posts/$post {"version":1,"body":"à moi"}
     same answer as absent
ana DELETE /api/posts/$post?version=1
     same answer as absent
ana PUT /api/comments/$comment {"version":1,"body":"à moi"}
     same answer as absent
ana DELETE /api/comments/$comment?version=1
     same answer as absent
ana GET /api/cases/$case
     same answer as absent
ana POST /api/cases/$case/decisions {"action":"publish","version":1}
     same answer as absent
ana GET /api/groups?q=ombre
     expect 200
     lacks $ombre
     lacks $ombre_name
admin GET /api/groups?q=ombre
     lacks $ombre
ana GET /api/groups/$nowhere/feed
     same answer as absent

# Its name is free for others: a refused name would betray it.
ana POST /api/groups {"name":"$ombre_name","purpose":"social","privacy":"open"}
     expect 201

# Who is invited sees that it exists, but not what is said.
claire PUT /api/groups/$ombre/members/$ana {}
     expect 200
ana GET /api/groups/$ombre
     expect 200
     expect role "invited"
ana GET /api/groups/$ombre/feed
     expect 403
     lacks ombre $unique
ana DELETE /api/groups/$ombre/membership
     expect 204
ana GET /api/groups/$ombre
     same answer as absent
