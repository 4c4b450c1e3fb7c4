# A text that shows nothing is no text. A name is tidied, shows something, holds nothing invisible, and does not pose as another's.
people claire ana
group cafe of claire {"purpose":"social","privacy":"open","approval":"none"} with ana
ana POST /api/groups/$cafe/posts {"body":"Bonjour"}
     save post id
walk ana
     POST /api/groups/$cafe/posts        422:invalid_field   {"body":"\u200b"}
     POST /api/groups/$cafe/posts        422:invalid_field   {"body":"\ufeff"}
     POST /api/groups/$cafe/posts        422:invalid_field   {"body":"\u200d"}
     POST /api/groups/$cafe/posts        422:invalid_field   {"body":"\u00a0\u202f\u3000"}
     POST /api/groups/$cafe/posts        422:invalid_field   {"body":"\u2028"}
     POST /api/groups/$cafe/posts        422:invalid_field   {"body":"\u3164"}
     POST /api/groups/$cafe/posts        422:invalid_field   {"body":"\u2800 \u00ad"}
     POST /api/groups/$cafe/posts        422:invalid_field   {"body":"**\u200b**"}
     POST /api/groups/$cafe/posts        422:invalid_field   {"body":"> **\u200b**\n> `\u2800`"}
     POST /api/posts/$post/comments      422:invalid_field   {"body":"\u200b"}
     POST /api/posts/$post/comments      422:invalid_field   {"body":"\u3164\u00a0"}
     POST /api/posts/$post/comments      201                 {"body":"👩‍👧"}
     POST /api/groups                    422:invalid_field   {"name":"\u200b\u200b","purpose":"social"}
     POST /api/groups                    422:invalid_field   {"name":" \u00a0 ","purpose":"social"}
     POST /api/groups                    422:invalid_field   {"name":"A\u00a0\u3000 ","purpose":"social"}
     POST /api/groups                    422:invalid_field   {"name":"Bo\u00adnus $unique","purpose":"social"}
# One name, one group: neither blanks at its ends, nor another width, nor other letters' size make a second one of it.
ana POST /api/groups {"name":" Annonces  $unique\u00a0","purpose":"social"}
     expect 201
     expect name "Annonces $unique"
walk ana
     POST /api/groups                    409:already_there   {"name":"Annonces $unique ","purpose":"social"}
     POST /api/groups                    409:already_there   {"name":"Annonces\u00a0$unique","purpose":"social"}
     POST /api/groups                    409:already_there   {"name":"\uff21nnonces $unique","purpose":"social"}
     POST /api/groups                    409:already_there   {"name":"ANNONCES $unique","purpose":"social"}
     POST /api/groups                    422:invalid_field   {"name":"Annonces\u200b $unique","purpose":"social"}
     POST /api/groups                    201                 {"name":"Stra\u00dfe $unique","purpose":"social"}
     POST /api/groups                    409:already_there   {"name":"STRASSE $unique","purpose":"social"}
     # Emoji of several signs, and scripts that are written with joiners, keep theirs; without them it is the same name.
     POST /api/groups                    201                 {"name":"👩\u200d👧 ❤\ufe0f $unique","purpose":"social"}
     POST /api/groups                    409:already_there   {"name":"👩👧 ❤ $unique","purpose":"social"}
     POST /api/groups                    201                 {"name":"نگین\u200cدخت $unique","purpose":"social"}
admin POST /api/members {"name":"\ufeff","email":"rien.$unique@parvis.test"}
     expect 422
     expect pointer "/name"
admin POST /api/members {"name":"Sophie Marchand\u200b","email":"sosie.$unique@parvis.test"}
     expect 422
     expect pointer "/name"
admin POST /api/members {"name":"Sophie","email":"sophie.$unique\u200b@parvis.test"}
     expect 422
     expect pointer "/email"
admin POST /api/members {"name":"  Sophie  Marchand ","email":"sophie.$unique@parvis.test"}
     expect 201
     save sophie id
admin GET /api/members?q=sophie.$unique
     expect items.0.name "Sophie Marchand"
