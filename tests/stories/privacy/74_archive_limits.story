# An archive is fetched three times at most, by its person; each time leaves its line in the log, and then it is gone.
people claire ana
ana POST /api/me/data-requests {"kind":"portability"}
     expect 201
     save request id
ana GET /api/me/data-requests/$request/archive
     expect 410
     problem archive_gone
ana GET /api/me/data-requests/$request
     wait until expect archive.bytes present
ana GET /api/me/data-requests/$request/archive
     expect 200
     archive has $ana_email
     archive lists posts.ndjson
ana GET /api/me/data-requests/$request
     expect state "delivered"
     expect archive.downloads 1
claire GET /api/me/data-requests/$request/archive
     expect 404
ana GET /api/me/data-requests/$request/archive
     expect 200
ana GET /api/me/data-requests/$request/archive
     expect 200
ana GET /api/me/data-requests/$request/archive
     expect 410
     problem archive_gone
ana GET /api/me/data-requests/$request
     expect archive.downloads 3
ana GET /api/me/entries
     wait until has request.download
