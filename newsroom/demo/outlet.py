"""The demo's masthead, sections, authors and sign-ins."""

OUTLET = {
    "name": "Tepi Bengawan",
    "motto": "Kabar dari tepian Bengawan Solo sejak 1998",
    "legal_entity": "PT Tepi Bengawan Media",
    "legal_registration": "Akta pendirian Nomor 12 tanggal 3 Agustus 1998; pengesahan AHU-0000000.AH.01.01 (nomor contoh)",
    "address": "Jalan Tanggul Nomor 7",
    "city": "Kedungmulya, Kabupaten Tirtawangsa, Jawa Timur",
    "postal_code": "00000",
    "phone": "(0000) 555-0198",
    "whatsapp": "0000-5550-1998",
    "email": "redaksi@tepibengawan.example",
    "correction_email": "koreksi@tepibengawan.example",
    "business_email": "usaha@tepibengawan.example",
    "business_responsible": "Hasto Brotowiyono",
    "editorial_responsible": "Laras Ningtyas Prabowo",
    "domain": "tepibengawan.example",
    "time_zone": "Asia/Jakarta",
    "founded": 1998,
    "description": "Berita Kabupaten Tirtawangsa dan tepian Bengawan Solo.",
    "disclaimer": "Media contoh. Semua nama, tempat, dan peristiwa di halaman ini rekaan.",
    "social": [
        {"network": "Instagram", "handle": "@tepibengawan", "url": "https://instagram.example/tepibengawan"},
        {"network": "Facebook", "handle": "Tepi Bengawan", "url": "https://facebook.example/tepibengawan"},
        {"network": "X", "handle": "@tepibengawan", "url": "https://x.example/tepibengawan"},
        {"network": "YouTube", "handle": "Tepi Bengawan", "url": "https://youtube.example/@tepibengawan"},
        {"network": "Saluran WhatsApp", "handle": "Tepi Bengawan", "url": "https://whatsapp.example/tepibengawan"},
    ],
    "nameplate": {
        "view_box": "0 0 742 108",
        "path": (
            "M15 78V77H20Q22 77 23 76Q25 75 25 70V8H18Q10 8 7 11Q3 14 2 22L2 26H1L2 7H64L64 26H63L63 22"
            "Q62 14 59 11Q55 8 47 8H41V70Q41 75 42 76Q44 77 46 77H50V78ZM92 79Q79 79 73 72Q66 64 66 52"
            "Q66 37 72 30Q79 23 91 23Q102 23 108 29Q114 35 114 47V50H81Q81 65 84 71Q88 78 95 78Q100 78 104 74"
            "Q107 71 108 63Q110 63 111 64Q112 66 112 68Q112 70 110 73Q108 76 103 77Q99 79 92 79ZM99 49"
            "Q99 40 98 34Q98 29 96 26Q94 24 91 24Q86 24 84 30Q82 35 81 49ZM120 102V101H122Q123 101 125 101"
            "Q126 100 128 99Q129 97 129 94V32Q129 29 128 27Q126 26 125 26Q123 25 122 25H121V24H144V37H144"
            "Q145 30 149 27Q153 23 159 23Q168 23 174 30Q179 36 179 51Q179 66 174 72Q168 79 158 79Q153 79 149 75"
            "Q145 72 144 64H144Q144 67 144 71Q144 74 144 78V94Q144 97 145 99Q146 100 148 101Q150 101 151 101H153"
            "V102ZM154 76Q164 76 164 50Q164 26 154 26Q144 26 144 50Q144 76 154 76ZM198 15Q195 15 193 14"
            "Q191 12 191 8Q191 4 193 3Q195 1 198 1Q201 1 203 3Q205 4 205 8Q205 12 203 14Q201 15 198 15ZM183 78V77"
            "H184Q185 77 187 77Q189 76 190 75Q191 73 191 70V32Q191 29 190 27Q188 26 187 26Q185 25 184 25H183V24"
            "H206V70Q206 73 207 75Q208 76 210 77Q212 77 213 77H214V78ZM233 78V77H238Q240 77 241 76Q243 75 243 70"
            "V14Q243 10 241 9Q240 8 238 8H233V7H263Q277 7 284 11Q291 16 291 24Q291 32 286 36Q280 40 270 40V40"
            "Q282 40 288 45Q294 50 294 59Q294 78 266 78ZM262 40Q269 40 272 36Q274 33 274 24Q274 15 272 11"
            "Q269 8 262 8H258V40ZM265 77Q272 77 275 73Q277 69 277 59Q277 49 275 45Q272 41 265 41H258V77ZM328 79"
            "Q315 79 308 72Q302 64 302 52Q302 37 308 30Q314 23 326 23Q337 23 343 29Q350 35 350 47V50H317"
            "Q317 65 320 71Q323 78 330 78Q336 78 339 74Q343 71 344 63Q346 63 347 64Q348 66 348 68Q348 70 345 73"
            "Q343 76 339 77Q334 79 328 79ZM334 49Q334 40 334 34Q333 29 331 26Q330 24 326 24Q321 24 319 30"
            "Q317 35 317 49ZM355 78V77H356Q357 77 359 77Q361 76 362 75Q363 73 363 70V32Q363 29 362 27"
            "Q361 26 359 26Q357 25 356 25H355V24H378V34H378Q380 29 382 27Q384 25 387 24Q390 23 393 23"
            "Q401 23 406 28Q410 32 410 42V70Q410 74 412 76Q413 77 417 77H417V78H395V39Q395 33 393 29"
            "Q391 26 387 26Q382 26 380 31Q378 37 378 45V70Q378 73 379 75Q380 76 382 77Q384 77 385 77H386V78Z"
            "M442 102Q430 102 424 99Q419 96 419 90Q419 86 423 83Q427 80 436 80Q431 79 428 76Q425 73 425 69"
            "Q425 65 428 62Q430 60 436 58Q430 56 427 52Q424 48 424 42Q424 33 429 28Q434 23 445 23Q448 23 452 24"
            "Q455 25 458 27Q460 24 462 22Q465 21 468 21Q471 21 472 22Q474 24 474 26Q474 28 473 30Q471 32 467 32"
            "Q467 29 466 28Q464 26 462 26Q460 26 458 28Q462 30 463 34Q465 37 465 42Q465 49 460 54Q455 59 445 59"
            "Q440 59 437 58Q435 59 434 60Q433 61 433 63Q433 67 440 67H452Q462 67 467 71Q471 75 471 82"
            "Q471 92 464 97Q457 102 442 102ZM444 58Q448 58 450 54Q451 51 451 42Q451 32 450 28Q448 24 444 24"
            "Q440 24 439 28Q437 32 437 42Q437 51 439 54Q440 58 444 58ZM443 101Q451 101 456 98Q460 95 460 89"
            "Q460 85 458 83Q456 80 451 80H441Q436 80 433 83Q431 86 431 90Q431 96 434 98Q437 101 443 101ZM494 79"
            "Q487 79 482 75Q478 70 478 63Q478 56 484 52Q489 49 500 48L509 48V36Q509 29 507 27Q506 24 503 24"
            "Q499 24 497 27Q496 31 496 40Q489 40 486 38Q482 37 482 33Q482 30 485 27Q488 25 493 24Q497 23 503 23"
            "Q513 23 519 27Q524 31 524 40V70Q524 74 525 76Q526 77 530 77H530V78H509V68H509Q507 74 503 77"
            "Q499 79 494 79ZM499 76Q502 76 504 74Q506 72 508 68Q509 65 509 61V49L504 49Q498 50 496 53"
            "Q494 56 494 63Q494 70 495 73Q496 76 499 76ZM538 31Q537 28 536 26Q534 25 532 25H532V24H562V25H559"
            "Q556 25 554 26Q553 27 553 30Q553 30 553 32Q553 33 554 34L559 51Q560 54 560 57Q562 61 562 65"
            "Q564 68 564 70H564Q565 69 565 67Q566 66 566 65L577 25H583L593 54Q594 58 596 62Q597 66 598 69H598"
            "Q598 68 599 65Q600 62 601 60Q602 57 602 54L608 35Q608 34 608 33Q608 31 608 30Q608 25 602 25H598V24"
            "H618V25H616Q614 25 612 27Q611 28 609 33L597 78H587L574 38L563 78H552ZM638 79Q630 79 626 75"
            "Q622 70 622 63Q622 56 627 52Q633 49 644 48L652 48V36Q652 29 651 27Q650 24 646 24Q642 24 641 27"
            "Q639 31 639 40Q633 40 629 38Q626 37 626 33Q626 30 629 27Q631 25 636 24Q641 23 646 23Q657 23 662 27"
            "Q667 31 667 40V70Q667 74 669 76Q670 77 673 77H674V78H652V68H652Q650 74 646 77Q642 79 638 79ZM643 76"
            "Q646 76 648 74Q650 72 651 68Q652 65 652 61V49L648 49Q642 50 639 53Q637 56 637 63Q637 70 638 73"
            "Q640 76 643 76ZM678 78V77H679Q680 77 682 77Q684 76 685 75Q686 73 686 70V32Q686 29 685 27"
            "Q684 26 682 26Q680 25 679 25H678V24H701V34H701Q703 29 705 27Q707 25 710 24Q713 23 716 23"
            "Q724 23 729 28Q733 32 733 42V70Q733 74 735 76Q736 77 740 77H740V78H718V39Q718 33 716 29"
            "Q714 26 710 26Q705 26 703 31Q701 37 701 45V70Q701 73 702 75Q704 76 705 77Q707 77 708 77H710V78Z"
        ),
    },
}

SECTIONS = [
    {"name": "Tirtawangsa", "slug": "tirtawangsa", "description": "Pemerintah kabupaten, kota, dan desa."},
    {"name": "Sungai", "slug": "sungai", "description": "Air, tanggul, nelayan, dan siapa yang menjaganya."},
    {"name": "Ekonomi", "slug": "ekonomi", "description": "Pasar, sawah, usaha kecil, dan ongkos sehari-hari."},
    {"name": "Pendidikan", "slug": "pendidikan", "description": "Sekolah, guru, buku, dan anak-anak yang belajar."},
    {"name": "Budaya", "slug": "budaya", "description": "Panggung, tradisi, dapur, dan ingatan bersama."},
    {"name": "Olahraga", "slug": "olahraga", "description": "Dari lapangan desa sampai jalur di atas tanggul."},
]

AUTHORS = [
    {
        "name": "Laras Ningtyas Prabowo",
        "slug": "laras-ningtyas-prabowo",
        "picture": "potret-laras-ningtyas-prabowo",
        "code": "lnp",
        "role": "Pemimpin Redaksi / Penanggung Jawab",
        "biography": (
            "Memimpin redaksi sejak 2019 setelah lima belas tahun meliput pemerintahan daerah. "
            "Menandatangani setiap ralat dan Hak Jawab."
        ),
        "email": "laras@tepibengawan.example",
    },
    {
        "name": "Bagas Prayitnadi",
        "slug": "bagas-prayitnadi",
        "picture": "potret-bagas-prayitnadi",
        "code": "bpn",
        "role": "Editor",
        "biography": (
            "Menyunting berita Tirtawangsa, Ekonomi, dan Olahraga. "
            "Percaya bahwa satu angka yang diperiksa dua kali lebih berguna daripada tiga kutipan."
        ),
        "email": "bagas@tepibengawan.example",
    },
    {
        "name": "Sekar Anindhita",
        "slug": "sekar-anindhita",
        "picture": "potret-sekar-anindhita",
        "code": "ska",
        "role": "Editor",
        "biography": "Menyunting rubrik Sungai, Pendidikan, dan Budaya. Sebelumnya pengajar bahasa di Kedungmulya.",
        "email": "sekar@tepibengawan.example",
    },
    {
        "name": "Ratri Wulandhari",
        "slug": "ratri-wulandhari",
        "picture": "potret-ratri-wulandhari",
        "code": "rwl",
        "role": "Pewarta",
        "biography": "Meliput pasar, pertanian, dan anggaran daerah sejak 2016.",
        "email": "ratri@tepibengawan.example",
    },
    {
        "name": "Damar Suryanagara",
        "slug": "damar-suryanagara",
        "picture": "potret-damar-suryanagara",
        "code": "dms",
        "role": "Pewarta",
        "biography": (
            "Menulis tentang sungai, tanggul, dan orang yang hidup darinya. "
            "Lahir di Ngrawoh, dua ratus langkah dari Bengawan."
        ),
        "email": "damar@tepibengawan.example",
    },
    {
        "name": "Nurul Hidayatin",
        "slug": "nurul-hidayatin",
        "picture": "potret-nurul-hidayatin",
        "code": "nhd",
        "role": "Pewarta",
        "biography": "Meliput sekolah, kesehatan, dan layanan publik. Bekas guru sekolah dasar.",
        "email": "nurul@tepibengawan.example",
    },
    {
        "name": "Yudha Kertanadi",
        "slug": "yudha-kertanadi",
        "picture": "potret-yudha-kertanadi",
        "code": "ykn",
        "role": "Fotografer",
        "biography": "Memotret Tirtawangsa sejak masih memakai film. Sesekali menulis tentang olahraga dan panggung rakyat.",
        "email": "yudha@tepibengawan.example",
    },
    {
        "name": "Ambar Wikantyasning",
        "slug": "ambar-wikantyasning",
        "picture": "potret-ambar-wikantyasning",
        "code": "awk",
        "role": "Kolumnis",
        "biography": "Peneliti tata kelola air, tinggal di Sumberlanggeng. Kolomnya terbit dua pekan sekali.",
        "email": "ambar@tepibengawan.example",
    },
]

USERS = [
    {
        "username": "ratri",
        "name": "Ratri Wulandhari",
        "role": "reporter",
        "author": "ratri-wulandhari",
        "email": "ratri@tepibengawan.example",
    },
    {
        "username": "bagas",
        "name": "Bagas Prayitnadi",
        "role": "editor",
        "author": "bagas-prayitnadi",
        "email": "bagas@tepibengawan.example",
    },
    {
        "username": "sekar",
        "name": "Sekar Anindhita",
        "role": "editor",
        "author": "sekar-anindhita",
        "email": "sekar@tepibengawan.example",
    },
    {
        "username": "wening",
        "name": "Wening Saraswati",
        "role": "officer",
        "author": None,
        "email": "wening@tepibengawan.example",
    },
    {
        "username": "laras",
        "name": "Laras Ningtyas Prabowo",
        "role": "responsible",
        "author": "laras-ningtyas-prabowo",
        "email": "laras@tepibengawan.example",
    },
]
