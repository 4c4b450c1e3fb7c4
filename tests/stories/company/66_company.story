# What the company says of itself stands on a page, with what became of it; everybody reads whom to write to, in their archive too, and which holidays are kept.
people ada(admin) ana
ana GET /api/company
     expect 200
     expect history null
     save found name
ana PATCH /api/company {"version":1,"name":"À moi"}
     expect 403
ada GET /api/company
     expect 200
     save version version
ada PATCH /api/company {"version":$version,"name":"Rochebrune $unique","dpo":"dpo@rochebrune.example\n12 rue des Scieurs, Romans $unique"}
     expect 200
     save next version
# Nothing that was not said is touched; who is late hears it.
ada PATCH /api/company {"version":$version,"controller":"Trop tard"}
     expect 409
     problem decided_meanwhile
ada PATCH /api/company {"version":$next,"controller":"Les Ateliers Rochebrune SAS $unique"}
     expect 200
     save last version
ana GET /api/company
     expect name "Rochebrune $unique"
     expect controller "Les Ateliers Rochebrune SAS $unique"
     has dpo@rochebrune.example
     expect history null
ana GET /api/me
     expect company "Rochebrune $unique"
# From what to what, and by whom: the newest first.
ada GET /api/company
     expect history.0.setting "controller"
     expect history.0.by.id $ada
     expect history.0.value "Les Ateliers Rochebrune SAS $unique"
     expect history.1.value "dpo@rochebrune.example\n12 rue des Scieurs, Romans $unique"
     expect history.2.setting "name"
ada GET /api/me/entries
     wait until has company.edit
# Who watches over powers is told, and reads it too: nobody changes whom people write to in silence.
dpo GET /api/notifications
     expect items.0.kind "company_changed"
     expect items.0.actor.id $ada
dpo GET /api/company
     expect history.0.by.id $ada
rep GET /api/company
     expect history.0.setting "controller"
# Whoever takes their data away finds whom to write to.
ana POST /api/me/data-requests {"kind":"access"}
     expect 201
     save request id
ana GET /api/me/data-requests/$request
     wait until expect archive.bytes present
ana GET /api/me/data-requests/$request/archive
     expect 200
     archive has Les Ateliers Rochebrune SAS $unique
     archive has 12 rue des Scieurs, Romans $unique
# What is taken back is said no more; without a name the setting of the server stands.
ada PATCH /api/company {"version":$last,"name":"","controller":"","dpo":""}
     expect 200
ana GET /api/me
     expect company "$found"
# Which public holidays are kept is the company's to say; a date that was announced stays.
people lina
lina POST /api/me/data-requests {"kind":"access"}
     expect 201
     save late id
     save due due_on
ada GET /api/company
     expect holidays "france"
     save before version
ada PATCH /api/company {"version":$before,"holidays":"mars"}
     expect 422
     problem invalid_field
lina PATCH /api/company {"version":$before,"holidays":"none"}
     expect 403
ada PATCH /api/company {"version":$before,"holidays":"alsace_moselle"}
     expect 200
     save between version
ada GET /api/company
     expect holidays "alsace_moselle"
     expect history.0.setting "holidays"
     expect history.0.was "france"
     expect history.0.value "alsace_moselle"
lina GET /api/me/data-requests/$late
     expect due_on "$due"
dpo GET /api/notifications
     expect items.0.kind "company_changed"
ada PATCH /api/company {"version":$between,"holidays":"france"}
     expect 200
lina GET /api/company
     expect holidays "france"
