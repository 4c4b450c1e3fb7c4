# A text that leads a parser astray is kept as it was typed, and the server goes on serving everybody.
people claire paul(guest)
group cafe of claire {"purpose":"social","privacy":"open","approval":"none"} with paul
paul POST /api/groups/$cafe/posts {"draft":true,"body":"![]([)]()"}
     expect 201
     save post id
paul GET /api/posts/$post
     expect source "![]([)]()"
paul POST /api/groups/$cafe/posts {"draft":true,"body":"> > > > > > > > > > > > > > > > > > > > ![]([)]()![]([)]()![]([)]()![]([)]()![]([)]()![]([)]()![]([)]()![]([)]()![]([)]()![]([)]()![]([)]()![]([)]()![]([)]()![]([)]()![]([)]()![]([)]()![]([)]()![]([)]()![]([)]()![]([)]()![]([)]()![]([)]()![]([)]()![]([)]()![]([)]()![]([)]()![]([)]()[x](foo:b) AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}
     expect 201
claire GET /api/me
     expect 200
