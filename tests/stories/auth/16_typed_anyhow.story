# A password is the same however it is typed: é as one sign or as e and its accent; and its length is counted once, at every door.
people ana
ana PUT /api/me/password {"current":"$password","password":"L\u00e9t\u00e9 \u00e0 la Rochelle 58"}
     expect 204
nobody POST /api/sessions {"login":"$ana_email","password":"Le\u0301te\u0301 a\u0300 la Rochelle 58"}
     expect 201
nobody PUT /api/me/password {"current":"Le\u0301te\u0301 a\u0300 la Rochelle 58","password":"Le\u0301te\u0301 a\u0300 la Rochelle 59"}
     expect 204
nobody forgets
nobody POST /api/sessions {"login":"$ana_email","password":"L\u00e9t\u00e9 \u00e0 la Rochelle 59"}
     expect 201
# Nor does it matter which space a keyboard makes; spaces at the ends count.
nobody PUT /api/me/password {"current":"L\u00e9t\u00e9 \u00e0 la Rochelle 59","password":"L\u00e9t\u00e9\u00a0\u00e0 la\u202fRochelle 60 "}
     expect 204
nobody forgets
nobody POST /api/sessions {"login":"$ana_email","password":"L\u00e9t\u00e9 \u00e0 la Rochelle 60"}
     expect 401
nobody POST /api/sessions {"login":"$ana_email","password":"L\u00e9t\u00e9 \u00e0 la Rochelle 60 "}
     expect 201
nobody PUT /api/me/password {"current":"L\u00e9t\u00e9 \u00e0\u00a0la Rochelle 60 ","password":"L\u00e9t\u00e9 \u00e0 la Rochelle 59"}
     expect 204

# As long as can be: 1,024 characters, most of two bytes.
repeat long 502 éù
nobody PUT /api/me/password {"current":"L\u00e9t\u00e9 \u00e0 la Rochelle 59","password":"Violon-Cascade-77-Orag$long"}
     expect 422
     expect pointer "/password"
repeat fits 501 éù
nobody PUT /api/me/password {"current":"L\u00e9t\u00e9 \u00e0 la Rochelle 59","password":"Violon-Cascade-77-Orag$fits"}
     expect 204
nobody forgets
nobody POST /api/sessions {"login":"$ana_email","password":"Violon-Cascade-77-Orag$fits"}
     expect 201
nobody forgets
nobody POST /api/sessions {"login":"$ana_email","password":"Violon-Cascade-77-Orag$long"}
     expect 422
     expect pointer "/password"
