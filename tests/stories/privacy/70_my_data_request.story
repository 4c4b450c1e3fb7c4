# A person asks for their data and downloads an archive that opens in a browser and holds nobody else's secrets.
people claire ana bruno
group cafe of claire {"purpose":"social","privacy":"closed","approval":"none"} with ana bruno
group lu of claire {"purpose":"team","privacy":"closed","approval":"all"} with ana bruno
ana POST /api/groups/$cafe/posts {"body":"Mon texte à moi $unique"}
     save post id
bruno POST /api/posts/$post/comments {"body":"Paroles de Bruno $unique"}
ana POST /api/posts/$post/comments {"body":"Mon commentaire $unique"}
bruno POST /api/groups/$lu/posts {"body":"Retenu de Bruno $unique"}
     expect 202
ana POST /api/groups/$lu/posts {"body":"Retenu d'Ana $unique"}
     expect 202

ana POST /api/me/data-requests {"kind":"access"}
     expect 201
     expect kind "access"
     expect origin "self"
     expect due_on present
     expect archive absent
     save request id
     again
ana GET /api/me/data-requests/$request
     wait until expect archive.bytes present
     expect archive.sha256 present
     expect archive.expires_at moment
     expect created_at moment
     expect state "ready"
ana GET /api/me/data-requests
     expect items.0.id $request
ana GET /api/me/data-requests/$request/archive
     expect 200
     header Content-Type application/zip
     header Content-Disposition attachment
     header X-Content-Type-Options nosniff
     archive lists index.html
     archive lists manifest.json
     archive lists .ndjson
     archive has Mon texte à moi $unique
     archive has Mon commentaire $unique
     archive has Retenu d
     archive has $ana_email
     archive lacks Paroles de Bruno $unique
     archive lacks Retenu de Bruno $unique
     archive lacks $bruno_email
     archive lacks argon2
bruno GET /api/me/data-requests/$request
     expect 404
     problem not_found
bruno GET /api/me/data-requests/$request/archive
     expect 404
ana GET /api/notifications
     has request_ready
ana GET /api/me/entries
     wait until has request.open
ana POST /api/me/data-requests {"kind":"curiosity"}
     expect 422
