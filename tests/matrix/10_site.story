# Who may do what in the company: every capability of the site, for everybody who can come to the door.
people nora(new) eva gus(guest) mona(moderator) ada(admin) dan(dpo) rose(representative)
group lieu of eva {"purpose":"social","privacy":"open","approval":"none"} with gus
eva POST /api/groups/$lieu/posts {"body":"Un texte"}
     save post id

walk                                         nobody nora eva gus mona ada dan rose
  # CAN_ENTER
  GET /api/openapi.json                      200 200 200 200 200 200 200 200
  GET /healthz                               200 200 200 200 200 200 200 200
  GET /readyz                                200 200 200 200 200 200 200 200
  # CAN_OWN_DATA
  GET /api/me                                401:sign_in 200 200 200 200 200 200 200
  PATCH /api/me                              401:sign_in 200 200 200 200 200 200 200 {"language":"fr"}
  GET /api/me/sessions                       401:sign_in 200 200 200 200 200 200 200
  DELETE /api/me/sessions                    401:sign_in 204 204 204 204 204 204 204
  GET /api/charter                           401:sign_in 200 200 200 200 200 200 200
  GET /api/me/data                           401:sign_in 200 200 200 200 200 200 200
  GET /api/me/entries                        401:sign_in 200 200 200 200 200 200 200
  GET /api/me/data-requests                  401:sign_in 200 200 200 200 200 200 200
  GET /api/me/data-requests/$uuid            401:sign_in 404 404 404 404 404 404 404
  GET /api/me/data-requests/$uuid/archive    401:sign_in 404 404 404 404 404 404 404
  DELETE /api/me/sessions/$uuid              401:sign_in 404 404 404 404 404 404 404
  # CAN_TAKE_PART
  GET /api/feed                              401:sign_in 403:charter_pending 200 200 200 200 200 200
  GET /api/feed/head                         401:sign_in 403:charter_pending 200 200 200 200 200 200
  PUT /api/feed/visit                        401:sign_in 403:charter_pending 204 204 204 204 204 204 {}
  GET /api/me/posts?state=draft              401:sign_in 403:charter_pending 200 200 200 200 200 200
  GET /api/notifications                     401:sign_in 403:charter_pending 200 200 200 200 200 200
  PUT /api/notifications/read                401:sign_in 403:charter_pending 204 204 204 204 204 204 {}
  GET /api/groups                            401:sign_in 403:charter_pending 200 200 200 200 200 200
  # before a place is looked at, the charter is asked
  GET /api/groups/$lieu                      401:sign_in 403:charter_pending 200 200 200 200 200 200
  GET /api/groups/$lieu/feed                 401:sign_in 403:charter_pending 200 200 200 200 200 200
  GET /api/posts/$post                       401:sign_in 403:charter_pending 200 200 200 200 200 200
  PUT /api/posts/$post/reaction              401:sign_in 403:charter_pending 200 200 200 200 200 200 {"kind":"like"}
  POST /api/posts/$post/comments             401:sign_in 403:charter_pending 201 201 201 201 201 201 {"body":"Vu"}
  POST /api/groups/$lieu/posts               401:sign_in 403:charter_pending 201 201 403 403 403 403 {"body":"Moi aussi"}
  GET /api/groups/$uuid                      401:sign_in 403:charter_pending 404 404 404 404 404 404
  GET /api/cases/$uuid                       401:sign_in 403:charter_pending 404 404 404 404 404 404
  # CAN_CREATE_GROUP
  POST /api/groups                           401:sign_in 403:charter_pending 201 403:forbidden 201 201 201 201 {"name":"Matrice $uuid","purpose":"social"}
  GET /api/people                            401:sign_in 403:charter_pending 200 403:forbidden 200 200 200 200
  # CAN_MANAGE_MEMBERS
  GET /api/members                           401:sign_in 403:charter_pending 403:forbidden 403:forbidden 403:forbidden 200 403:forbidden 403:forbidden
  POST /api/members                          401:sign_in 403:charter_pending 403:forbidden 403:forbidden 403:forbidden 201 403:forbidden 403:forbidden {"name":"Quelqu'un"}
  POST /api/members/$uuid/invitation         401:sign_in 403:charter_pending 403:forbidden 403:forbidden 403:forbidden 404 403:forbidden 403:forbidden {}
  PUT /api/members/$uuid/state               401:sign_in 403:charter_pending 403:forbidden 403:forbidden 403:forbidden 404 403:forbidden 403:forbidden {"state":"suspended","version":1}
  PUT /api/members/$uuid/roles               401:sign_in 403:charter_pending 403:forbidden 403:forbidden 403:forbidden 404 403:forbidden 403:forbidden {"roles":[],"version":1}
  # CAN_MANAGE_CHARTER: asked with a body that is refused later, so that nobody has to accept again
  POST /api/charter/versions                 401:sign_in 403:charter_pending 403:forbidden 403:forbidden 403:forbidden 422 403:forbidden 403:forbidden {"title":"","articles":[]}
  # CAN_MANAGE_COMPANY: with a version that never was
  GET /api/company                           401:sign_in 200 200 200 200 200 200 200
  PATCH /api/company                         401:sign_in 403:charter_pending 403:forbidden 403:forbidden 403:forbidden 409 403:forbidden 403:forbidden {"version":999,"name":"Autre"}
  # CAN_HANDLE_REQUESTS
  GET /api/data-requests                     401:sign_in 403:charter_pending 403:forbidden 403:forbidden 403:forbidden 200 200 403:forbidden
  GET /api/data-requests/$uuid               401:sign_in 403:charter_pending 403:forbidden 403:forbidden 403:forbidden 404 404 403:forbidden
  POST /api/data-requests                    401:sign_in 403:charter_pending 403:forbidden 403:forbidden 403:forbidden 201 409:request_in_progress 403:forbidden {"member":"$eva","kind":"objection","received_on":"2026-11-02"}
  POST /api/data-requests/$uuid/steps        401:sign_in 403:charter_pending 403:forbidden 403:forbidden 403:forbidden 404 404 403:forbidden {"step":"identified","version":1}
  POST /api/data-requests/$uuid/export       401:sign_in 403:charter_pending 403:forbidden 403:forbidden 403:forbidden 404 404 403:forbidden {"purpose":"answer","version":1}
  GET /api/data-requests/$uuid/archive?purpose=answer  401:sign_in 403:charter_pending 403:forbidden 403:forbidden 403:forbidden 404 404 403:forbidden
  # CAN_READ_AUDIT
  GET /api/audit/entries                     401:sign_in 403:charter_pending 403:forbidden 403:forbidden 403:forbidden 200 200 403:forbidden
  GET /api/audit/bundle                      401:sign_in 403:charter_pending 403:forbidden 403:forbidden 403:forbidden 200 200 403:forbidden
  # CAN_READ_CHECKPOINTS
  GET /api/audit/checkpoint                  401:sign_in 403:charter_pending 403:forbidden 403:forbidden 403:forbidden 200 200 200
  # CAN_READ_FIGURES
  GET /api/figures                           401:sign_in 403:charter_pending 403:forbidden 403:forbidden 200 200 200 200

# The company keeps the administrators that it had: this story leaves no further administrator.
roles of ada {"roles":[]}
