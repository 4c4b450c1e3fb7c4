# A mention names who is meant: by the name that they have, somebody whom the writer may find. Any other is the words that were typed.
people claire ana bruno gus(guest) hana(guest)
group cafe of claire {"purpose":"social","privacy":"open","approval":"none"} with ana bruno
group client of claire {"purpose":"project","privacy":"closed","approval":"none"} with gus ana
ana GET /api/people?q=bruno%20$unique
     save bruno_name items.[id=$bruno].name
ana GET /api/people?q=ana%20$unique
     save ana_name items.[id=$ana].name

ana POST /api/groups/$cafe/posts {"body":"Merci [@$bruno_name](member:$bruno) et [@La Direction](member:$bruno) !"}
     expect 201
     save post id
     save version version
claire GET /api/posts/$post
     expect body.0.1 "Merci "
     expect body.0.2.0 "mention"
     expect body.0.2.1.id $bruno
     expect body.0.2.2 "$bruno_name"
     expect body.0.4 "@La Direction"
     has et 

# Nobody who does not exist, nobody under another's name, in an edit and in comments too.
let nowhere $uuid
ana POST /api/groups/$cafe/posts {"draft":true,"body":"Brouillon $unique"}
     save draft id
     save version version
ana PUT /api/posts/$draft {"version":$version,"body":"[@Personne](member:$nowhere) [@$bruno_name](member:$ana)"}
     expect 200
ana GET /api/posts/$draft
     lacks "mention"
     has @Personne
claire POST /api/posts/$post/comments {"body":"[@$ana_name](member:$ana) [@$ana_name](member:$bruno)"}
     expect 201
     save comment id
     save version version
bruno GET /api/posts/$post/comments
     expect items.0.body.0.1.1.id $ana
     lacks $bruno

# A guest names whom they meet in their groups, and nobody else: whether there is somebody else is not told.
gus POST /api/groups/$client/posts {"body":"[@$ana_name](member:$ana) puis [@$bruno_name](member:$bruno)"}
     expect 201
     save post id
ana GET /api/posts/$post
     expect body.0.1.1.id $ana
     lacks $bruno
     has @$bruno_name
