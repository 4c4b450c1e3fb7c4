# A week later the second one confirms; and whoever is marked as gone still counts, however long one waits.
admin GET /api/members?q=bea@
     save bea items.0.id
     save version items.0.version
admin PUT /api/members/$bea/roles {"roles":["moderator"],"version":$version,"reason":"Elle relit volontiers."}
     expect 202
     save confirmation confirmation.id
admin POST /api/confirmations/$confirmation/decisions {"version":1,"action":"confirm"}
     expect 403
dpo POST /api/confirmations/$confirmation/decisions {"version":1,"action":"confirm"}
     expect 201
     expect state "done"
admin GET /api/members?q=dpo@
     save dora items.0.id
     save version items.0.version
admin PUT /api/members/$dora/state {"state":"former","version":$version}
     expect 200
# Who is gone answers no requests: somebody must. The staff representatives were told.
admin GET /api/data-requests
     expect 200
