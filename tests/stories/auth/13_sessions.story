# A person sees where they are signed in, and can end each session from afar.
people ana bruno
device phone of ana
device tablet of ana

ana GET /api/me/sessions
     expect 200
     count items 3
     expect next null
     lacks token
ana GET /api/me/sessions
     expect items.0.created_at moment
     save mine items.[current=true].id
phone GET /api/me/sessions
     save phone_session items.[current=true].id
     expect items.[id=$mine].current false

# Somebody else's session does not exist for me.
bruno DELETE /api/me/sessions/$phone_session
     expect 404
     problem not_found
ana DELETE /api/me/sessions/$phone_session
     expect 204
phone GET /api/me
     expect 401
     problem session_ended
ana DELETE /api/me/sessions
     expect 204
tablet GET /api/me
     expect 401
ana GET /api/me/sessions
     count items 1

# Signing out leaves nothing behind in the browser but whose device it was: no session, and good for no address.
ana DELETE /api/me/sessions/current
     expect 204
     header Clear-Site-Data "storage"
     lacks "cookies"
     header Set-Cookie __Host-parvis=
     header Set-Cookie Max-Age=0
ana GET /api/me
     expect 401
