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
