# Animating a group is a mandate: given, ended, never lost with the last one.
people claire ana bruno
group eco of claire {"purpose":"project","privacy":"open","approval":"all"} with ana
ana GET /api/groups/$eco
     expect role "member"
ana POST /api/groups/$eco/mandates {"member":"$ana","origin":"volunteer"}
     expect 403
claire POST /api/groups/$eco/mandates {"member":"$bruno","origin":"nominated"}
     expect 404
claire POST /api/groups/$eco/mandates {"member":"$ana","origin":"elected","deputy":true}
     expect 201
     save mandate id
     again
ana GET /api/notifications
     expect items.0.kind "mandate_given"
ana GET /api/groups/$eco
     expect role "animator"
     expect animators.[id=$ana].origin "elected"
     expect animators.[id=$ana].deputy true
claire POST /api/groups/$eco/mandates {"member":"$ana","origin":"volunteer"}
     expect 409
     problem already_there
claire GET /api/groups/$eco
     save own animators.[id=$claire].mandate
claire PATCH /api/groups/$eco/mandates/$own {"ends_reason":"Relève assurée"}
     expect 204
claire GET /api/groups/$eco
     expect role "member"
     expect may_edit false
ana PATCH /api/groups/$eco/mandates/$mandate {"ends_reason":"Je pars aussi"}
     expect 409
     problem last_animator
ana GET /api/groups/$eco
     expect role "animator"
ana PATCH /api/groups/$eco/mandates/$uuid {"ends_reason":"Personne"}
     expect 404

# A mandate that is taken back the same day is no notice any more, unless it was read: who gives it again and again fills nobody's list.
group zele of claire {"purpose":"project","privacy":"closed","approval":"none"} with bruno
claire POST /api/groups/$zele/mandates {"member":"$bruno","origin":"volunteer"}
     save first id
bruno GET /api/notifications
     expect items.0.kind "mandate_given"
claire PATCH /api/groups/$zele/mandates/$first {}
     expect 204
bruno GET /api/notifications
     lacks mandate_given
claire POST /api/groups/$zele/mandates {"member":"$bruno","origin":"volunteer"}
     save second id
bruno PUT /api/notifications/read {}
claire PATCH /api/groups/$zele/mandates/$second {}
     expect 204
bruno GET /api/notifications
     expect items.0.kind "mandate_given"
