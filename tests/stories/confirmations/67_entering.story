# Who administers reads in a closed or secret group only for a time, with the yes of the data protection officer or of the staff's representative, and everybody of the group is told by whom, until when and why.
people claire ana bruno dora(dpo) rosa(representative)
group bois of claire {"purpose":"team","privacy":"closed","joining":"request"} with ana
group cache of claire {"purpose":"team","privacy":"secret","joining":"invitation"} with ana
group place of claire {"purpose":"social","privacy":"open","joining":"free"}
ana POST /api/groups/$bois/posts {"body":"Entre les copeaux $unique"}
     expect 201
     save post id
ana POST /api/posts/$post/comments {"body":"Sous les copeaux $unique"}
     expect 201
ana POST /api/groups/$cache/posts {"body":"Tout bas $unique"}
     expect 201
     save whisper id

# An administrator sees that a closed group is there, and may ask; of a secret one there is nothing.
admin GET /api/groups/$bois
     expect may_read false
     expect may_enter true
     count entered 0
admin GET /api/groups/$bois/feed
     expect 403
admin GET /api/groups/$cache
     expect 404
ana GET /api/groups/$bois
     expect may_read true
     expect may_enter false
admin GET /api/groups/$place
     expect may_enter false

# It says why and until when; whoever has no say cannot ask at all.
admin POST /api/confirmations {"group":"$bois","until":"$in_three_days","reason":""}
     expect 422
     expect pointer "/reason"
admin POST /api/confirmations {"group":"$bois","until":"$in_sixteen_days","reason":"Trop long"}
     expect 422
     expect pointer "/until"
admin POST /api/confirmations {"group":"$bois","until":"$two_days_ago","reason":"Trop tard"}
     expect 422
     expect pointer "/until"
admin POST /api/confirmations {"group":"$uuid","until":"$in_three_days","reason":"Nulle part"}
     expect 404
admin POST /api/confirmations {"group":"$place","until":"$in_three_days","reason":"Ouvert"}
     problem wrong_state
ana POST /api/confirmations {"group":"$bois","until":"$in_three_days","reason":"Curieuse"}
     expect 403
rosa POST /api/confirmations {"group":"$bois","until":"$in_three_days","reason":"Curieuse"}
     expect 403
moderator POST /api/confirmations {"group":"$bois","until":"$in_three_days","reason":"Curieux"}
     expect 403

admin POST /api/confirmations {"group":"$bois","until":"$in_three_days","reason":"Un accident a été annoncé ici."}
     expect 202
     expect confirmation.act "enter"
     expect confirmation.state "open"
     save confirmation confirmation.id
     again
admin POST /api/confirmations {"group":"$bois","until":"$in_three_days","reason":"Encore"}
     expect 409
     problem already_there
# Nothing is opened by asking, and the group is not told before there is a yes.
admin GET /api/groups/$bois/feed
     expect 403
ana GET /api/notifications
     lacks group_entered

# The data protection officer and representatives are asked, by the name of the group and why; not who administers, nor who has the role since today.
dpo GET /api/confirmations
     expect to_confirm.[id=$confirmation].group.id "$bois"
     expect to_confirm.[id=$confirmation].target null
     expect to_confirm.[id=$confirmation].last_day "$in_three_days"
     expect to_confirm.[id=$confirmation].runs false
     expect to_confirm.[id=$confirmation].reason "Un accident a été annoncé ici."
     expect to_confirm.[id=$confirmation].obstacle null
rep GET /api/confirmations
     expect to_confirm.[id=$confirmation].proposed_by.id "$admin"
rep GET /api/notifications
     expect items.0.kind "confirmation_asked"
     expect items.0.act "enter"
admin POST /api/confirmations/$confirmation/decisions {"version":1,"action":"confirm"}
     expect 403
dora POST /api/confirmations/$confirmation/decisions {"version":1,"action":"confirm"}
     expect 403
rosa POST /api/confirmations/$confirmation/decisions {"version":1,"action":"confirm"}
     expect 403
rep POST /api/confirmations/$confirmation/decisions {"version":1,"action":"confirm"}
     expect 201
     expect state "done"
     again
dpo POST /api/confirmations/$confirmation/decisions {"version":1,"action":"confirm"}
     expect 409

# Now everybody of the group knows, in their notices and on the group's page.
ana GET /api/notifications
     expect items.0.kind "group_entered"
     expect items.0.actor.id "$admin"
     expect items.0.about.id "$rep"
     expect items.0.group.id "$bois"
     expect items.0.advice "Un accident a été annoncé ici."
     expect items.0.last_day "$in_three_days"
claire GET /api/notifications
     has group_entered
bruno GET /api/notifications
     lacks group_entered
ana GET /api/groups/$bois
     expect entered.0.by.id "$admin"
     expect entered.0.confirmed_by.id "$rep"
     expect entered.0.mine false
bruno GET /api/groups/$bois
     count entered 0

# They read, who are no members of it; they write nothing, decide nothing, and it comes into no list of theirs.
admin GET /api/groups/$bois
     expect may_read true
     expect role "visitor"
     expect entered.0.mine true
     expect entered.0.last_day "$in_three_days"
     expect may_comment false
     expect audience.members 2
admin GET /api/groups/$bois/feed
     has copeaux
admin GET /api/posts/$post
     expect 200
admin GET /api/posts/$post/comments
     has Sous les copeaux
admin GET /api/groups/$bois/members
     has $ana
admin POST /api/groups/$bois/posts {"body":"Bonjour"}
     expect 403
admin POST /api/posts/$post/comments {"body":"Bonjour"}
     expect 403
admin PUT /api/posts/$post/reaction {"kind":"like"}
     expect 403
admin POST /api/posts/$post/pin
     expect 403
admin GET /api/feed
     lacks copeaux
admin GET /api/me
     lacks $bois
admin POST /api/confirmations {"group":"$bois","until":"$in_three_days","reason":"Encore"}
     problem wrong_state
dpo GET /api/groups/$bois/feed
     expect 403
rep GET /api/groups/$bois/feed
     expect 403

# It stands in the log with the three: who asked, who said yes, for which group, until when.
dpo GET /api/audit/entries?action=confirmation.confirm&member=$rep
     wait until expect items.0.object.id "$bois"
     expect items.0.subjects.0.id "$admin"
     expect items.0.actor.id "$rep"
     expect items.0.change.reads_until.1 "$in_three_days"
admin GET /api/me/entries
     expect items.0.function present
     has representative

# It ends before its time when they say so, or who could have said no; then there is nothing again.
ana POST /api/confirmations/$confirmation/decisions {"version":2,"action":"end"}
     expect 403
moderator POST /api/confirmations/$confirmation/decisions {"version":2,"action":"end"}
     expect 403
dpo POST /api/confirmations/$confirmation/decisions {"version":2,"action":"end"}
     expect 201
admin GET /api/notifications
     expect items.0.kind "entering_ended"
     expect items.0.actor.id "$dpo"
admin GET /api/groups/$bois/feed
     expect 403
admin GET /api/posts/$post
     expect 404
ana GET /api/groups/$bois
     count entered 0
admin POST /api/confirmations/$confirmation/decisions {"version":3,"action":"end"}
     problem wrong_state

# A secret group has an address that somebody of it gave; whoever confirms does not learn its name.
admin POST /api/confirmations {"group":"$cache","until":"$in_three_days","reason":"On m’a donné l’adresse."}
     expect 202
     save confirmation confirmation.id
dpo GET /api/confirmations
     expect to_confirm.[id=$confirmation].group.name null
dpo POST /api/confirmations/$confirmation/decisions {"version":1,"action":"confirm"}
     expect 201
admin GET /api/groups/$cache
     expect may_read true
admin GET /api/groups/$cache/feed
     has Tout bas
admin GET /api/posts/$whisper
     expect 200
admin GET /api/groups
     lacks $cache
admin PUT /api/groups/$cache/membership {}
     expect 403
admin PATCH /api/groups/$cache {"version":1,"archived":true}
     expect 403
admin PUT /api/groups/$cache/members/$bruno {}
     expect 403
dpo GET /api/groups/$cache
     expect 404
dpo GET /api/notifications
     lacks $cache
admin POST /api/confirmations/$confirmation/decisions {"version":2,"action":"end"}
     expect 201
admin GET /api/groups/$cache
     expect 404

# A refusal says why; the group never hears of it.
admin POST /api/confirmations {"group":"$cache","until":"$in_three_days","reason":"Encore."}
     expect 202
     save confirmation confirmation.id
rep POST /api/confirmations/$confirmation/decisions {"version":1,"action":"refuse","word":"Demandez-leur d’abord."}
     expect 201
     expect state "refused"
admin GET /api/notifications
     expect items.0.kind "confirmation_refused"
     expect items.0.act "enter"
