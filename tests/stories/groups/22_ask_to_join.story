# Where joining is on request, an animator decides, and a refusal has a reason.
people claire ana bruno dora
group qualite of claire {"purpose":"team","privacy":"closed","approval":"none","joining":"request"} with dora
ana GET /api/groups/$qualite
     expect may_join "ask"
ana PUT /api/groups/$qualite/membership {"message":"Je rejoins l'équipe lundi."}
     expect 202
     expect role "requested"
ana GET /api/groups/$qualite
     expect role "requested"
     expect may_join null
ana GET /api/groups/$qualite/feed
     expect 403
bruno PUT /api/groups/$qualite/membership {"message":"Par curiosité"}
     expect 202

claire GET /api/notifications
     expect items.0.kind "membership_waiting"
claire GET /api/me
     expect waiting 2
     expect groups.[id=$qualite].waiting 2
claire GET /api/cases?state=open&group=$qualite
     expect 200
     count items 2
     expect items.0.author.id $ana
     expect items.0.kind "membership"
     expect items.0.excerpt "Je rejoins l'équipe lundi."
     save ana_case items.0.id
     save bruno_case items.1.id
     save version items.0.version
claire GET /api/cases/$ana_case
     expect 200
     expect kind "membership"
     expect target.applicant.id $ana
     expect target.message "Je rejoins l'équipe lundi."
     has accept_member
     has refuse_member
     lacks "publish"

# A member who is not animator sees no case; nor does the person who asked.
dora GET /api/cases/$ana_case
     expect 404
ana GET /api/cases/$ana_case
     expect 404
dora POST /api/cases/$ana_case/decisions {"action":"accept_member","version":$version}
     expect 404

claire POST /api/cases/$ana_case/decisions {"action":"accept_member","version":$version}
     expect 201
     expect state "decided"
     expect decision "accept_member"
     expect next $bruno_case
     again
ana GET /api/groups/$qualite
     expect role "requested"
ana GET /api/groups/$qualite/feed
     expect 403
ana GET /api/notifications
     lacks membership_accepted
later 31
ana GET /api/groups/$qualite
     expect role "member"
ana GET /api/groups/$qualite/feed
     expect 200
ana GET /api/notifications
     expect items.0.kind "membership_accepted"
     expect items.0.group.id $qualite
     expect items.0.actor.name "$claire_name"

claire POST /api/cases/$bruno_case/decisions {"action":"refuse_member","version":1}
     expect 422
     problem reason_needed
# The reasons are those of a request, not those of a text; who gives another one says it in words.
claire GET /api/cases/$bruno_case
     expect actions.1.reasons.[reason=not_concerned].needs []
     expect actions.1.reasons.[reason=other].needs ["advice"]
     lacks duplicate
     lacks off_topic
claire POST /api/cases/$bruno_case/decisions {"action":"refuse_member","version":1,"reason":"duplicate"}
     expect 422
     problem invalid_field
     expect pointer "/reason"
claire POST /api/cases/$bruno_case/decisions {"action":"refuse_member","version":1,"reason":"other"}
     expect 422
     expect pointer "/advice"
claire POST /api/cases/$bruno_case/decisions {"action":"refuse_member","version":1,"reason":"wrong_group","advice":"Voyez l'atelier B $unique"}
     expect 201
bruno GET /api/groups/$qualite
     expect role "requested"
     lacks atelier B
later 31
# Who is refused reads why, from whom, and what was written to them: in the notice and at the group.
bruno GET /api/groups/$qualite
     expect role "visitor"
     expect refused.reason "wrong_group"
     expect refused.advice "Voyez l'atelier B $unique"
     expect refused.by.name "$claire_name"
bruno GET /api/notifications
     expect items.0.kind "membership_refused"
     expect items.0.reason "wrong_group"
     expect items.0.advice "Voyez l'atelier B $unique"
     expect items.0.actor.name "$claire_name"
dora GET /api/groups/$qualite
     lacks atelier B

# A request can be taken back before anybody decides.
claire GET /api/me/data
     keep answer held
bruno PUT /api/groups/$qualite/membership {}
     expect 202
bruno DELETE /api/groups/$qualite/membership
     expect 204
# Nothing of it is kept for those who would have decided, however often it is done.
claire GET /api/me/data
     same answer as held
claire GET /api/cases?state=open&group=$qualite
     count items 0
