# Where nobody animates a closed group, those in it cannot be kept from learning whom the administration lets in: it takes nobody out, and who is suspended finds it told.
people claire ana bruno zoe
group bois of claire {"purpose":"team","privacy":"closed","joining":"request"} with ana bruno
ana POST /api/groups/$bois/posts {"body":"Entre nous"}
     expect 201
admin GET /api/members?q=$unique
     save claire_version items.[id=$claire].version
     save bruno_version items.[id=$bruno].version
admin PUT /api/members/$claire/state {"state":"former","version":$claire_version}
     expect 200
# Nobody is taken out by who helps; an invitation is taken back.
admin DELETE /api/groups/$bois/members/$ana
     expect 403
     problem forbidden
admin PUT /api/members/$bruno/state {"state":"suspended","version":$bruno_version}
     expect 200
     save bruno_version version
admin PUT /api/groups/$bois/members/$zoe {}
     expect 200
ana GET /api/notifications
     expect items.0.kind "helped_invited"
     expect items.0.about.id $zoe
admin DELETE /api/groups/$bois/members/$zoe
     expect 204
admin DELETE /api/groups/$bois/members/$zoe
     expect 404
admin PUT /api/members/$bruno/state {"state":"active","version":$bruno_version}
     expect 200
bruno signs in
bruno GET /api/notifications
     expect items.0.kind "helped_invited"
     expect items.0.about.id $zoe
# Who is appointed takes out whom they will.
admin POST /api/groups/$bois/mandates {"member":"$ana","origin":"nominated"}
     expect 201
ana DELETE /api/groups/$bois/members/$bruno
     expect 204
