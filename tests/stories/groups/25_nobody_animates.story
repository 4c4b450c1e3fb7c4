# When everybody who animated a group is gone, the group says so, its members and the administration are told, and who asks to come in has somebody who decides.
people claire bruno ana dora
group bois of claire {"purpose":"team","privacy":"closed","approval":"all"} with bruno ana
claire POST /api/groups/$bois/mandates {"member":"$bruno","origin":"elected"}
     expect 201
     save elected id
dora PUT /api/groups/$bois/membership {"message":"Bonjour"}
     expect 202
admin GET /api/members?q=$unique
     expect items.[id=$claire].alone_in []
     save claire_version items.[id=$claire].version
     save bruno_version items.[id=$bruno].version
admin GET /api/cases?group=$bois
     expect 403
# While somebody animates it, the administration neither appoints anybody nor reads who is there.
admin GET /api/groups/$bois
     expect may_appoint false
admin GET /api/groups/$bois/members
     expect 403
admin PUT /api/members/$claire/state {"state":"former","version":$claire_version}
     expect 200
ana GET /api/groups/$bois
     count animators 1
ana GET /api/notifications
     lacks group_unled
# The next one would leave it to nobody: it is said before.
admin GET /api/members?q=$unique
     expect items.[id=$bruno].alone_in.0.id $bois
# Who is suspended is still its animator: whoever suspends the only one opens nothing by it.
admin PUT /api/members/$bruno/state {"state":"suspended","version":$bruno_version}
     expect 200
     save bruno_version version
ana GET /api/groups/$bois
     count animators 0
     lacks $claire_name
     lacks $bruno_name
ana GET /api/notifications
     lacks group_unled
admin GET /api/cases?group=$bois
     expect 403
admin GET /api/me
     save me id
admin PUT /api/groups/$bois/members/$me {}
     expect 403
admin GET /api/groups/$bois
     expect may_decide_members false
# Their mandate is not ended meanwhile, not even by a day to come.
admin PATCH /api/groups/$bois/mandates/$elected {"ends_on":"2099-12-31"}
     expect 409
     problem last_animator
# Somebody of the group may be appointed meanwhile, found by name; but nobody appoints themselves.
admin GET /api/groups/$bois
     expect may_appoint true
admin GET /api/groups/$bois/members?q=$unique
     expect 200
     has $ana
admin POST /api/groups/$bois/mandates {"member":"$me","origin":"nominated"}
     expect 403
admin POST /api/groups/$bois/mandates {"member":"$ana","origin":"nominated"}
     expect 201
     save mandate id
ana PATCH /api/groups/$bois/mandates/$mandate {"ends_reason":"Bruno revient"}
     expect 409
     problem last_animator
admin PUT /api/members/$bruno/state {"state":"active","version":$bruno_version}
     expect 200
     save bruno_version version
bruno signs in
bruno PATCH /api/groups/$bois/mandates/$mandate {"ends_reason":"Je suis revenu"}
     expect 204
bruno GET /api/cases?group=$bois
     expect 200
     count items 1
# Gone for good, they leave it to nobody: its members and the administration are told.
admin PUT /api/members/$bruno/state {"state":"former","version":$bruno_version}
     expect 200
     save bruno_version version
ana GET /api/notifications
     expect items.[kind=group_unled].group.id $bois
admin GET /api/notifications
     has group_unled
# Who helps there does not let themselves in.
admin PUT /api/groups/$bois/members/$me {}
     expect 403
# The queue is open for requests, and for nothing else.
ana POST /api/groups/$bois/posts {"body":"Qui lira ?"}
     expect 202
     save text case
admin GET /api/me
     has "review"
admin GET /api/cases?group=$bois
     expect 200
     count items 1
     expect items.0.kind "membership"
     save case items.0.id
admin GET /api/cases/$text
     expect 404
admin GET /api/groups/$bois
     expect waiting 1
     expect may_decide_members true
     expect reviewer false
admin POST /api/cases/$case/decisions {"action":"accept_member","version":1}
     expect 201
later 31
dora GET /api/groups/$bois
     expect role "member"
# Who is in a closed group is told whom the administration let in, and who did it; the others are not.
ana GET /api/notifications
     expect items.0.kind "helped_entered"
     expect items.0.about.id $dora
     expect items.0.actor.id $me
     expect items.0.group.id $bois
dora GET /api/notifications
     lacks helped_entered
dora GET /api/me/entries
     wait until has case.accept_member
# A request that comes now is told to the administration.
people eve
eve PUT /api/groups/$bois/membership {}
     expect 202
admin GET /api/notifications
     expect items.0.kind "membership_waiting"
# So it is with an invitation, and with a mandate.
people hugo
admin PUT /api/groups/$bois/members/$hugo {}
     expect 200
ana GET /api/notifications
     expect items.0.kind "helped_invited"
     expect items.0.about.id $hugo
admin POST /api/groups/$bois/mandates {"member":"$dora","origin":"nominated"}
     expect 201
ana GET /api/notifications
     expect items.0.kind "helped_leads"
     expect items.0.about.id $dora
dora GET /api/notifications
     expect items.0.kind "mandate_given"
# An animator who does the same does what the group chose them for.
people iris
dora PUT /api/groups/$bois/members/$iris {}
     expect 200
ana GET /api/notifications
     expect items.0.kind "helped_leads"
# Who comes back is a member, and animates no more.
admin PUT /api/members/$bruno/state {"state":"active","version":$bruno_version}
     expect 200
bruno signs in
bruno GET /api/groups/$bois
     expect role "member"

# A secret group tells its members alone.
group cache of ana {"purpose":"team","privacy":"secret"} with dora
admin GET /api/members?q=$unique
     expect items.[id=$ana].alone_in []
     save ana_version items.[id=$ana].version
admin PUT /api/members/$ana/state {"state":"former","version":$ana_version}
     expect 200
dora GET /api/notifications
     expect items.0.kind "group_unled"
     expect items.0.group.id $cache
admin GET /api/notifications
     lacks $cache
# Who appoints somebody there has no say any more: whose answer was lost gets it all the same when they ask again.
people fred gina
group foin of fred {"purpose":"team","privacy":"open","approval":"none"} with gina
admin GET /api/members?q=$unique
     save fred_version items.[id=$fred].version
admin PUT /api/members/$fred/state {"state":"former","version":$fred_version}
     expect 200
let appointing $uuid
admin POST /api/groups/$foin/mandates {"member":"$gina","origin":"nominated"}
     with Idempotency-Key: $appointing
     expect 201
     again
admin POST /api/groups/$foin/mandates {"member":"$gina","origin":"nominated"}
     expect 403
# Who animated it goes while it is closed for writing: that nobody does is told when it opens again.
people jean lise
group halte of jean {"purpose":"team","privacy":"open"} with lise
admin GET /api/groups/$halte
     save halte_version version
admin PATCH /api/groups/$halte {"version":$halte_version,"archived":true}
     expect 200
     save halte_version version
admin GET /api/members?q=$unique
     save jean_version items.[id=$jean].version
admin PUT /api/members/$jean/state {"state":"former","version":$jean_version}
     expect 200
lise GET /api/notifications
     lacks group_unled
admin PATCH /api/groups/$halte {"version":$halte_version,"archived":false}
     expect 200
lise GET /api/notifications
     expect items.0.kind "group_unled"
     expect items.0.group.id $halte
