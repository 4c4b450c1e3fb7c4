# Figures are read by those who answer for a group or for the company; they never speak of few people, and a secret group leaves no mark in them.
people claire ana bruno chloe dora emile rose(representative) mona(moderator)
group petit of claire {"purpose":"team","privacy":"closed","approval":"none"} with ana bruno chloe
group grand of claire {"purpose":"team","privacy":"closed","approval":"all"} with ana bruno chloe dora emile

# Four people: not even that nothing happened.
claire GET /api/groups/$petit/figures
     expect 200
     expect fewest 5
     count weeks 12
     expect weeks.0.posts null
     expect weeks.last.people null
     expect weeks.last.texts null
     expect decisions.texts null
# Six people, who have not had time to write: nothing is nobody's.
claire GET /api/groups/$grand/figures
     expect 200
     expect goal 240
     count weeks 12
     expect weeks.0.posts 0
     expect weeks.last.comments 0
     expect weeks.last.people 0
     expect weeks.last.delay null
     expect decisions.texts 0
     expect company absent
     keep answer before
# The present week is not told: what was just written cannot be seen to arrive.
ana POST /api/groups/$grand/posts {"body":"Un premier texte $unique"}
     expect 202
claire POST /api/groups/$grand/posts {"body":"Un second texte $unique"}
     expect 201
claire GET /api/groups/$grand/figures
     same answer as before
     lacks $ana
     lacks $claire_name

# Neither a member, nor a moderator, nor the administrator reads how a group that they do not animate is doing.
ana GET /api/groups/$grand/figures
     expect 403
     problem forbidden
mona GET /api/groups/$grand/figures
     expect 403
admin GET /api/groups/$grand/figures
     expect 403
ana GET /api/figures
     expect 403
     problem forbidden
ana GET /api/me
     lacks read_figures
rose GET /api/me
     has read_figures

# The company without its secret groups: with one more of them, whose texts wait, it reads the same, byte for byte.
rose GET /api/figures
     expect 200
     count weeks 12
     expect company.groups.all present
     expect company.purposes present
     expect company.charter.people present
     lacks $claire
     keep answer without
group ombre of claire {"purpose":"project","privacy":"secret","approval":"all"} with ana bruno chloe dora emile
ana POST /api/groups/$ombre/posts {"body":"Attend dans l'ombre $unique"}
     expect 202
bruno POST /api/groups/$ombre/posts {"body":"Attend dans l'ombre aussi $unique"}
     expect 202
chloe POST /api/groups/$ombre/posts {"body":"Attend encore $unique"}
     expect 202
dora POST /api/groups/$ombre/posts {"body":"Attend toujours $unique"}
     expect 202
emile POST /api/groups/$ombre/posts {"body":"Attend depuis peu $unique"}
     expect 202
rose GET /api/figures
     same answer as without
claire GET /api/groups/$ombre/figures
     expect 200
admin GET /api/groups/$ombre/figures
     expect 404
     problem not_found
