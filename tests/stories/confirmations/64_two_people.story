# A new link for somebody who has powers takes a second person: one proposes, with a reason, another confirms, each is named, and
# whom it concerns is told at once.
people ada(admin) mona(moderator) ana
group secret of mona {"purpose":"team","privacy":"secret","joining":"invitation"}

# Somebody without powers gets a link at once, as before.
admin POST /api/members/$ana/invitation {}
     expect 201
     expect link present

# For a moderator, a reason is needed; then it waits.
admin POST /api/members/$mona/invitation {}
     expect 422
     problem reason_needed
     expect pointer "/reason"
admin POST /api/members/$mona/invitation {"reason":"Mona a perdu son téléphone."}
     expect 202
     expect confirmation.state "open"
     expect link absent
     save confirmation confirmation.id
     again
admin POST /api/members/$mona/invitation {"reason":"Encore."}
     expect 409
     problem already_there

# Whom it concerns knows, and from whom; the data protection officer is asked, and reads why.
mona GET /api/notifications
     expect items.0.kind "confirmation_of_me"
     expect items.0.about.id "$mona"
dpo GET /api/confirmations
     expect to_confirm.[id=$confirmation].reason "Mona a perdu son téléphone."
     expect to_confirm.[id=$confirmation].target.id "$mona"
     expect to_confirm.[id=$confirmation].state "open"
admin GET /api/confirmations
     expect mine.[id=$confirmation].state "open"
     expect to_confirm.[id=$confirmation] absent
# Representatives of the staff see who did what, not why; others see nothing.
rep GET /api/confirmations
     has $confirmation
     lacks téléphone
ana GET /api/confirmations
     expect 403
mona GET /api/confirmations
     expect 403

# Who proposes does not confirm, nor whom it concerns, nor somebody who administers since today, nor anybody else.
admin POST /api/confirmations/$confirmation/decisions {"version":1,"action":"confirm"}
     expect 403
ada POST /api/confirmations/$confirmation/decisions {"version":1,"action":"confirm"}
     expect 403
mona POST /api/confirmations/$confirmation/decisions {"version":1,"action":"confirm"}
     expect 403
rep POST /api/confirmations/$confirmation/decisions {"version":1,"action":"confirm"}
     expect 403
admin POST /api/members/$mona/invitation {"reason":"Toujours pas."}
     expect 409

# A refusal says why. Then nothing may be done with it.
dpo POST /api/confirmations/$confirmation/decisions {"version":1,"action":"refuse"}
     expect 422
     expect pointer "/word"
dpo POST /api/confirmations/$confirmation/decisions {"version":1,"action":"refuse","word":"Je ne l’ai pas vue."}
     expect 201
     expect state "refused"
dpo POST /api/confirmations/$confirmation/decisions {"version":1,"action":"confirm"}
     expect 409
     problem decided_meanwhile
mona GET /api/notifications
     expect items.0.kind "confirmation_refused"

# A yes is for one link, by who proposed it.
admin POST /api/members/$mona/invitation {"reason":"Vue ce matin au guichet."}
     expect 202
     save confirmation confirmation.id
dpo POST /api/confirmations/$confirmation/decisions {"version":1,"action":"confirm","word":"Je l’ai vue."}
     expect 201
     expect state "confirmed"
     again
ada POST /api/members/$mona/invitation {"reason":"Je prends le sien."}
     expect 409
admin GET /api/confirmations
     expect mine.[id=$confirmation].state "confirmed"
admin POST /api/members/$mona/invitation {}
     expect 201
     save link link
token of link
admin POST /api/members/$mona/invitation {}
     expect 422
     problem reason_needed
nobody POST /api/invitations/accept {"token":"$token","password":"Marmite-Nuage-77-Feutre"}
     expect 201
dpo GET /api/confirmations
     expect items.[id=$confirmation].state "done"
     expect items.[id=$confirmation].decided_by.name present

# One takes one's own back; nobody else's.
admin POST /api/members/$ada/invitation {"reason":"Changement de poste."}
     expect 202
     save confirmation confirmation.id
dpo POST /api/confirmations/$confirmation/decisions {"version":1,"action":"withdraw"}
     expect 403
admin POST /api/confirmations/$confirmation/decisions {"version":1,"action":"withdraw"}
     expect 201
     expect state "withdrawn"
dpo GET /api/confirmations
     expect to_confirm.[id=$confirmation] absent

# Who takes the role first gains nothing by it: powers that were taken away count for a month.
people olga(moderator)
roles of olga {"roles":[]}
admin POST /api/members/$olga/invitation {}
     expect 422
     problem reason_needed
admin POST /api/members/$olga/invitation {"reason":"Elle ne modère plus."}
     expect 202
     save confirmation confirmation.id
admin POST /api/confirmations/$confirmation/decisions {"version":1,"action":"withdraw"}
     expect 201

# Nobody makes a link for themselves, and what does not exist is not there.
admin GET /api/me
     save me id
admin POST /api/members/$me/invitation {"reason":"Pour moi."}
     expect 403
dpo POST /api/confirmations/$uuid/decisions {"version":1,"action":"confirm"}
     expect 404

# The log names all three.
dpo GET /api/audit/entries?class=settings
     wait until has confirmation.confirm
     wait until has confirmation.refuse
     wait until has confirmation.withdraw
