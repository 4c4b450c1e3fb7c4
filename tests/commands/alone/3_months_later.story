# Months after the only other one was marked as gone, nothing is done alone on the page: the server is the last resort.
admin GET /api/members?q=bea@
     save bea items.0.id
     save version items.0.version
admin PUT /api/members/$bea/roles {"roles":["dpo"],"version":$version,"reason":"Il en faut une."}
     expect 409
     problem nobody_confirms
admin POST /api/members/$bea/invitation {"reason":"Perdu"}
     expect 409
     problem nobody_confirms
