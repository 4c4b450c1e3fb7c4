# A moderator decides in the groups of their charge without belonging to them; requests to join stay with the animators.
moderator GET /api/cases?state=open
     expect 200
     expect items.0.kind "held_post"
     lacks "membership"
     save case items.0.id
     save group items.0.group.id
moderator GET /api/cases/$case
     expect 200
     expect group.id $group
     expect actions.0 present
     has "publish"
     lacks accept_member
moderator GET /api/groups/$group
     expect reviewer true
     expect may_edit false
     expect may_decide_members false
# The door is open; only the version is not the right one.
moderator POST /api/cases/$case/decisions {"action":"publish","version":99}
     expect 409
     problem decided_meanwhile
moderator PUT /api/groups/$group/members/$uuid {}
     expect 403
     problem forbidden

# The same case does not exist for a colleague, for another moderator, nor for the administrators.
people ana mona(moderator)
ana GET /api/cases/$case
     expect 404
mona GET /api/cases/$case
     expect 404
admin GET /api/cases/$case
     expect 404
dpo GET /api/cases/$case
     expect 404
