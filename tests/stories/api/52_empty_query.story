# An empty value in an address is an absent one: no limit is lifted, no version is skipped, and the server lives.
people claire ana
group vie of claire {"purpose":"social"} with ana
ana POST /api/groups/$vie/posts {"body":"Bonjour $unique"}
     save post id
ana DELETE /api/posts/$post?version=
     expect 428
     problem version_needed
ana POST /api/posts/$post/comments {"body":"et moi $unique"}
     save comment id
ana DELETE /api/comments/$comment?version=
     expect 428
     problem version_needed
employee GET /api/feed?limit=
     expect 200
     count items 20
ana POST /api/me/data-requests {"kind":"rectification","note":"mon titre $unique"}
     save request id
dpo GET /api/data-requests/$request/archive?purpose=
     expect 422
ana DELETE /api/posts/$post?version=1
     expect 204
