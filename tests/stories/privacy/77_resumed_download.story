# A download that was cut off goes on where it stopped: it is one download, and one line in the log. Others' archives are fetched whole.
people claire ana
ana POST /api/me/data-requests {"kind":"portability"}
     expect 201
     save request id
ana GET /api/me/data-requests/$request
     wait until expect archive.bytes present

# Nothing was begun: there is nothing to go on with, so it is a whole download.
ana GET /api/me/data-requests/$request/archive
     with Range: bytes=100-
     expect 200
     header Accept-Ranges bytes
     no header Content-Range
ana GET /api/me/data-requests/$request
     expect archive.downloads 1

# The rest, however often the line breaks, is not counted.
ana GET /api/me/data-requests/$request/archive
     with Range: bytes=100-
     expect 206
     header Content-Range bytes 100-
     header Content-Type application/zip
     times 4
ana GET /api/me/data-requests/$request/archive
     with Range: bytes=100-199
     expect 206
     header Content-Range bytes 100-199/
     header Content-Length 100
ana GET /api/me/data-requests/$request
     expect archive.downloads 1

# Twenty times: what goes on without end is another download. Who begins again has as many again.
ana GET /api/me/data-requests/$request/archive
     with Range: bytes=1-
     expect 206
     times 15
ana GET /api/me/data-requests/$request/archive
     with Range: bytes=1-
     expect 200
     no header Content-Range
ana GET /api/me/data-requests/$request
     expect archive.downloads 2
ana GET /api/me/data-requests/$request/archive
     with Range: bytes=1-
     expect 206
     times 18

# Of another version, from the first byte, in several pieces, beyond the end: the whole, and counted.
ana GET /api/me/data-requests/$request/archive
     with Range: bytes=100-
     with If-Range: "another"
     expect 200
ana GET /api/me/data-requests/$request
     expect archive.downloads 3
ana GET /api/me/data-requests/$request/archive
     with Range: bytes=0-
     expect 410
ana GET /api/me/data-requests/$request/archive
     with Range: bytes=1-2,5-6
     expect 410
ana GET /api/me/data-requests/$request/archive
     with Range: bytes=1-2, 1-2, 1-2, 1-2, 1-2, 1-2, 1-2, 1-2, 1-2, 1-2, 1-2, 1-2, 1-2, 1-2, 1-2, 1-2, 1-2, 1-2, 1-2, 1-2, 1-2, 1-2, 1-2, 1-2, 1-2, 1-2, 1-2, 1-2, 1-2, 1-2, 1-2, 1-2, 1-2, 1-2, 1-2, 1-2, 1-2, 1-2, 1-2, 1-2, 1-2, 1-2, 1-2, 1-2, 1-2, 1-2, 1-2, 1-2, 1-2, 1-2, 1-2, 1-2, 1-2, 1-2, 1-2, 1-2
     expect 410
ana GET /api/me/data-requests/$request/archive
     with Range: bytes=999999999999-
     expect 410
ana GET /api/me/data-requests/$request/archive
     with Range: bytes=100-
     expect 206

# Whoever sits down at an unlocked screen gets no part of it either: the password first, then the rest.
ana signed in 6 minutes ago
ana GET /api/me/data-requests/$request/archive
     with Range: bytes=1-
     problem password_again
ana signs in
ana GET /api/me/data-requests/$request/archive
     with Range: bytes=1-
     expect 206
claire GET /api/me/data-requests/$request/archive
     with Range: bytes=100-
     expect 404
nobody GET /api/me/data-requests/$request/archive
     with Range: bytes=100-
     expect 401

# The desk has no part of it without a line.
admin GET /api/data-requests/$request/archive?purpose=verify
     with Range: bytes=100-
     expect 200
     header Accept-Ranges none
admin GET /api/data-requests/$request/archive?purpose=verify
     with Range: bytes=100-
     expect 200
     no header Content-Range
ana GET /api/me/entries
     wait until has request.download
