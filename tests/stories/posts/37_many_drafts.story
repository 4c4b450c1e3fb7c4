# A person keeps two hundred texts for later; who begins one more is told what to do first. Publishing goes on.
people claire ana
group cafe of claire {"purpose":"social","privacy":"closed","approval":"all"} with ana
ana POST /api/groups/$cafe/posts {"body":"Pour plus tard $unique","draft":true}
     expect 201
     times 200
ana GET /api/me/posts?state=draft
     expect counts.draft 200
     save kept items.0.id
ana POST /api/groups/$cafe/posts {"body":"Un de trop $unique","draft":true}
     expect 409
     problem too_many_drafts
     has On ne peut pas garder plus de 200 brouillons.
ana POST /api/groups/$cafe/posts {"body":"À relire $unique"}
     expect 202
     save waiting id
ana POST /api/posts/$waiting/withdraw {"version":1}
     expect 200
ana DELETE /api/posts/$waiting?version=2
     expect 204
ana PUT /api/posts/$kept {"version":1,"body":"Relu $unique"}
     expect 200
ana DELETE /api/posts/$kept?version=2
     expect 204
ana POST /api/groups/$cafe/posts {"body":"Une place $unique","draft":true}
     expect 201
claire POST /api/groups/$cafe/posts {"body":"Le mien $unique","draft":true}
     expect 201
