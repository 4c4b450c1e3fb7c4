# In a group without review, a post is there at once, for those who may read the group.
people claire ana bruno
group cafe of claire {"purpose":"social","privacy":"closed","approval":"none"} with ana
ana POST /api/groups/$cafe/posts {"body":"Bonjour **à tous**, voir [le guide](https://exemple.fr/guide)\n\n- un\n- deux","kind":"question"}
     expect 201
     expect state "published"
     expect version 1
     expect group.id $cafe
     save post id
     again
claire GET /api/posts/$post
     expect 200
     expect author.id $ana
     expect author.name "$ana_name"
     expect kind "question"
     expect label "internal"
     expect state "published"
     expect body [["p","Bonjour ",["strong","à tous"],", voir ",["a",{"href":"https://exemple.fr/guide"},"le guide"]],["ul",["li","un"],["li","deux"]]]
     expect mine false
     expect may_comment true
     expect may_react true
     expect comment_count 0
     expect reactions [0,0,0,0,0,0,0]
     expect my_reaction null
     expect source absent
     expect case absent
ana GET /api/posts/$post
     expect mine true
     expect source present
     has **à tous**
claire GET /api/groups/$cafe/feed
     count items 1
     expect items.0.id $post
claire GET /api/feed
     expect items.0.id $post
bruno GET /api/posts/$post
     expect 404
bruno GET /api/groups/$cafe/feed
     expect 403
     lacks $post
bruno GET /api/feed
     lacks $post

# Markup stays text: nothing of it becomes an element or a dangerous link.
ana POST /api/groups/$cafe/posts {"body":"<script>alert(1)</script> [x](javascript:alert(1)) <img src=x onerror=alert(1)>"}
     expect 201
     save hostile id
claire GET /api/posts/$hostile
     expect 200
     lacks "href":"javascript
     lacks "href" : "javascript
     lacks ["img"
     lacks ["script"
