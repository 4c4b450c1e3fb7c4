# Every decision leaves an entry that names nobody; reading the log leaves one too; only the right people read it.
people claire ana dan(dpo)
group qualite of claire {"purpose":"team","privacy":"closed","approval":"all"} with ana
ana POST /api/groups/$qualite/posts {"body":"Pour le journal $unique"}
     save post id
     save case case
claire POST /api/cases/$case/decisions {"action":"publish","version":1}
     expect 201
dan GET /api/audit/entries?action=case.publish
     expect 200
     wait until has $ana
     expect items.0.action "case.publish"
     expect items.0.class "moderation"
     expect items.0.index present
     expect items.0.at moment
     lacks Pour le journal
     expect items.0.actor.id $claire
# A list that ends with a full page says that it ends.
dan GET /api/audit/entries?action=case.publish&member=$ana&limit=1
     count items 1
     expect next null
dan GET /api/audit/entries?class=content
     expect items.0.class "content"
dan GET /api/audit/entries?limit=2
     count items 2
     save next next
dan GET /api/audit/entries?limit=2&before=$next
     count items 2
dan GET /api/audit/entries?action=audit.read
     wait until expect items.0.actor.id $dan
dan GET /api/audit/checkpoint
     expect behind 0
     expect 200
     expect size present
     expect root present
     expect note present
rep GET /api/audit/checkpoint
     expect 200
ana GET /api/audit/entries
     expect 403
     problem forbidden
ana GET /api/audit/checkpoint
     expect 403
ana GET /api/audit/bundle
     expect 403
moderator GET /api/audit/entries
     expect 403
rep GET /api/audit/entries
     expect 403
nobody GET /api/audit/entries
     expect 401
dan GET /api/audit/bundle
     expect 200
     header Content-Type application/zip
     archive lacks Pour le journal

# The person concerned sees the decision about their text; the attempt of a stranger to read the log is an entry too.
ana GET /api/me/entries
     wait until has case.publish
     has post.submit
     expect behind 0
dan GET /api/audit/entries?action=refused
     wait until has $ana
