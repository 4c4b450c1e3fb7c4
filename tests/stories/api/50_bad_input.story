# Whatever arrives, the answer is a clear problem that names the field, nothing is kept, and the server lives.
people claire ana
group cafe of claire {"purpose":"social","privacy":"open","approval":"none"} with ana
repeat long 8001 é
repeat just 8000 é
repeat emoji 5001 🐦
repeat names_told 59 x
let names $names_toldé
repeat open 200 [
repeat shut 200 ]
repeat huge 9000 01234567

ana POST /api/groups/$cafe/posts {"body":"Bonjour","colour":"red"}
     expect 422
     problem unknown_field
     expect pointer "/colour"
ana POST /api/groups/$cafe/posts {"body":"Bonjour"}
     with Content-Type: application/jsonp
     expect 415
     problem not_json
ana POST /api/groups/$cafe/posts {"body":12}
     with Content-Type: Application/JSON ;charset=utf-8
     problem invalid_field
ana POST /api/groups/$cafe/posts {"body":12}
     problem invalid_field
     expect pointer "/body"
     expect detail present
ana POST /api/groups/$cafe/posts {"body":null}
     problem invalid_field
ana POST /api/groups/$cafe/posts {"body":["Bonjour"]}
     problem invalid_field
ana POST /api/groups/$cafe/posts {}
     problem invalid_field
     expect pointer "/body"
ana POST /api/groups/$cafe/posts {"body":"   \n "}
     problem invalid_field
ana POST /api/groups/$cafe/posts {"body":"Bonjour","kind":"rumour"}
     problem invalid_field
     expect pointer "/kind"
ana POST /api/groups/$cafe/posts {"body":"Bonjour","kind":"poll"}
     problem invalid_field
     expect pointer "/kind"
ana POST /api/groups/$cafe/posts {"body":"Bonjour","kind":"event"}
     problem invalid_field
     expect pointer "/kind"
nobody POST /api/sessions {"login":"$ana_email","password":"$password","code":"123456"}
     problem unknown_field
     expect pointer "/code"
ana POST /api/groups/$cafe/posts {"body":"Bonjour","label":1}
     problem invalid_field
ana POST /api/groups/$cafe/posts {"body":"Bonjour","draft":"yes"}
     problem invalid_field
ana POST /api/groups/$cafe/posts {"body":"Bonjour","body":"Bonsoir"}
     expect 400
     problem bad_request
     has deux fois
ana POST /api/groups/$cafe/posts {"body":"Bonjour"
     problem bad_request
     has objet JSON
     lacks deux fois
ana POST /api/groups/$cafe/posts {"body":"Bonjour"} et la suite
     problem bad_request
ana POST /api/groups/$cafe/posts ["body"]
     problem bad_request
ana POST /api/groups/$cafe/posts "body"
     problem bad_request
ana POST /api/groups/$cafe/posts {"body":$open$shut}
     problem bad_request
ana POST /api/groups/$cafe/posts $open$open$open$open$open$shut$shut$shut$shut$shut
     problem bad_request
ana POST /api/groups/$cafe/posts {"body":"Bonjour\u0000"}
     expect 400
     has caractère nul
ana POST /api/groups/$cafe/posts x
     with bytes {"body":"Bonjour\x00"}
     expect 400
ana POST /api/groups/$cafe/posts x
     with bytes {"body":"Bonjour \xff\xfe"}
     expect 422
     problem not_utf8
ana POST /api/groups/$cafe/posts x
     with bytes {"body":"surlong \xc0\x80"}
     problem not_utf8
ana POST /api/groups/$cafe/posts x
     with bytes {"body":"demi \xed\xa0\x80"}
     problem not_utf8
ana POST /api/groups/$cafe/posts {"body":"demi \ud800 seul"}
     expect 400
     has moitié de paire
ana POST /api/groups/$cafe/posts {"body":"cloche \u0007"}
     expect 422
ana POST /api/groups/$cafe/posts {"body":"$long"}
     problem invalid_field
     expect pointer "/body"
ana POST /api/groups/$cafe/posts {"body":"$emoji"}
     expect 413
     problem too_large
ana POST /api/groups/$cafe/posts {"body":"$huge"}
     expect 413
     problem too_large
# What is no id names nothing, wherever it stands in an address.
ana GET /api/groups/not-a-uuid
     expect 404
     problem not_found
ana GET /api/posts/not-a-uuid
     problem not_found
ana DELETE /api/comments/not-a-uuid?version=1
     problem not_found
claire GET /api/cases/not-a-uuid
     problem not_found
claire PUT /api/groups/$cafe/members/not-a-uuid {}
     problem not_found
claire DELETE /api/groups/$cafe/members/not-a-uuid
     problem not_found
claire PATCH /api/groups/$cafe/mandates/not-a-uuid {"ends_reason":"fini"}
     problem not_found
admin POST /api/members/not-a-uuid/invitation {}
     problem not_found
admin PUT /api/members/not-a-uuid/state {"state":"suspended","version":1}
     problem not_found
admin PUT /api/members/not-a-uuid/roles {"roles":[],"version":1}
     problem not_found
ana DELETE /api/me/sessions/not-a-uuid
     problem not_found
ana GET /api/me/data-requests/not-a-uuid
     problem not_found
ana GET /api/me/data-requests/not-a-uuid/archive
     problem not_found
dpo GET /api/data-requests/not-a-uuid
     problem not_found
dpo POST /api/data-requests/not-a-uuid/export {"purpose":"answer","version":1}
     problem not_found
admin POST /api/confirmations/not-a-uuid/decisions {"action":"confirm","version":1}
     problem not_found
ana GET /api/groups/$cafe/feed?before=1.2
     expect 422
ana GET /api/groups?before=abc.$cafe
     problem invalid_field
     expect pointer "/before"
ana GET /api/groups?before=ff.$cafe
     problem invalid_field
     expect pointer "/before"
ana GET /api/groups?before=00.$cafe
     problem invalid_field
ana GET /api/groups?before=63616665.$cafe
     expect 200
admin GET /api/members?before=ff.$cafe
     problem invalid_field
     expect pointer "/before"
ana GET /api/groups?$names=1
     problem unknown_field
     expect pointer "/$names_told"
ana GET /api/groups?a/b~c=1
     problem unknown_field
     expect pointer "/a~1b~0c"
ana GET /api/posts/%00
     expect 400
ana GET /api/posts/..%2f..%2fme
     expect 400
ana GET /api/posts/%ff
     expect 400
# Nothing of all that was kept, and the longest allowed text is.
ana GET /api/groups/$cafe/feed
     expect 200
     count items 0
ana POST /api/groups/$cafe/posts {"body":"$just"}
     expect 201
ana POST /api/groups/$cafe/posts {"body":"漢字 🐦 ‮rtl‬ é"}
     expect 201
     save post id
ana GET /api/posts/$post
     has 漢字 🐦
