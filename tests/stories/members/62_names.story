# A name stays on one line and cannot disguise itself; a role refused to oneself leaves an entry.
people claire
claire POST /api/groups {"name":"Groupe\u202egnp.exe","purpose":"social"}
     expect 422
     expect pointer "/name"
claire POST /api/groups {"name":"Deux\nlignes","purpose":"social"}
     expect 422
     expect pointer "/name"
admin GET /api/me
     save me id
admin GET /api/members?q=admin@
     save version items.0.version
admin PUT /api/members/$me/roles {"version":$version,"roles":["admin","dpo"]}
     expect 403
     problem forbidden
dpo GET /api/audit/entries?action=refused
     wait until expect items.0.actor.id $me
