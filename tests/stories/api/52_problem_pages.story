# The type of a problem is the address of a page that says what it means and what to do, in the language of its reader.
nobody GET /api/me
     expect 401
     expect type "/problems/sign_in"
nobody GET /problems/sign_in
     with Accept-Language: fr
     expect 200
     header Content-Type text/html; charset=utf-8
     header Content-Language fr
     header Content-Security-Policy default-src 'none'
     header Vary Accept-Language
     has <html lang="fr">
     has Il faut vous identifier.
     lacks <script
nobody GET /problems/sign_in
     with Accept-Language: en
     header Content-Language en
     has You need to sign in.
     has What it means
     has What to do
nobody GET /problems/
     with Accept-Language: en
     expect 200
     has /problems/disk_full
     has /problems/not_found
nobody HEAD /problems/busy
     expect 200
     header Content-Type text/html

# What is no problem has none, and no part of what was asked comes back.
nobody GET /problems/never_heard_of
     with Accept-Language: en
     expect 404
     header Content-Type text/html
     has There is nothing here.
     lacks never_heard_of
nobody POST /problems/busy
     problem not_found

# The style that these pages share is there.
nobody GET /plain.css
     expect 200
     header Content-Type text/css
