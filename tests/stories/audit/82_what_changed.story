# The log says what was changed, from what to what, on which text; it is looked through by person, and that leaves its own entry.
people claire ana bruno dan(dpo)
roles of bruno {"roles":["representative"]}
admin GET /api/members?q=bruno.$unique
     save version items.[id=$bruno].version
admin PUT /api/members/$bruno/state {"state":"suspended","version":$version}
     expect 200
dan GET /api/audit/entries?action=confirmation.propose&member=$bruno
     wait until expect items.0.change.roles_proposed ["","representative"]
dan GET /api/audit/entries?action=confirmation.confirm&member=$bruno
     wait until expect items.0.change.roles ["","representative"]
     expect items.0.subjects.0.id $bruno
     expect items.0.subjects.1.id $admin
dan GET /api/audit/entries?action=member.state&member=$bruno&as=subject
     wait until expect items.0.change.state ["active","suspended"]
     expect member.id $bruno

# Of a group: what was set, and of long words only that they were changed.
group lu of claire {"purpose":"team","privacy":"open","approval":"all"} with ana
claire GET /api/groups/$lu
     save version version
claire PATCH /api/groups/$lu {"version":$version,"approval":"none","privacy":"closed","description":"Une phrase à ne pas garder au journal"}
     expect 200
     save version version
dan GET /api/audit/entries?action=group.edit&member=$claire&as=actor
     wait until expect items.0.change.approval ["all","none"]
     expect items.0.change.privacy ["open","closed"]
     expect items.0.change.description [null,null]
     lacks à ne pas garder
     expect items.0.object.kind "group"
claire POST /api/groups/$lu/mandates {"member":"$ana","origin":"elected","deputy":true}
     expect 201
dan GET /api/audit/entries?action=mandate.give&member=$ana
     wait until expect items.0.change.origin [null,"elected"]
     expect items.0.change.deputy ["false","true"]
     expect items.0.subjects.0.id $ana

# Of a text: the link and its beginning for who may read it, for others only that it is one. The person finds the same in their own entries.
people eva felix
group atelier of claire {"purpose":"team","privacy":"closed","approval":"all"} with eva
eva POST /api/groups/$atelier/posts {"body":"Pour les seuls membres $unique"}
     save post id
     save case case
claire POST /api/cases/$case/decisions {"action":"return","version":1,"reason":"needs_source","advice":"Un conseil privé"}
     expect 201
dan GET /api/audit/entries?action=case.return&member=$eva
     wait until expect items.0.change.reason [null,"needs_source"]
     expect items.0.object.kind "post"
     expect items.0.object.id absent
     lacks Pour les seuls
     lacks Un conseil privé
later 31
eva GET /api/me/entries
     wait until expect items.1.action "case.return"
     expect items.1.change.reason [null,"needs_source"]
     expect items.1.object.id $post
     has Pour les seuls membres

# Of a secret group the log says that its rules were changed, never its name, nor in which words a mandate ended.
group cachette of claire {"purpose":"team","privacy":"secret","approval":"none"} with ana
claire GET /api/groups/$cachette
     save version version
claire PATCH /api/groups/$cachette {"version":$version,"name":"Projet caché $unique","approval":"all"}
     expect 200
claire POST /api/groups/$cachette/mandates {"member":"$ana","origin":"elected"}
     expect 201
claire GET /api/groups/$cachette
     save mandate animators.[id=$ana].mandate
claire PATCH /api/groups/$cachette/mandates/$mandate {"ends_reason":"Fusion cachée $unique"}
     expect 204
dan GET /api/audit/entries?action=group.edit&member=$claire&as=actor
     wait until expect items.0.change.approval ["none","all"]
     expect items.0.change.name absent
     expect items.0.object.id null
     lacks Projet caché
dan GET /api/audit/entries?action=mandate.end&member=$ana
     wait until expect items.0.subjects.0.id $ana
     lacks Fusion cachée
claire GET /api/me/entries
     wait until has Projet caché $unique
# Nor does what an auditor takes away.
dan GET /api/audit/bundle
     archive has reason_given
     archive lacks Projet caché
     archive lacks Fusion cachée

# Who looks for a person in the log is seen to have looked; who may not read the log finds nobody there.
dan GET /api/audit/entries?action=audit.read&member=$eva
     wait until expect items.0.subjects.0.id $eva
     expect items.0.actor.id $dan
eva GET /api/me/entries
     wait until expect items.0.action "audit.read"
     expect items.0.function "dpo"
felix GET /api/audit/entries?member=$eva
     expect 403
dan GET /api/audit/entries?member=$uuid
     expect 404
