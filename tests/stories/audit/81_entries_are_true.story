# An entry says in which capacity somebody acted; what is refused leaves the same trace whether the thing exists or not.
people claire ana dan(admin) eve
group atelier of claire {"purpose":"team","privacy":"closed","approval":"all"} with ana
group salle of claire {"purpose":"team","privacy":"closed"}

# What an animator or an administrator does to somebody is not that person's own act.
claire POST /api/groups/$atelier/mandates {"member":"$ana","origin":"nominated"}
     expect 201
     save mandate id
ana GET /api/me/entries
     wait until expect items.0.action "mandate.give"
     expect items.0.function "animator"
claire PATCH /api/groups/$atelier/mandates/$mandate {"ends_reason":"Fin de la saison"}
     expect 204
ana GET /api/me/entries
     wait until expect items.0.action "mandate.end"
     expect items.0.function "animator"

# A right of administrators is used as one, whatever other roles the person holds.
roles of dan {"roles":["admin","dpo"]}
dan signs in
dan GET /api/members
     expect 200
dan GET /api/me/entries
     wait until has member.list
claire GET /api/groups/$salle
     save version version
claire PATCH /api/groups/$salle {"description":"Une autre salle","version":$version}
     expect 200
dan GET /api/audit/entries?action=group.edit
     wait until expect items.0.actor.id $claire
dan GET /api/audit/bundle
     archive has "actor":"$dan","function":"admin"}
     archive has "actor":"$claire","function":"animator","object":"$salle"

# Somebody else's case and one that never was: the same answer, the same trace.
ana POST /api/groups/$atelier/posts {"body":"À relire $unique"}
     save case case
eve GET /api/cases/$uuid
     expect 404
     keep answer absent
eve GET /api/me/entries
     wait until expect items.0.action "refused"
eve GET /api/cases/$case
     expect 404
     same answer as absent
eve GET /api/cases/nonsense
     expect 404
     same answer as absent
later 301
eve GET /api/me/entries
     wait until expect items.0.more 2
     expect items.0.action "refused"
     expect items.0.function "me"
     expect items.1.action "refused"

# A sign-in that fails for an address that nobody has leaves an entry too, without the address and about nobody.
nobody POST /api/sessions {"login":"$ana_email","password":"Faux-Mot-De-Passe-1"}
     expect 401
dan GET /api/audit/entries?action=session.refuse
     wait until expect items.0.subjects.0.id $ana
later 301
nobody POST /api/sessions {"login":"absente.$unique@stories.test","password":"Faux-Mot-De-Passe-1"}
     expect 401
dan GET /api/audit/entries?action=session.refuse
     wait until expect items.0.subjects []
     expect items.0.actor null
     expect items.0.missing 0
     expect items.1.subjects.0.id $ana
     lacks absente
nobody POST /api/sessions {"login":"absente.$unique@stories.test","password":"Faux-Mot-De-Passe-2"}
     expect 401
nobody POST /api/sessions {"login":"absente.$unique@stories.test","password":"Faux-Mot-De-Passe-3"}
     expect 401
nobody POST /api/sessions {"login":"absente.$unique@stories.test","password":"Faux-Mot-De-Passe-4"}
     expect 401
nobody POST /api/sessions {"login":"absente.$unique@stories.test","password":"Faux-Mot-De-Passe-5"}
     expect 401
dan GET /api/audit/entries?action=session.lock
     wait until expect items.0.subjects []
