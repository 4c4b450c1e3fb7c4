# Colleagues find each other by name, without their addresses; a guest does not search the company.
people iris gus(guest)
iris GET /api/people?q=iris
     expect 200
     expect items.[id=$iris].guest false
     lacks @
iris GET /api/people?q=personne-de-ce-nom
     expect 200
     lacks "id"
gus GET /api/people
     expect 403
     problem forbidden
nobody GET /api/people
     expect 401

# Lists of names are in the order of a directory: an accent does not send a name after Z.
admin POST /api/members {"name":"Éva $unique","email":"eva.$unique@stories.test","roles":[]}
     expect 201
admin POST /api/members {"name":"Étienne $unique","email":"etienne.$unique@stories.test","roles":[]}
     expect 201
admin POST /api/members {"name":"Fanny $unique","email":"fanny.$unique@stories.test","roles":[]}
     expect 201
admin POST /api/members {"name":"Emma $unique","email":"emma.$unique@stories.test","roles":[]}
     expect 201
admin GET /api/members?q=$unique
     expect items.0.name "Emma $unique"
     expect items.1.name "Étienne $unique"
     expect items.2.name "Éva $unique"
     expect items.3.name "Fanny $unique"
admin GET /api/members?q=$unique&limit=2
     expect items.1.name "Étienne $unique"
     save cursor next
admin GET /api/members?q=$unique&limit=2&before=$cursor
     expect items.0.name "Éva $unique"
