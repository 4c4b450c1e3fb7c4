# A draft belongs to its author alone until it is submitted; a deleted text is gone for everybody.
people claire ana bruno
group cafe of claire {"purpose":"social","privacy":"open","approval":"none"} with ana bruno
ana POST /api/groups/$cafe/posts {"body":"Brouillon $unique","draft":true}
     expect 201
     expect state "draft"
     save post id
bruno GET /api/posts/$post
     expect 404
claire GET /api/posts/$post
     expect 404
ana GET /api/feed
     lacks $post
ana GET /api/me/posts?state=draft
     expect items.0.id $post
     expect items.0.source "Brouillon $unique"
     expect counts.draft 1
ana PUT /api/posts/$post {"version":1,"body":"Brouillon relu $unique"}
     expect 200
     expect version 2
ana POST /api/posts/$post/submit {"version":1}
     expect 409
ana POST /api/posts/$post/submit {"version":2}
     expect 201
     expect state "published"
     again
bruno GET /api/posts/$post
     expect 200
     save version version
bruno DELETE /api/posts/$post?version=$version
     expect 403
     problem forbidden
claire DELETE /api/posts/$post?version=$version
     expect 403
ana DELETE /api/posts/$post
     expect 428
     problem version_needed
ana DELETE /api/posts/$post?version=1
     expect 409
     problem decided_meanwhile
ana DELETE /api/posts/$post?version=$version
     expect 204
ana GET /api/posts/$post
     expect 404
bruno GET /api/posts/$post
     expect 404
bruno GET /api/feed
     lacks $unique
ana GET /api/me/posts?state=published
     lacks $post

# Whoever keeps very many is told how many as far as 99, and that there are more: counted to a hundred.
bruno POST /api/groups/$cafe/posts {"body":"Pour plus tard","draft":true}
     expect 201
     times 99
bruno GET /api/me
     expect drafts 99
bruno POST /api/groups/$cafe/posts {"body":"Pour plus tard","draft":true}
     expect 201
     times 2
bruno GET /api/me
     expect drafts 100
