# Everybody can read what is held about them, why and for how long, without asking anybody.
people ana bruno
device phone of ana
ana GET /api/me/data
     expect 200
     expect sections.0.name present
     expect sections.0.columns.0.column present
     expect sections.0.columns.0.class present
     expect sections.0.columns.0.purpose present
     expect sections.0.columns.0.keep present
     has post.body
     has member.email
     lacks password_hash
     lacks $bruno
ana GET /api/me/entries
     expect 200
     wait until has session.open
     has charter.accept
     lacks $bruno
ana GET /api/me/entries?limit=1
     count items 1
     save next next
ana GET /api/me/entries?limit=1&before=$next
     count items 1
