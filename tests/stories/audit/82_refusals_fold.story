# What is refused again and again leaves one entry at once, and one for all that follow: nobody fills the log by what they may not do.
people ana bruno guy(guest)
guy GET /api/members
     expect 403
     times 400
guy GET /api/audit/entries
     expect 403
     times 3
nobody POST /api/sessions {"login":"$bruno_email","password":"Faux-Mot-De-Passe-1"}
     expect 401
     times 4

# Each address that was refused has its entry, each account that was tried too: once.
guy GET /api/me/entries?limit=50
     wait until count items 5
     has refused
     expect items.0.more null
bruno GET /api/me/entries?limit=50
     wait until has session.refuse
     count items 4

# Five minutes later stands how often it was.
later 301
guy GET /api/me/entries?limit=50
     wait until has "more" : 399
     wait until has "more" : 2
     count items 7
bruno GET /api/me/entries?limit=50
     wait until has "more" : 3
     count items 5
dpo GET /api/audit/entries?action=refused
     has "more" : 399
