# Every refusal is said in the person's language: their own, else the browser's, else French.
nobody GET /api/me
     with Accept-Language: en-GB,en;q=0.9
     problem sign_in
     save english title
nobody GET /api/me
     problem sign_in
     save french title
     lacks "$english"
nobody GET /api/me
     with Accept-Language: de-DE,de;q=0.9
     problem sign_in
     expect title "$french"

people claire ana
group cafe of claire {"purpose":"social","privacy":"open","approval":"none"} with ana
ana PATCH /api/me {"language":"en"}
ana POST /api/groups/$cafe/posts {"body":"Hello","colour":"red"}
     with Accept-Language: fr
     problem unknown_field
     save title title
     save detail detail
ana PATCH /api/me {"language":"fr"}
ana POST /api/groups/$cafe/posts {"body":"Bonjour","colour":"red"}
     with Accept-Language: en
     problem unknown_field
     lacks "$title"
     lacks "$detail"
ana PATCH /api/me {"language":"de"}
     problem invalid_field
