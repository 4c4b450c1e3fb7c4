# One person has one reaction to a post; changing or taking it back counts right.
people claire ana bruno
group cafe of claire {"purpose":"social","privacy":"open","approval":"none"} with ana bruno
ana POST /api/groups/$cafe/posts {"body":"Bravo à l'équipe"}
     save post id
bruno PUT /api/posts/$post/reaction {"kind":"like"}
     expect 200
     expect reactions [1,0,0,0,0,0,0]
     expect my_reaction "like"
bruno PUT /api/posts/$post/reaction {"kind":"like"}
     expect reactions [1,0,0,0,0,0,0]
claire PUT /api/posts/$post/reaction {"kind":"thanks"}
     expect reactions [1,0,1,0,0,0,0]
bruno PUT /api/posts/$post/reaction {"kind":"angry"}
     expect reactions [0,0,1,0,0,0,1]
     expect my_reaction "angry"
ana GET /api/posts/$post
     expect reactions [0,0,1,0,0,0,1]
     expect my_reaction null
bruno DELETE /api/posts/$post/reaction
     expect 200
     expect reactions [0,0,1,0,0,0,0]
     expect my_reaction null
bruno DELETE /api/posts/$post/reaction
     expect 200
     expect reactions [0,0,1,0,0,0,0]
bruno PUT /api/posts/$post/reaction {"kind":"dislike"}
     expect 422
     problem invalid_field
claire GET /api/feed
     expect items.0.my_reaction "thanks"
# Mood is not evidence: no entry of the audit log tells it.
bruno GET /api/me/entries
     lacks reaction
