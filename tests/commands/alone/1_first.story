# One administrator acts alone while nobody else has a say; whoever comes to have one is told of each such act.
nobody POST /api/invitations/accept {"token":"@TOKEN@","password":"Tulipe-Marteau-42-Nuage"}
     expect 201
admin GET /api/me
     has handle_requests
     save admin id
admin POST /api/members {"name":"Béa Seconde","email":"bea@parvis.test"}
     expect 201
     save bea id
     save link link
token of link
nobody POST /api/invitations/accept {"token":"$token","password":"Marmite-Nuage-77-Feutre"}
     expect 201

# The archive of somebody who wrote a letter.
admin POST /api/data-requests {"member":"$bea","kind":"access","received_on":"2026-11-20"}
     expect 201
     save request id
     save version version
admin POST /api/data-requests/$request/steps {"step":"identified","version":$version}
     expect 200
     save version version
admin POST /api/data-requests/$request/export {"purpose":"answer","version":$version}
     expect 202
     expect state "collecting"

# Powers, at once: there is nobody to ask. Who was invited and never came changes nothing.
admin POST /api/members {"name":"Dora Protectrice","email":"dpo@parvis.test","roles":["dpo"]}
     expect 201
     expect roles ["dpo"]
     expect confirmation null
     save dora id
admin POST /api/members/$dora/invitation {}
     expect 201
     save link link
admin POST /api/members {"name":"Max Relecteur","email":"max@parvis.test","roles":["moderator"],"scope":"all"}
     expect 201
     expect roles ["moderator"]
admin GET /api/members?q=bea@
     save version items.0.version
admin PUT /api/members/$bea/roles {"roles":["representative"],"version":$version}
     expect 200
admin GET /api/confirmations
     expect items.0.state "alone"
     expect items.0.roles.to ["representative"]
     expect items.0.target.id $bea
     expect items.1.roles.to ["moderator"]
     expect items.2.act "reset"
     expect items.3.roles.to ["dpo"]
     expect items.4.act "archive"
     expect items.4.request.id $request
     count items 5

# The second one comes: told of what was done before, and from now on nothing is done alone.
token of link
nobody POST /api/invitations/accept {"token":"$token","password":"Tulipe-Marteau-42-Nuage"}
     expect 201
dpo GET /api/notifications
     has confirmation_alone
dpo GET /api/confirmations
     count items 5
     expect items.4.act "archive"
admin GET /api/members?q=bea@
     save version items.0.version
admin PUT /api/members/$bea/roles {"roles":[],"version":$version,"reason":"Elle n’est plus élue."}
     expect 409
     problem nobody_confirms
# Nor are data requests the administrator's any more.
admin GET /api/me
     lacks handle_requests
admin GET /api/data-requests
     expect 403
admin GET /api/audit/entries
     expect 403

# Suspending the second one makes nobody alone, and opens no desk.
admin GET /api/members?q=dpo@
     save version items.0.version
admin PUT /api/members/$dora/state {"state":"suspended","version":$version}
     expect 200
     save version version
admin GET /api/data-requests
     expect 403
admin POST /api/members {"name":"Un de plus","roles":["admin"],"reason":"Il en faut un."}
     expect 409
     problem nobody_confirms
admin PUT /api/members/$dora/state {"state":"active","version":$version}
     expect 200
