# Names are found however they are typed: without accents, in any order, with the apostrophe of any keyboard; and no group poses as another.
people claire ana
admin POST /api/members {"name":"Élodie Garnier-Lœuvre $unique","email":"elodie_$unique@parvis.test"}
     expect 201
     save elodie id
admin GET /api/members?q=elodie+$unique
     expect items.0.id $elodie
admin GET /api/members?q=Garnier%20%C3%89lodie%20$unique
     expect items.0.id $elodie
# An e composed of two signs, and letters of another size.
admin GET /api/members?q=e%CC%81LODIE%20loeuvre%20$unique
     expect items.0.id $elodie
admin GET /api/members?q=elodie_$unique@parvis.test
     expect items.0.id $elodie
# As it is pasted from an address book or a page: with signs around the words, and with what is not seen in them.
admin GET /api/members?q=GARNIER,%20%C3%89lodie%20$unique
     expect items.0.id $elodie
     count items 1
admin GET /api/members?q=(%C3%A9lodie)%20$unique.
     expect items.0.id $elodie
     count items 1
admin GET /api/members?q=%C2%AB%C3%A9lodie%C2%BB%20$unique
     expect items.0.id $elodie
     count items 1
admin GET /api/members?q=@%C3%A9lodie%20/%20$unique
     expect items.0.id $elodie
     count items 1
admin GET /api/members?q=%E2%80%8Belo%C2%ADdie%E2%80%8E%20$unique
     expect items.0.id $elodie
     count items 1
# Letters that change with their size or their place in a word: a capital ẞ, a sigma at the end.
admin POST /api/members {"name":"Paula STRA\u1e9eER $unique","email":"paula_$unique@parvis.test"}
     expect 201
     save paula id
admin GET /api/members?q=stra%C3%9Fer%20$unique
     expect items.0.id $paula
admin GET /api/members?q=Strasser%20$unique
     expect items.0.id $paula
admin POST /api/members {"name":"Νίκος Οδοσήμας $unique","email":"nikos_$unique@parvis.test"}
     expect 201
     save nikos id
admin GET /api/members?q=%CE%9F%CE%94%CE%9F%CE%A3%20$unique
     expect items.0.id $nikos
# Signs of patterns mean themselves.
admin GET /api/members?q=e%25$unique
     count items 0
admin GET /api/members?q=el.die%20$unique
     count items 0
claire POST /api/groups {"name":"Vélos & qualité de l’atelier $unique","purpose":"social"}
     expect 201
     save velos id
ana GET /api/groups?q=l%27atelier%20velos%20$unique
     expect items.0.id $velos
ana GET /api/groups?q=qualite%20$unique
     expect items.0.id $velos
ana GET /api/groups?q=QUALITE%20l%60Atelier%20$unique
     expect items.0.id $velos
ana GET /api/groups?q=velo_%20$unique
     expect items.0.id $velos
ana GET /api/groups?q=v%25s%20$unique
     count items 0
# Nor does a second group get a name that reads like this one's.
claire POST /api/groups {"name":"Direction $unique","purpose":"team"}
     expect 201
     save direction id
walk claire
     POST /api/groups    409:already_there   {"name":"DIRECTION  $unique","purpose":"social"}
     POST /api/groups    409:already_there   {"name":"Dïréction-$unique","purpose":"social"}
     POST /api/groups    409:already_there   {"name":"D1rect10n $unique","purpose":"social"}
     POST /api/groups    409:already_there   {"name":"Dlrection $unique","purpose":"social"}
     POST /api/groups    409:already_there   {"name":"Directiᴏn $unique","purpose":"social"}
     POST /api/groups    422:invalid_field   {"name":"D\u0456rection $unique","purpose":"social"}
     POST /api/groups    422:invalid_field   {"name":"\u0391nnonces $unique","purpose":"social"}
     POST /api/groups    409:already_there   {"name":"Direction $unique","purpose":"team","privacy":"secret","joining":"invitation"}
     POST /api/groups    201                 {"name":"Направление $unique","purpose":"social"}
     POST /api/groups    201                 {"name":"Équipe 10 $unique","purpose":"social"}
     POST /api/groups    201                 {"name":"Équipe 11 $unique","purpose":"social"}
claire POST /api/groups {"name":"Große Fuge $unique","purpose":"social"}
     expect 201
walk claire
     POST /api/groups    409:already_there   {"name":"GRO\u1e9eE FUGE $unique","purpose":"social"}
     POST /api/groups    409:already_there   {"name":"Grosse Fuge $unique","purpose":"social"}
# A secret group betrays its name to nobody: the same name stays free for all others.
claire POST /api/groups {"name":"Rachat $unique","purpose":"project","privacy":"secret","joining":"invitation"}
     expect 201
     save secret id
ana POST /api/groups {"name":"Rachat $unique","purpose":"social"}
     expect 201
# Once it is taken, the secret one cannot be renamed to another that is.
claire PATCH /api/groups/$secret {"version":1,"name":"Direction $unique"}
     expect 409
     problem already_there
claire PATCH /api/groups/$secret {"version":1,"description":"Entre nous"}
     expect 200
admin POST /api/members {"name":"S\u043ephie $unique","email":"sophie.faux.$unique@parvis.test"}
     expect 422
     expect pointer "/name"
admin POST /api/members {"name":"Софья $unique","email":"sofia.$unique@parvis.test"}
     expect 201
