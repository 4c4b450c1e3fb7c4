# An animator invites; the person accepts or not; a member can be taken out.
people claire ana bruno
group projet of claire {"purpose":"project","privacy":"closed","approval":"none","joining":"invitation"}
ana PUT /api/groups/$projet/members/$bruno {}
     expect 403
     problem forbidden
claire PUT /api/groups/$projet/members/$ana {}
     expect 200
     expect role "invited"
ana GET /api/notifications
     expect items.0.kind "invited"
     expect items.0.group.id $projet
ana GET /api/groups/$projet
     expect role "invited"
     expect may_join "join"
ana GET /api/groups/$projet/feed
     expect 403
ana PUT /api/groups/$projet/membership {}
     expect 200
     expect role "member"
ana GET /api/groups/$projet/feed
     expect 200
claire PUT /api/groups/$projet/members/$uuid {}
     expect 404
ana DELETE /api/groups/$projet/members/$claire
     expect 403
claire DELETE /api/groups/$projet/members/$ana
     expect 204
ana GET /api/groups/$projet/feed
     expect 403
ana POST /api/groups/$projet/posts {"body":"encore là ?"}
     expect 403

# An invitation that is taken back is no notice any more: who invites again and again fills nobody's list.
claire PUT /api/groups/$projet/members/$bruno {}
     expect 200
bruno GET /api/notifications
     count items 1
claire DELETE /api/groups/$projet/members/$bruno
     expect 204
bruno GET /api/notifications
     count items 0
claire PUT /api/groups/$projet/members/$bruno {}
     expect 200
bruno GET /api/notifications
     count items 1
     expect items.0.kind "invited"
