# Roles are given by another administrator, never to oneself, and the last administrator stays.
people ana adam(admin)
roles of ana {"roles":["dpo"]}
# New powers begin with a new session.
ana GET /api/me
     expect 401
ana signs in
ana GET /api/me
     has handle_requests
ana GET /api/data-requests
     expect 200
roles of ana {"roles":[]}
ana GET /api/data-requests
     expect 401
ana signs in
ana GET /api/data-requests
     expect 403

adam PUT /api/members/$adam/roles {"roles":["admin","dpo"],"version":2}
     expect 403
     problem forbidden
ana PUT /api/members/$ana/roles {"roles":["admin"],"version":3}
     expect 403
     problem forbidden
admin PUT /api/members/$ana/roles {"roles":["roi"],"version":3}
     expect 422
     problem invalid_field
# Who comes from another company has no other role, neither later nor from the first day.
admin PUT /api/members/$adam/roles {"roles":["guest","admin"],"version":2,"reason":"Les deux"}
     expect 422
     problem invalid_field
     expect pointer "/roles"
admin POST /api/members {"name":"Nora $unique","roles":["representative","guest"],"reason":"Les deux"}
     expect 422
     problem invalid_field
roles of adam {"roles":[]}

# Now one is left, as far as this company knows; nobody may send them away.
admin GET /api/members?q=admin@parvis.test
     save admin_version items.[id=$admin].version
admin PUT /api/members/$admin/state {"state":"suspended","version":$admin_version}
     expect 409
     problem last_admin
admin PUT /api/members/$admin/state {"state":"former","version":$admin_version}
     expect 409
     problem last_admin
admin GET /api/me
     expect 200
