# A person asks for a correction; the desk answers step by step, with a reason when it says no, and nobody works on an old version.
people claire ana
ana POST /api/me/data-requests {"kind":"rectification","note":"Mon service n'est plus le bon"}
     expect 201
     expect state "received"
     expect due_on present
     expect job absent
     expect archive absent
     expect note "Mon service n'est plus le bon"
     save request id
     again
ana POST /api/me/data-requests {"kind":"rectification","note":"Et mon nom"}
     expect 409
     problem request_in_progress
     has close
     lacks secondes
ana POST /api/me/data-requests {"kind":"erasure"}
     expect 201
     save erasure id
dpo GET /api/notifications
     has request_opened
dpo GET /api/data-requests/$request
     expect member.id $ana
     lacks collecting
     save version version
dpo POST /api/data-requests/$request/export {"purpose":"answer","version":$version}
     expect 409
     problem wrong_state
dpo POST /api/data-requests/$request/steps {"step":"collecting","version":$version}
     expect 422
dpo POST /api/data-requests/$request/steps {"step":"identified","version":$version}
     expect 200
     expect version 2
     expect history.1.step "identified"
     expect history.1.actor "desk"
     again
dpo POST /api/data-requests/$request/steps {"step":"review","version":$version}
     expect 409
     problem decided_meanwhile
dpo POST /api/data-requests/$request/steps {"step":"review","version":2}
     expect 200
dpo POST /api/data-requests/$request/steps {"step":"refused","version":3}
     expect 422
     problem reason_needed
# What is ready is the answer: it is written, and the person reads it.
dpo POST /api/data-requests/$request/steps {"step":"ready","version":3}
     expect 422
     problem reason_needed
     expect pointer "/reason"
dpo POST /api/data-requests/$request/steps {"step":"ready","version":3,"reason":"Votre service est corrigé dans l'annuaire du personnel."}
     expect 200
ana GET /api/notifications
     expect items.0.kind "request_ready"
     expect items.0.right "rectification"
ana GET /api/me/data-requests
     expect items.[id=$request].note "Mon service n'est plus le bon"
     expect items.[id=$request].history.3.reason "Votre service est corrigé dans l'annuaire du personnel."
dpo POST /api/data-requests/$request/steps {"step":"delivered","version":4,"reason":"Dit de vive voix aussi."}
     expect 200
dpo POST /api/data-requests/$request/steps {"step":"closed","version":5}
     expect 200
     expect closed_at moment
dpo POST /api/data-requests/$request/steps {"step":"identified","version":6}
     expect 409
     problem wrong_state

# The other one is refused, with its reason, and the person reads it.
dpo POST /api/data-requests/$erasure/steps {"step":"refused","version":1,"reason":"Une procédure est en cours"}
     expect 200
     expect state "refused"
ana GET /api/me/data-requests/$erasure
     expect history.1.reason "Une procédure est en cours"
     expect steps absent
     expect member absent
ana GET /api/notifications
     has request_step
ana GET /api/me/entries
     wait until has request.step
dpo GET /api/data-requests?state=closed
     has $erasure
     has $request
dpo GET /api/data-requests?state=open
     lacks $erasure

# Once closed, it can be asked again. A date of receipt is a real day, neither to come nor too old, of somebody who exists. What
# is to be corrected is said, at the desk too; the other rights need no reason.
ana POST /api/me/data-requests {"kind":"rectification"}
     problem invalid_field
     expect pointer "/note"
ana POST /api/me/data-requests {"kind":"rectification","note":"Mon nom"}
     expect 201
dpo POST /api/data-requests {"member":"$claire","kind":"rectification","received_on":"2026-11-02"}
     problem invalid_field
     expect pointer "/note"
dpo POST /api/data-requests {"member":"$claire","kind":"rectification","received_on":"2026-11-02","note":" \n "}
     problem invalid_field
dpo POST /api/data-requests {"member":"$claire","kind":"rectification","received_on":"2026-11-02","note":"Son nom : Durand"}
     expect 201
dpo POST /api/data-requests {"member":"$ana","kind":"objection","received_on":"2999-01-01"}
     expect 422
dpo POST /api/data-requests {"member":"$ana","kind":"objection","received_on":"2026-02-30"}
     expect 422
dpo POST /api/data-requests {"member":"$ana","kind":"objection","received_on":"2020-01-01"}
     expect 422
claire GET /api/me/data-requests/$request
     expect 404
claire POST /api/data-requests/$request/steps {"step":"identified","version":1}
     expect 403
