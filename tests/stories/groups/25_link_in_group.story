# Whoever holds a new link for somebody reads where they read: those who animate a closed or secret group are told, and where nobody else does, everybody in it.
people claire ana bruno dora
group bois of claire {"purpose":"team","privacy":"closed","joining":"request"} with ana bruno
group cache of claire {"purpose":"team","privacy":"secret","joining":"invitation"} with dora
group place of claire {"purpose":"social","privacy":"open","joining":"free"} with ana
admin POST /api/members/$ana/invitation {}
     expect 201
claire GET /api/notifications
     expect items.0.kind "reset_in_group"
     expect items.0.group.id $bois
bruno GET /api/notifications
     lacks reset_in_group
# Of the only one who animates, there is nobody else to tell but those in the group.
admin POST /api/members/$claire/invitation {}
     expect 201
bruno GET /api/notifications
     expect items.0.kind "reset_in_group"
     expect items.0.group.id $bois
dora GET /api/notifications
     expect items.0.kind "reset_in_group"
     expect items.0.group.id $cache
admin GET /api/notifications
     lacks $cache
# Nor where whoever animates is suspended: they find it too.
admin GET /api/members?q=$unique
     save claire_version items.[id=$claire].version
admin PUT /api/members/$claire/state {"state":"suspended","version":$claire_version}
     expect 200
     save claire_version version
admin POST /api/members/$bruno/invitation {}
     expect 201
ana GET /api/notifications
     expect items.0.kind "reset_in_group"
     expect items.0.group.id $bois
admin PUT /api/members/$claire/state {"state":"active","version":$claire_version}
     expect 200
claire signs in
claire GET /api/notifications
     expect items.0.kind "reset_in_group"
