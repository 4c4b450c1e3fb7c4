# The beginning of a text, in the queue and in notices, is the text as it is shown: no marks, no hole where a mark was, no half sign.
people claire ana bruno
group quality of claire {"purpose":"team","privacy":"closed","approval":"all"} with ana bruno
ana POST /api/groups/$quality/posts {"body":"rapport_final_v2.pdf, 5 > 3, **Re**marque : bureaux fermés **lundi**, au 12 $unique"}
     expect 202
     save post id
claire GET /api/cases?group=$quality
     expect items.0.excerpt "rapport_final_v2.pdf, 5 > 3, Remarque : bureaux fermés lundi, au 12 $unique"
     save case items.0.id
claire POST /api/cases/$case/decisions {"version":1,"action":"publish"}
     expect 201
later 31
bruno POST /api/posts/$post/comments {"body":"# Titre\n- un \"mot\" `x_y`\n- [lien](https://exemple.fr/a)\n\n[@Ana](member:$ana), <b> & C:\\temp"}
     expect 201
later 31
ana GET /api/notifications
     expect items.0.excerpt "Titre un \"mot\" x_y lien @Ana, <b> & C:\\temp"
repeat family 60 👨‍👩‍👧
ana POST /api/groups/$quality/posts {"body":"$family"}
     expect 202
claire GET /api/cases?group=$quality
     lacks \u200d…
     lacks 👨…
     lacks 👩…
repeat flags 90 🇫🇷
ana POST /api/groups/$quality/posts {"body":"$flags"}
     expect 202
ana POST /api/groups/$quality/posts {"body":"x$flags"}
     expect 202
claire GET /api/cases?group=$quality
     has "🇫🇷🇫🇷🇫🇷
     has "x🇫🇷🇫🇷🇫🇷
     has 🇫🇷…
     lacks 🇷🇫…
     lacks "…"
