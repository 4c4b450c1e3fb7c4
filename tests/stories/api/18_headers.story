# Every answer tells the browser what it must not do: run foreign scripts, keep private answers, speak of us to others.
people ana
nobody GET /
     expect 200
     header Content-Security-Policy default-src 'none'
     header Content-Security-Policy script-src 'self'
     header Content-Security-Policy frame-ancestors 'none'
     header Content-Security-Policy require-trusted-types-for 'script'
     header X-Content-Type-Options nosniff
     header Referrer-Policy no-referrer
     header Cross-Origin-Opener-Policy same-origin
     header Cross-Origin-Resource-Policy same-origin
     header Permissions-Policy geolocation=()
     lacks unsafe-inline
     lacks unsafe-eval
     header Link </api/feed>; rel=preload
# Only who comes home will read the feed.
ana GET /groups
     with Accept: text/html
     expect 200
     no header Link
# A part of the page, opened alone, may do nothing at all.
nobody GET /mark.svg
     expect 200
     header Content-Security-Policy default-src 'none'; frame-ancestors 'none'
     header X-Content-Type-Options nosniff
     header Cross-Origin-Resource-Policy same-origin
     no header Permissions-Policy
ana GET /api/me
     no header Permissions-Policy
     header Cache-Control no-store
     header X-Content-Type-Options nosniff
     header Content-Security-Policy default-src 'none'; frame-ancestors 'none'
     header Referrer-Policy no-referrer
     header Content-Type application/json
     no header Server
     no header Access-Control-Allow-Origin
ana GET /api/nothing/here
     expect 404
     problem not_found
     header Cache-Control no-store
     header X-Content-Type-Options nosniff
     header Content-Security-Policy default-src 'none'
ana HEAD /api/me
     expect 200
     header Cache-Control no-store
ana PUT /api/feed
     expect 405
     problem method
     header Allow GET, HEAD
ana DELETE /api/groups
     problem method
     header Allow GET, HEAD, POST
nobody GET /healthz
     expect 200
nobody GET /readyz
     expect 200
nobody GET /api/openapi.json
     expect 200
     expect openapi "3.1.0"
     expect paths./api/feed.get.responses.429 present
     expect components.responses.Later.headers.Retry-After.schema.type "integer"
     expect components.schemas.Problem.properties.code.enum.0 "bad_request"
nobody POST /api/csp-reports {"csp-report":{"document-uri":"https://x"}}
     with Content-Type: application/csp-report
     expect 204

# What is read gets smaller for those who accept it.
nobody GET /api/openapi.json
     with Accept-Encoding: br, gzip;q=0.5
     expect 200
     header Content-Encoding gzip
     header Vary Accept-Encoding
nobody GET /api/openapi.json
     with Accept-Encoding: gzip;q=0
     no header Content-Encoding
     header Vary Accept-Encoding
     expect openapi "3.1.0"
