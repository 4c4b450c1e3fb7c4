# Who may do what in a group: open, closed and secret, for everybody who can stand before it.
people claire vera rita ines marc rene(moderator) ada(admin) gus(guest)
group ouvert of claire {"purpose":"team","privacy":"open","approval":"all","joining":"request"} with marc
group clos of claire {"purpose":"team","privacy":"closed","approval":"all","joining":"request"} with marc
group ombre of claire {"purpose":"team","privacy":"secret","approval":"all"} with marc
# vera: visitor · rita: has asked · ines: is invited · marc: member · claire: animator · rene: moderator elsewhere · ada: administrator · gus: guest
rita PUT /api/groups/$ouvert/membership {}
     expect 202
rita PUT /api/groups/$clos/membership {}
     expect 202
claire PUT /api/groups/$ouvert/members/$ines {}
     expect 200
claire PUT /api/groups/$clos/members/$ines {}
     expect 200
claire PUT /api/groups/$ombre/members/$ines {}
     expect 200
claire POST /api/groups/$ouvert/posts {"body":"Ouvert"}
     save in_open id
claire POST /api/groups/$clos/posts {"body":"Clos"}
     save in_closed id
claire POST /api/groups/$ombre/posts {"body":"Ombre"}
     save in_secret id
marc POST /api/groups/$ouvert/posts {"body":"Retenu, ouvert"}
     save held_open id
     save case_open case
marc POST /api/groups/$clos/posts {"body":"Retenu, clos"}
     save held_closed id
     save case_closed case
marc POST /api/groups/$ombre/posts {"body":"Retenu, ombre"}
     save held_secret id
     save case_secret case
claire POST /api/posts/$in_open/comments {"body":"Dit, ouvert"}
     save said_open id
claire POST /api/posts/$in_closed/comments {"body":"Dit, clos"}
     save said_closed id

walk                                         vera rita ines marc claire rene ada gus
  # CAN_SEE_GROUP
  GET /api/groups/$ouvert                    200 200 200 200 200 200 200 404:not_found
  GET /api/groups/$clos                      200 200 200 200 200 200 200 404:not_found
  GET /api/groups/$ombre                     404:not_found 404:not_found 200 200 200 404:not_found 404:not_found 404:not_found
  # CAN_READ_GROUP
  GET /api/groups/$ouvert/feed               200 200 200 200 200 200 200 404:not_found
  GET /api/groups/$clos/feed                 403:forbidden 403:forbidden 403:forbidden 200 200 403:forbidden 403:forbidden 404:not_found
  GET /api/groups/$ombre/feed                404:not_found 404:not_found 403:forbidden 200 200 404:not_found 404:not_found 404:not_found
  GET /api/groups/$ouvert/members            200 200 200 200 200 200 200 404:not_found
  GET /api/groups/$clos/members              403:forbidden 403:forbidden 403:forbidden 200 200 403:forbidden 403:forbidden 404:not_found
  GET /api/groups/$ombre/members             404:not_found 404:not_found 403:forbidden 200 200 404:not_found 404:not_found 404:not_found
  # a post that one may not read looks absent
  GET /api/posts/$in_open                    200 200 200 200 200 200 200 404:not_found
  GET /api/posts/$in_closed                  404:not_found 404:not_found 404:not_found 200 200 404:not_found 404:not_found 404:not_found
  GET /api/posts/$in_secret                  404:not_found 404:not_found 404:not_found 200 200 404:not_found 404:not_found 404:not_found
  GET /api/posts/$in_open/comments           200 200 200 200 200 200 200 404:not_found
  GET /api/posts/$in_closed/comments         404:not_found 404:not_found 404:not_found 200 200 404:not_found 404:not_found 404:not_found
  GET /api/posts/$in_secret/comments         404:not_found 404:not_found 404:not_found 200 200 404:not_found 404:not_found 404:not_found
  # a held post exists for its author alone (marc)
  GET /api/posts/$held_open                  404:not_found 404:not_found 404:not_found 200 404:not_found 404:not_found 404:not_found 404:not_found
  GET /api/posts/$held_closed                404:not_found 404:not_found 404:not_found 200 404:not_found 404:not_found 404:not_found 404:not_found
  GET /api/posts/$held_secret                404:not_found 404:not_found 404:not_found 200 404:not_found 404:not_found 404:not_found 404:not_found
  # CAN_COMMENT
  POST /api/posts/$in_open/comments          201 201 201 201 201 201 201 404:not_found {"body":"Vu"}
  POST /api/posts/$in_closed/comments        404:not_found 404:not_found 404:not_found 201 201 404:not_found 404:not_found 404:not_found {"body":"Vu"}
  POST /api/posts/$in_secret/comments        404:not_found 404:not_found 404:not_found 201 201 404:not_found 404:not_found 404:not_found {"body":"Vu"}
  PUT /api/posts/$in_open/reaction           200 200 200 200 200 200 200 404:not_found {"kind":"wow"}
  PUT /api/posts/$in_closed/reaction         404:not_found 404:not_found 404:not_found 200 200 404:not_found 404:not_found 404:not_found {"kind":"wow"}
  PUT /api/posts/$in_secret/reaction         404:not_found 404:not_found 404:not_found 200 200 404:not_found 404:not_found 404:not_found {"kind":"wow"}
  DELETE /api/posts/$in_open/reaction        200 200 200 200 200 200 200 404:not_found
  # CAN_POST
  POST /api/groups/$ouvert/posts             403:forbidden 403:forbidden 403:forbidden 202 201 403:forbidden 403:forbidden 404:not_found {"body":"Bonjour"}
  POST /api/groups/$clos/posts               403:forbidden 403:forbidden 403:forbidden 202 201 403:forbidden 403:forbidden 404:not_found {"body":"Bonjour"}
  POST /api/groups/$ombre/posts              404:not_found 404:not_found 403:forbidden 202 201 404:not_found 404:not_found 404:not_found {"body":"Bonjour"}
  # CAN_OWN_POST: the author alone (claire); a version that is too old shows that the door was open
  PUT /api/posts/$in_open                    403:forbidden 403:forbidden 403:forbidden 403:forbidden 409 403:forbidden 403:forbidden 404:not_found {"version":9,"body":"x"}
  PUT /api/posts/$in_closed                  404:not_found 404:not_found 404:not_found 403:forbidden 409 404:not_found 404:not_found 404:not_found {"version":9,"body":"x"}
  DELETE /api/posts/$in_secret?version=9     404:not_found 404:not_found 404:not_found 403:forbidden 409 404:not_found 404:not_found 404:not_found
  POST /api/posts/$in_open/withdraw          403:forbidden 403:forbidden 403:forbidden 403:forbidden 409 403:forbidden 403:forbidden 404:not_found {"version":9}
  POST /api/posts/$held_open/submit          404:not_found 404:not_found 404:not_found 409 404:not_found 404:not_found 404:not_found 404:not_found {"version":9}
  # CAN_EDIT_COMMENT, CAN_OWN_POST: likewise (claire)
  PUT /api/comments/$said_open               403:forbidden 403:forbidden 403:forbidden 403:forbidden 409 403:forbidden 403:forbidden 404:not_found {"version":9,"body":"x"}
  PUT /api/comments/$said_closed             404:not_found 404:not_found 404:not_found 403:forbidden 409 404:not_found 404:not_found 404:not_found {"version":9,"body":"x"}
  DELETE /api/comments/$said_open?version=9  403:forbidden 403:forbidden 403:forbidden 403:forbidden 409 403:forbidden 403:forbidden 404:not_found
  DELETE /api/comments/$said_closed?version=9 404:not_found 404:not_found 404:not_found 403:forbidden 409 404:not_found 404:not_found 404:not_found
  # CAN_PIN
  POST /api/posts/$in_open/pin               403:forbidden 403:forbidden 403:forbidden 403:forbidden 200 403:forbidden 403:forbidden 404:not_found
  DELETE /api/posts/$in_open/pin             403:forbidden 403:forbidden 403:forbidden 403:forbidden 200 403:forbidden 403:forbidden 404:not_found
  POST /api/posts/$in_closed/pin             404:not_found 404:not_found 404:not_found 403:forbidden 200 404:not_found 404:not_found 404:not_found
  DELETE /api/posts/$in_secret/pin           404:not_found 404:not_found 404:not_found 403:forbidden 200 404:not_found 404:not_found 404:not_found
  # CAN_REVIEW: a case exists for those who may decide it; its author (marc) meets it through the post
  GET /api/cases/$case_open                  404:not_found 404:not_found 404:not_found 404:not_found 200 404:not_found 404:not_found 404:not_found
  GET /api/cases/$case_closed                404:not_found 404:not_found 404:not_found 404:not_found 200 404:not_found 404:not_found 404:not_found
  GET /api/cases/$case_secret                404:not_found 404:not_found 404:not_found 404:not_found 200 404:not_found 404:not_found 404:not_found
  # whoever administers reads who asks to enter where nobody animates, if there is such a group
  GET /api/cases                             403:forbidden 403:forbidden 403:forbidden 403:forbidden 200 403:forbidden 200/403 403:forbidden
  POST /api/cases/$case_open/decisions       404:not_found 404:not_found 404:not_found 404:not_found 409 404:not_found 404:not_found 404:not_found {"action":"publish","version":9}
  POST /api/cases/$case_closed/decisions     404:not_found 404:not_found 404:not_found 404:not_found 409 404:not_found 404:not_found 404:not_found {"action":"publish","version":9}
  POST /api/cases/$case_secret/decisions     404:not_found 404:not_found 404:not_found 404:not_found 409 404:not_found 404:not_found 404:not_found {"action":"publish","version":9}
  # CAN_DECIDE_MEMBERS: somebody who does not exist is asked for, so that nothing changes
  PUT /api/groups/$ouvert/members/$uuid      403:forbidden 403:forbidden 403:forbidden 403:forbidden 404/409 403:forbidden 403:forbidden 404:not_found {}
  PUT /api/groups/$clos/members/$uuid        403:forbidden 403:forbidden 403:forbidden 403:forbidden 404/409 403:forbidden 403:forbidden 404:not_found {}
  PUT /api/groups/$ombre/members/$uuid       404:not_found 404:not_found 403:forbidden 403:forbidden 404/409 404:not_found 404:not_found 404:not_found {}
  DELETE /api/groups/$ouvert/members/$uuid   403:forbidden 403:forbidden 403:forbidden 403:forbidden 404:not_found 403:forbidden 403:forbidden 404:not_found
  DELETE /api/groups/$clos/members/$uuid     403:forbidden 403:forbidden 403:forbidden 403:forbidden 404:not_found 403:forbidden 403:forbidden 404:not_found
  DELETE /api/groups/$ombre/members/$uuid    404:not_found 404:not_found 403:forbidden 403:forbidden 404:not_found 404:not_found 404:not_found 404:not_found
  # CAN_EDIT_GROUP: an administrator may archive, not edit
  PATCH /api/groups/$ouvert                  403:forbidden 403:forbidden 403:forbidden 403:forbidden 409 403:forbidden 403:forbidden 404:not_found {"version":99,"description":"x"}
  PATCH /api/groups/$clos                    403:forbidden 403:forbidden 403:forbidden 403:forbidden 409 403:forbidden 403:forbidden 404:not_found {"version":99,"description":"x"}
  PATCH /api/groups/$ombre                   404:not_found 404:not_found 403:forbidden 403:forbidden 409 404:not_found 404:not_found 404:not_found {"version":99,"description":"x"}
  PATCH /api/groups/$ouvert                  403:forbidden 403:forbidden 403:forbidden 403:forbidden 409 403:forbidden 409 404:not_found {"version":99,"archived":true}
  PATCH /api/groups/$ombre                   404:not_found 404:not_found 403:forbidden 403:forbidden 409 404:not_found 404:not_found 404:not_found {"version":99,"archived":true}
  POST /api/groups/$ouvert/mandates          403:forbidden 403:forbidden 403:forbidden 403:forbidden 409:already_there 403:forbidden 403:forbidden 404:not_found {"member":"$claire","origin":"volunteer"}
  POST /api/groups/$ombre/mandates           404:not_found 404:not_found 403:forbidden 403:forbidden 409:already_there 404:not_found 404:not_found 404:not_found {"member":"$claire","origin":"volunteer"}
  PATCH /api/groups/$ouvert/mandates/$uuid   403:forbidden 403:forbidden 403:forbidden 403:forbidden 404:not_found 403:forbidden 403:forbidden 404:not_found {"ends_reason":"x"}
  # CAN_READ_GROUP_FIGURES: nobody above the animators
  GET /api/groups/$ouvert/figures            403:forbidden 403:forbidden 403:forbidden 403:forbidden 200 403:forbidden 403:forbidden 404:not_found
  GET /api/groups/$clos/figures              403:forbidden 403:forbidden 403:forbidden 403:forbidden 200 403:forbidden 403:forbidden 404:not_found
  GET /api/groups/$ombre/figures             404:not_found 404:not_found 403:forbidden 403:forbidden 200 404:not_found 404:not_found 404:not_found
  # CAN_JOIN: last, because it changes where people stand
  PUT /api/groups/$ouvert/membership         202 403:forbidden 200 403:forbidden 403:forbidden 202 202 404:not_found {}
  PUT /api/groups/$clos/membership           202 403:forbidden 200 403:forbidden 403:forbidden 202 202 404:not_found {}
  PUT /api/groups/$ombre/membership          404:not_found 404:not_found 200 403:forbidden 403:forbidden 404:not_found 404:not_found 404:not_found {}
  # leaving: who asked takes it back; who stands outside has nothing to leave
  DELETE /api/groups/$clos/membership        204 204 204 204 409:last_animator 204 204 404:not_found
  DELETE /api/groups/$ombre/membership       404:not_found 404:not_found 204 204 409:last_animator 404:not_found 404:not_found 404:not_found

# The company keeps the administrators that it had: this story leaves no further administrator.
roles of ada {"roles":[]}
