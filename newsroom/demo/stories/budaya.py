"""Stories of the section Budaya: arts, customs and kitchens."""

from .text import story

STORIES = [
    story(
        key="wayang-pendopo",
        section="budaya",
        title="Wayang kulit semalam suntuk, jalan depan pendopo ditutup dari sore",
        kicker="Panggung",
        standfirst=(
            "Dalang muda membawakan lakon tentang perebutan air. Kursi untuk warga lanjut usia disediakan di sisi "
            "kelir."
        ),
        dateline="Kedungmulya",
        hours_ago=45,
        authors=[("yudha-kertanadi", "Pewarta"), ("sekar-anindhita", "Editor")],
        tags=["kesenian", "tradisi", "Kedungmulya"],
        lead="wayang",
        caption="Bayangan wayang di kelir pendopo ketika latihan terakhir.",
        alt="Siluet dua wayang kulit di depan layar bercahaya",
        body="""
        Jalan di depan pendopo Kedungmulya ditutup untuk kendaraan mulai pukul 16.00 WIB {+2} sampai esok pagi.
        Halaman pendopo dipakai untuk pergelaran wayang kulit semalam suntuk.

        Dalangnya Ki Bayu Carita, 24, yang untuk pertama kali tampil di kotanya sendiri. Ia memilih lakon carangan
        tentang dua kerajaan yang berebut bendungan. “Saya tidak menyindir siapa pun. Airnya saja yang kebetulan
        sama,” katanya seusai latihan.

        Dua puluh dua penabuh datang dari tiga sanggar, tujuh di antaranya perempuan. Sinden senior Nyi Sumarni akan
        duduk di deret depan, setelah empat tahun tidak tampil.

        @related gamelan-ngrawoh

        Pedagang di sekitar alun-alun berharap keramaian, sementara pengelola rumah bersalin di Jalan Veteran meminta
        jalur ambulans tetap terbuka. Dinas Perhubungan menyanggupi satu lajur di sisi selatan.

        Panitia menyiapkan 150 kursi untuk warga lanjut usia. Pengunjung lain diminta membawa tikar dan membawa pulang
        sampahnya.
        """,
    ),
    story(
        key="nasi-jagung",
        section="budaya",
        title="Resep nasi jagung Mbah Painem yang tak pernah ditulis",
        kicker="Dapur",
        standfirst="Takarannya genggam, waktunya lagu di radio. Cucunya mencoba mencatat dan gagal tiga kali.",
        dateline="Ngrawoh",
        hours_ago=134,
        authors=[("ratri-wulandhari", "Pewarta"), ("yudha-kertanadi", "Fotografer"), ("sekar-anindhita", "Editor")],
        tags=["kuliner", "Ngrawoh", "tradisi"],
        lead="dapur",
        caption="Dandang di dapur Mbah Painem, Ngrawoh, mengepul sejak sebelum subuh.",
        alt="Dandang mengepul di atas tungku tanah liat",
        body="""
        Jagungnya putih, ditumbuk bukan digiling, direndam sejak magrib. Selebihnya, menurut Mbah Painem, tinggal
        dirasakan.

        Perempuan 78 tahun itu berjualan nasi jagung di simpang tiga Ngrawoh sejak berumur sembilan belas. Setiap hari
        dua puluh kilogram jagung habis sebelum pukul sembilan. Ia tidak pernah menulis resepnya karena, katanya,
        tangannya sudah hafal.

        Cucunya, Dwi Anggraini, 23, mencoba mencatat. Percobaan pertama terlalu lembek. Yang kedua keras. “Simbah
        bilang kukus sampai lagunya habis. Saya tanya lagu apa, katanya tergantung hari,” ujar Dwi.

        Pelanggan lama punya teori sendiri. Sopir angkutan bernama Kasdi yakin rahasianya air sumur di belakang rumah.
        Guru sejarah setempat, Endro Prakosa, menyebut nasi jagung bertahan di Ngrawoh karena pada masa sulit beras
        dijual ke kota.

        Dwi sekarang merekam dengan telepon, bukan menulis. Sudah ada empat belas video. Mbah Painem meminta satu hal:
        jangan diunggah sebelum ia selesai berdandan.
        """,
    ),
    story(
        key="gamelan-ngrawoh",
        section="budaya",
        title="Gamelan tua Ngrawoh ditala ulang, satu bilah sengaja dibiarkan sumbang",
        kicker="Warisan",
        standfirst="Penala dari Sukoharjo bekerja sebelas hari. Warga meminta suara yang mereka kenal tidak hilang.",
        dateline="Ngrawoh",
        hours_ago=436,
        authors=[("yudha-kertanadi", "Pewarta"), ("sekar-anindhita", "Editor")],
        tags=["kesenian", "tradisi", "Ngrawoh", "dana desa"],
        lead="gamelan",
        caption="Gong dan saron milik Desa Ngrawoh di balai desa.",
        alt="Gong besar tergantung dan penabuh duduk di depan bilah gamelan",
        body="""
        Sebelas hari bunyi kikir terdengar dari balai Desa Ngrawoh. Seperangkat gamelan yang diperkirakan berumur
        lebih dari seratus tahun ditala ulang sampai {-1}.

        Penalanya, Suparto Wirogati, datang dari Sukoharjo dengan satu koper kikir. Dari 63 bilah dan pencon, 41 perlu
        disetel. Satu bilah saron dibiarkan sedikit rendah. “Orang sini bilang itu suara Ngrawoh. Kalau saya betulkan,
        saya yang salah,” katanya.

        Biaya Rp28 juta ditanggung dana desa dan iuran sanggar. Badan permusyawaratan desa sempat mempertanyakan
        pengeluaran itu, lalu menyetujui dengan syarat gamelan boleh dipakai sekolah dua kali sepekan.

        Nama pembuatnya tidak diketahui. Di bagian dalam gong besar hanya tergores angka tahun yang separuhnya aus;
        Suparto memilih tidak menebaknya.

        Pemimpin sanggar, Ngatmini Widarti, sudah menerima 34 anak untuk latihan sore. Pelajaran pertama, kata dia,
        bukan menabuh melainkan mendengar.
        """,
    ),
    story(
        key="sedekah-bengawan",
        section="budaya",
        title="Sedekah Bengawan dipindah sehari, panitia menyesuaikan dengan jadwal pintu air",
        kicker="Tradisi",
        standfirst="Arak-arakan perahu tetap ada. Tahun ini tumpengnya dibungkus daun, tanpa plastik.",
        dateline="Sendangwulu",
        hours_ago=812,
        authors=[("damar-suryanagara", "Pewarta"), ("sekar-anindhita", "Editor")],
        tags=["tradisi", "perahu", "nelayan", "Sendangwulu"],
        lead="perahu-pagi",
        caption="Perahu yang akan dipakai arak-arakan Sedekah Bengawan, Sendangwulu.",
        alt="Perahu kayu di sungai pada pagi hari",
        body="""
        Sedekah Bengawan di Sendangwulu dipindah menjadi {+4}, sehari lebih lambat dari hitungan semula. Pintu waduk
        di hulu akan diuji pada tanggal sebelumnya.

        Sesepuh desa, Mbah Karjo Sentono, tidak keberatan. “Yang disyukuri sungainya. Kalau sungainya sedang kerja,
        kita yang menunggu,” katanya.

        Dua puluh perahu akan berarak dari dermaga barat ke pusaran yang oleh warga disebut Kedung Sri. Tumpeng
        dilarung tanpa plastik; kelompok pemuda menyiapkan wadah dari pelepah pisang.

        Sebagian warga mengusulkan larung diganti makan bersama supaya tidak ada makanan terbuang. Musyawarah
        menyepakati keduanya: satu tumpeng kecil dilarung, sembilan belas dimakan.

        Petugas penyelamat menyiagakan dua perahu karet. Penonton anak-anak hanya boleh di dermaga timur yang
        berpagar.
        """,
    ),
    story(
        key="gudang-tembakau",
        section="budaya",
        title="Gudang tembakau tua jadi ruang pamer foto banjir, warga membawa album sendiri",
        kicker="Pameran",
        standfirst="Tiga ratus foto dari lemari rumah digantung dengan jepit jemuran.",
        dateline="Kedungmulya",
        hours_ago=1220,
        authors=[("yudha-kertanadi", "Pewarta"), ("sekar-anindhita", "Editor")],
        tags=["banjir", "Kedungmulya", "tradisi"],
        body="""
        Bau tembakau masih tertinggal di gudang tua Jalan Stasiun, Kedungmulya. Sejak {-1}, tali jemuran dibentangkan
        di antara tiangnya dan tiga ratus foto banjir digantung dengan jepit.

        Tidak ada satu pun foto dari kantor berita. Semuanya dari album warga: perkawinan dengan air selutut, ayam di
        atap, seorang ayah menggendong televisi.

        Kurator pameran, Larasati Kumala, meminta setiap pemilik menulis keterangan dengan tangan. “Banyak yang
        menulis nama tetangga yang membantu, bukan tinggi airnya,” katanya.

        Pemilik gudang, keluarga Tan Hok Liem, meminjamkan bangunan selama dua bulan. Dinas Kebudayaan tertarik
        menjadikannya ruang pamer tetap, tetapi keluarga belum memutuskan karena atapnya perlu perbaikan.

        Pengunjung boleh menambah foto. Hingga hari kedua, tujuh belas lembar baru sudah digantung.
        """,
    ),
    story(
        key="ketoprak-muda",
        section="budaya",
        title="Ketoprak kampung mencari pemain muda, syaratnya hanya berani salah",
        kicker="Panggung",
        standfirst="Rata-rata umur pemain Ketoprak Rukun Budaya 56 tahun. Sembilan remaja mendaftar dalam sepekan.",
        dateline="Sumberlanggeng",
        hours_ago=1470,
        authors=[("yudha-kertanadi", "Pewarta"), ("sekar-anindhita", "Editor")],
        tags=["kesenian", "Sumberlanggeng", "anak"],
        lead="wayang-biru",
        caption="Latihan di balai Sumberlanggeng memakai kelir yang sama untuk wayang dan ketoprak.",
        alt="Siluet wayang di depan layar",
        body="""
        Pengumuman itu ditempel di warung kopi: dicari pemain ketoprak, umur bebas, suara bebas, asal berani salah.
        Dalam sepekan sembilan remaja Sumberlanggeng mendaftar.

        Ketoprak Rukun Budaya berdiri empat puluh tahun lalu dan umur pemainnya kini rata-rata 56 tahun. Pemeran
        rajanya, Jayadi Kusumo, sudah dua kali lupa naskah. “Lupa itu biasa. Yang gawat kalau tidak ada yang
        mengganti,” katanya.

        Para remaja mengusulkan pertunjukan sembilan puluh menit, bukan semalam. Pemain senior awalnya menolak, lalu
        sepakat mencoba satu lakon pendek.

        Guru bahasa Jawa, Sri Mulatsih, membantu membaca naskah lama. Ia mengaku separuh muridnya datang karena ingin
        memakai kostum.

        Pentas perdana direncanakan {+38} di lapangan desa, tanpa tiket.
        """,
    ),
]
