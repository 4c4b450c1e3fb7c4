# Who has left a group learns nothing more of it: not what is said under their own post, not its new name, not by a notice.
people claire ana bruno
group ombre of claire {"purpose":"team","privacy":"secret"} with ana bruno
ana POST /api/groups/$ombre/posts {"body":"Mon texte $unique"}
     save post id
ana PUT /api/posts/$post/reaction {"kind":"like"}
     expect 200
ana POST /api/posts/$post/comments {"body":"Ma réponse $unique"}
     expect 201
     save comment id
ana PUT /api/feed/visit {"group":"$ombre"}
     expect 204
ana DELETE /api/groups/$ombre/membership
     expect 204
bruno POST /api/posts/$post/comments {"body":"Entre nous maintenant"}
     expect 201
claire GET /api/groups/$ombre
     save version version
claire PATCH /api/groups/$ombre {"version":$version,"name":"Nom nouveau $unique"}
     expect 200
ana GET /api/posts/$post/comments
     expect 404
ana GET /api/posts/$post
     expect 200
     expect mine true
     lacks Nom nouveau
ana GET /api/me/posts?state=published
     expect 200
     lacks Nom nouveau
ana GET /api/notifications
     lacks Entre nous
     lacks Nom nouveau
     count items 1
     expect items.0.kind "invited"

# Nor do they say anything new there: a comment under their own post is theirs, to be deleted and not to be rewritten.
ana PUT /api/comments/$comment {"version":1,"body":"Dit après coup $unique"}
     expect 403
     problem forbidden
bruno GET /api/posts/$post/comments
     lacks après coup
ana DELETE /api/comments/$comment?version=1
     expect 204

# Nor by the archive of their own data.
ana POST /api/me/data-requests {"kind":"access"}
     save request id
ana GET /api/me/data-requests/$request
     wait until expect archive.bytes present
ana GET /api/me/data-requests/$request/archive
     archive has Mon texte $unique
     archive lacks Nom nouveau
