# Who only looks changes nothing: HEAD spends no download, delivers nothing, leaves no entry, and grants nothing either.
people claire ana
ana POST /api/me/data-requests {"kind":"portability"}
     expect 201
     save request id
ana HEAD /api/me/data-requests/$request/archive
     expect 410
ana GET /api/me/data-requests/$request
     wait until expect archive.bytes present
ana HEAD /api/me/data-requests/$request/archive
     expect 200
     header Content-Type application/zip
     header Accept-Ranges bytes
ana HEAD /api/me/data-requests/$request/archive
     expect 200
ana HEAD /api/me/data-requests/$request/archive
     expect 200
claire HEAD /api/me/data-requests/$request/archive
     expect 404
nobody HEAD /api/me/data-requests/$request/archive
     expect 401
employee HEAD /api/data-requests/$request/archive?purpose=check
     expect 403
ana GET /api/me/data-requests/$request
     expect state "ready"
     expect archive.downloads 0
ana GET /api/me/data-requests/$request/archive
     expect 200
ana GET /api/me/data-requests/$request
     expect state "delivered"
     expect archive.downloads 1
admin HEAD /api/data-requests/$request
     expect 200
admin HEAD /api/data-requests/$uuid
     expect 404
admin HEAD /api/members
     expect 200
     no header Content-Length
claire HEAD /api/members
     expect 403
ana GET /api/me/entries
     wait until has request.download
