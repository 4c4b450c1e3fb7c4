# Comments have two levels, belong to who wrote them, and keep their place when they are deleted.
people claire ana bruno
group cafe of claire {"purpose":"social","privacy":"open","approval":"none"} with ana bruno
ana POST /api/groups/$cafe/posts {"body":"Qui vient à vélo ?"}
     save post id
bruno POST /api/posts/$post/comments {"body":"Moi, *lundi* $unique"}
     expect 201
     expect body [["p","Moi, ",["em","lundi"]," $unique"]]
     expect author.id $bruno
     expect parent null
     save first id
     again
claire POST /api/posts/$post/comments {"body":"Moi aussi","parent":"$first"}
     expect 201
     expect parent $first
     save reply id
ana POST /api/posts/$post/comments {"body":"Trop profond","parent":"$reply"}
     expect 422
ana GET /api/posts/$post
     expect comment_count 2
ana GET /api/posts/$post/comments
     expect 200
     count items 2
     expect items.0.id $first
     expect items.0.mine false
     expect items.0.source absent
     expect items.1.id $reply
     expect items.1.parent $first
     expect next null
ana GET /api/notifications
     has "comment"
bruno GET /api/notifications
     expect items.0.kind "reply"
bruno GET /api/posts/$post/comments
     expect items.0.mine true
     expect items.0.source "Moi, *lundi* $unique"
ana PUT /api/comments/$first {"version":1,"body":"à sa place"}
     expect 403
     problem forbidden
bruno PUT /api/comments/$first {"version":1,"body":"Moi, mardi"}
     expect 200
     expect version 2
     expect edited_at present
bruno PUT /api/comments/$first {"version":1,"body":"trop tard"}
     expect 409
     problem decided_meanwhile
bruno PUT /api/comments/$first {"body":"sans version"}
     expect 428
ana DELETE /api/comments/$first?version=2
     expect 403
bruno DELETE /api/comments/$first
     expect 428
bruno DELETE /api/comments/$first?version=2
     expect 204
# The answer to it stays in its place.
ana GET /api/posts/$post/comments
     count items 2
     expect items.0.deleted true
     expect items.0.author null
     expect items.0.body []
     lacks mardi
     lacks $bruno
     expect items.1.id $reply
ana GET /api/posts/$post
     expect comment_count 1
claire DELETE /api/comments/$reply?version=1
     expect 204
ana GET /api/posts/$post
     expect comment_count 0
bruno PUT /api/comments/$first {"version":3,"body":"revenu"}
     expect 404

# A long discussion comes in pages, oldest first.
bruno POST /api/posts/$post/comments {"body":"A"}
bruno POST /api/posts/$post/comments {"body":"B"}
bruno POST /api/posts/$post/comments {"body":"C"}
     save last id
ana GET /api/posts/$post/comments?limit=2
     count items 2
     save next next
ana GET /api/posts/$post/comments?limit=2&after=$next
     has $last

# What was said below a text that is removed went with it: for who wrote it too, whose own the text was or not.
ana POST /api/posts/$post/comments {"body":"D"}
     save own id
ana DELETE /api/posts/$post?version=1
     expect 204
bruno DELETE /api/comments/$last?version=1
     problem not_found
bruno PUT /api/comments/$last {"version":1,"body":"encore"}
     problem not_found
ana DELETE /api/comments/$own?version=1
     problem not_found
bruno GET /api/posts/$post/comments
     problem not_found

# Who left a closed group takes what they said there away, as their own texts; they change nothing, and touch nothing of others.
group cercle of claire {"purpose":"team","privacy":"closed","approval":"none"} with ana bruno
claire POST /api/groups/$cercle/posts {"body":"Entre nous $unique"}
     save post id
ana POST /api/posts/$post/comments {"body":"Je le regrette $unique"}
     save regretted id
bruno POST /api/posts/$post/comments {"body":"Je reste $unique"}
     save other id
ana DELETE /api/groups/$cercle/membership
     expect 204
ana PUT /api/comments/$regretted {"version":1,"body":"Encore un mot"}
     problem not_found
ana DELETE /api/comments/$other?version=1
     problem not_found
ana DELETE /api/comments/$regretted?version=2
     problem decided_meanwhile
ana DELETE /api/comments/$regretted?version=1
     expect 204
claire GET /api/posts/$post/comments
     lacks regrette
     has Je reste
claire GET /api/posts/$post
     expect comment_count 1
