# A mandate has a first day and a last: before and after them it gives nothing.
people claire ana bruno
group eco of claire {"purpose":"project","privacy":"open","approval":"all"} with ana bruno
claire POST /api/groups/$eco/mandates {"member":"$ana","origin":"elected","ends_on":"2020-01-01"}
     expect 422
     problem invalid_field
claire POST /api/groups/$eco/mandates {"member":"$ana","origin":"elected","starts_on":"2020-01-01"}
     expect 422
claire POST /api/groups/$eco/mandates {"member":"$ana","origin":"elected","starts_on":"2099-01-01","ends_on":"2099-01-01"}
     expect 422
claire POST /api/groups/$eco/mandates {"member":"$ana","origin":"elected","starts_on":"2099-01-01","ends_on":"2099-06-30"}
     expect 201
     save ahead id
ana GET /api/groups/$eco
     expect role "member"
     expect may_edit false
claire GET /api/groups/$eco
     count animators 1
     expect ahead.0.mandate $ahead
     expect ahead.0.starts_on "2099-01-01"
claire POST /api/groups/$eco/mandates {"member":"$ana","origin":"elected","starts_on":"2099-06-29"}
     expect 409
     problem already_there
claire POST /api/groups/$eco/mandates {"member":"$bruno","origin":"elected","ends_on":"2099-01-01"}
     expect 201
     save mandate id
bruno GET /api/groups/$eco
     expect role "animator"
     expect animators.[id=$bruno].ends_on "2099-01-01"
# Its last day can be moved, or be today.
claire PATCH /api/groups/$eco/mandates/$mandate {"ends_on":"2098-01-01"}
     expect 204
claire GET /api/groups/$eco
     expect animators.[id=$bruno].ends_on "2098-01-01"
claire PATCH /api/groups/$eco/mandates/$mandate {"ends_on":"2020-01-01"}
     expect 422
claire PATCH /api/groups/$eco/mandates/$ahead {"ends_reason":"Renonce"}
     expect 204
claire GET /api/groups/$eco
     count ahead 0
claire PATCH /api/groups/$eco/mandates/$mandate {"ends_reason":"Relève"}
     expect 204
bruno GET /api/groups/$eco
     expect role "member"
# Even the only one may say when they stop; today, they may not.
claire GET /api/groups/$eco
     save own animators.0.mandate
claire PATCH /api/groups/$eco/mandates/$own {"ends_on":"2099-01-01"}
     expect 204
claire PATCH /api/groups/$eco/mandates/$own {}
     expect 409
     problem last_animator
