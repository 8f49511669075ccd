"""Stories of the section Sungai: the river, its water, its people."""

from .text import story

STORIES = [
    story(
        key="pintu-ketiga",
        section="sungai",
        title="Pintu ketiga Waduk Sumberlanggeng dibuka sebagian, warga hilir diminta menjauhi bantaran",
        kicker="Banjir",
        standfirst=(
            "Air naik empat belas sentimeter dalam dua jam di papan duga Ngrawoh. Petugas menyebut keadaan "
            "terkendali dan akan memperbarui angka setiap jam."
        ),
        dateline="Sumberlanggeng",
        hours_ago=0.6,
        authors=[("damar-suryanagara", "Pewarta"), ("sekar-anindhita", "Editor")],
        tags=["Waduk Sumberlanggeng", "banjir", "Bengawan Solo", "Ngrawoh"],
        lead="mistar-air",
        caption="Papan duga air di bawah Jembatan Ngrawoh. Garis merah menandai batas siaga dua.",
        alt="Papan pengukur tinggi air berdiri di tepi sungai yang sedang naik",
        body="""
        Petugas Waduk Sumberlanggeng membuka pintu ketiga setinggi tiga puluh sentimeter pada {0}. Dua pintu yang
        sudah dibuka lebih dahulu tetap pada bukaan semula.

        Kepala Operasi Waduk Sumberlanggeng, Prasetya Adinagara, mengatakan tambahan itu dilakukan karena hujan di
        hulu turun lebih lama daripada perkiraan. “Kami memilih menambah sedikit sekarang daripada banyak nanti
        malam,” katanya lewat telepon.

        @related air-waduk

        Papan duga di bawah Jembatan Ngrawoh menunjukkan 4,62 meter, naik empat belas sentimeter dalam dua jam. Batas
        siaga dua di titik itu adalah lima meter.

        Badan penanggulangan bencana kabupaten meminta warga tidak memancing, mandi, atau menambatkan ternak di
        bantaran sampai ada pemberitahuan berikutnya. Perahu tambang di Sendangwulu sudah berhenti beroperasi.

        Di Dukuh Gempol, Bulakwetan, sembilan keluarga memindahkan kambing dan gabah ke balai desa. Kepala dukuh,
        Murtiningsih, menyebut belum ada rumah yang kemasukan air. “Kami sudah hafal. Yang penting kabarnya jangan
        telat,” ujarnya.

        Angka tinggi air akan diperbarui di berita ini. Nomor darurat kabupaten dapat dihubungi dua puluh empat jam di
        (0000) 555-0112.
        """,
    ),
    story(
        key="air-waduk",
        section="sungai",
        title="Air waduk dilepas lebih awal, tiga desa di hilir bersiap",
        kicker="Waduk Sumberlanggeng",
        standfirst=(
            "Petugas membuka dua dari lima pintu sebelum waduk penuh. Warga Ngrawoh, Sendangwulu, dan Bulakwetan "
            "punya waktu sampai sore untuk memindahkan ternak."
        ),
        dateline="Sumberlanggeng",
        hours_ago=9,
        authors=[("damar-suryanagara", "Pewarta"), ("ratri-wulandhari", "Pewarta"), ("sekar-anindhita", "Editor")],
        tags=["Waduk Sumberlanggeng", "banjir", "Sendangwulu", "Bulakwetan", "Ngrawoh"],
        lead="pintu-air",
        caption="Dua dari lima pintu Waduk Sumberlanggeng dibuka. Air diperkirakan sampai di Ngrawoh dalam enam jam.",
        alt="Air keluar dari pintu-pintu bendungan, petugas berdiri di atasnya",
        history=[
            {
                "hours_ago": 9,
                "kind": "first",
                "said": [("Prasetya Adinagara", "Prasetyo Adinagara"), ("dua puluh enam rumah", "dua puluhan rumah")],
                "without": ["Menjelang siang", "Tidak semua orang setuju", "Prasetya mengakui"],
                "fields": {
                    "standfirst": "Petugas membuka dua dari lima pintu sebelum waduk penuh. Warga tiga desa diminta memindahkan ternak.",
                },
            },
            {
                "hours_ago": 8.3,
                "kind": "typo",
                "note": "Ejaan nama kepala operasi waduk.",
                "said": [("dua puluh enam rumah", "dua puluhan rumah")],
                "without": ["Menjelang siang", "Tidak semua orang setuju", "Prasetya mengakui"],
                "fields": {
                    "standfirst": "Petugas membuka dua dari lima pintu sebelum waduk penuh. Warga tiga desa diminta memindahkan ternak.",
                },
            },
            {
                "hours_ago": 4.5,
                "kind": "update",
                "note": "Ditambah: bantuan yang dikirim, jumlah rumah yang paling rendah, dan keberatan kelompok tani.",
            },
        ],
        body="""
        Dua pintu Waduk Sumberlanggeng dibuka pada {0}, ketika isi waduk baru 81 persen. Langkah itu diambil agar ada
        ruang untuk hujan yang diperkirakan turun di hulu sampai besok.

        Kepala Operasi Waduk Sumberlanggeng, Prasetya Adinagara, menyebut air yang dilepas 120 meter kubik tiap detik.
        “Kalau menunggu penuh, kami harus melepas dua kali lipat pada malam hari. Itu yang terjadi lima tahun lalu,”
        katanya.

        > Kalau menunggu penuh, kami harus melepas dua kali lipat pada malam hari.

        Air diperkirakan sampai di Ngrawoh dalam enam jam, Sendangwulu tujuh jam, dan Bulakwetan sembilan jam. Di tiga
        desa itu terdapat dua puluh enam rumah yang lantainya lebih rendah dari tanggul.

        @related jembatan-ngrawoh

        Menjelang siang, dinas sosial mengirim dua truk dan empat perahu karet ke Bulakwetan. Dapur umum disiapkan di
        halaman balai desa, tetapi belum dinyalakan karena belum ada pengungsi.

        Tidak semua orang setuju. Ketua Kelompok Tani Tirta Mukti di Sendangwulu, Sarwono Kertadi, mengatakan bibit
        padi di 40 hektare sawah rendah baru berumur delapan hari. “Kami diberi tahu lewat pengeras suara masjid.
        Mestinya sehari sebelumnya,” ujarnya.

        Prasetya mengakui pemberitahuan ke desa terlambat satu jam dari prosedur. Menurut dia, pesan singkat sudah
        dikirim ke kepala desa, tetapi satu nomor tidak lagi aktif.

        ## Yang perlu dilakukan warga

        * Pindahkan ternak dan bahan pangan ke tempat yang lebih tinggi sebelum air sampai.
        * Matikan listrik bila air masuk ke rumah.
        * Jangan menyeberang dengan perahu tambang sampai dermaga dibuka lagi.

        @related anggaran-tanggul

        Sekolah di Bulakwetan tetap masuk. Kepala SD Negeri 2 Bulakwetan, Tri Handayati, menyiapkan kelas di lantai
        atas bila halaman tergenang.
        """,
    ),
    story(
        key="jembatan-ngrawoh",
        section="sungai",
        title="Jembatan lama Ngrawoh lulus uji beban, truk pasir tetap dilarang lewat",
        kicker="Prasarana",
        standfirst=(
            "Batas muatan delapan ton berlaku sampai penyangga tengah selesai diganti. Warga meminta portalnya "
            "dijaga, bukan sekadar dipasang."
        ),
        dateline="Ngrawoh",
        hours_ago=23,
        authors=[("damar-suryanagara", "Pewarta"), ("yudha-kertanadi", "Fotografer"), ("sekar-anindhita", "Editor")],
        tags=["jembatan", "Ngrawoh", "Bengawan Solo", "Dinas Pekerjaan Umum"],
        lead="jembatan",
        caption="Jembatan Ngrawoh dari arah hilir. Lengkungan bajanya dipasang hampir seabad lalu.",
        alt="Jembatan lengkung baja di atas sungai lebar dengan gunung di kejauhan",
        body="""
        Jembatan lama Ngrawoh dinyatakan aman untuk kendaraan sampai delapan ton setelah uji beban selama dua hari
        yang berakhir {-1}. Truk pengangkut pasir tetap harus memutar lewat Sendangwulu, selisih sebelas kilometer.

        Uji dilakukan dengan empat truk berisi batu yang beratnya diketahui. Kepala Bidang Jembatan Dinas Pekerjaan
        Umum, Anggit Wiradinata, mengatakan lendutan terbesar 19 milimeter, di bawah batas 28 milimeter yang dihitung
        perencananya.

        “Lengkung utamanya masih baik. Yang lemah penyangga tengah, dan itu yang akan kami ganti,” kata Anggit.
        Pekerjaan dijadwalkan mulai bulan depan dan menutup satu lajur selama sepuluh pekan.

        @related tambang-pasir

        Warga menyambut hasil itu dengan hati-hati. Portal pembatas pernah dipasang dua tahun lalu dan dirusak dalam
        tiga malam. “Yang kami minta penjaga, bukan cuma besi,” kata Suhardi Prawira, pemilik bengkel di ujung
        jembatan.

        Dari pihak pengusaha angkutan, Wahono Setyaki menilai larangan itu menambah biaya solar sekitar Rp45.000
        sekali jalan. Ia meminta pemerintah desa membuka jalan tanggul untuk truk kecil. Kepala Desa Ngrawoh,
        Pujiastuti, menolak karena jalan tanggul dilewati anak sekolah.

        Anggit menyatakan dua petugas akan ditempatkan di pos portal mulai {+6}, dengan upah dari anggaran
        pemeliharaan. Nomor pengaduan akan ditempel di kedua ujung jembatan.
        """,
    ),
    story(
        key="dermaga-tambang",
        section="sungai",
        title="Dua dermaga perahu tambang di Sendangwulu dapat izin setahun",
        kicker="Penyeberangan",
        standfirst=(
            "Pengelola wajib menyediakan pelampung untuk setiap penumpang dan berhenti ketika air melewati batas siaga."
        ),
        dateline="Sendangwulu",
        hours_ago=47,
        authors=[("damar-suryanagara", "Pewarta"), ("sekar-anindhita", "Editor")],
        tags=["perahu", "Sendangwulu", "transportasi", "Bengawan Solo"],
        lead="perahu",
        caption="Perahu tambang menyeberangkan penumpang di Sendangwulu. Sekali jalan Rp3.000.",
        alt="Dua orang di atas perahu kayu menyeberangi sungai yang tenang",
        body="""
        Dua dermaga perahu tambang di Sendangwulu mengantongi izin operasi selama setahun. Surat izinnya diserahkan
        Dinas Perhubungan kepada pengelola pada {-1}.

        Izin itu bersyarat. Setiap perahu paling banyak membawa dua belas orang dan empat sepeda motor, pelampung
        tersedia untuk semua penumpang, dan penyeberangan berhenti begitu papan duga menunjukkan siaga dua.

        “Dulu kami jalan saja, tidak ada yang menanyakan. Sekarang ada aturannya, ada juga yang melindungi kami kalau
        terjadi apa-apa,” kata Mardiyono, 58, yang menarik perahu sejak remaja.

        Dinas Perhubungan mencatat sekitar 640 orang menyeberang setiap hari, sebagian besar buruh pabrik dan siswa.
        Tanpa perahu, mereka memutar sembilan belas kilometer lewat Jembatan Ngrawoh.

        @related dayung

        Iuran asuransi Rp200 dari setiap tiket akan diuji selama tiga bulan. Pengelola dermaga timur, Sulastri
        Handini, khawatir penumpang keberatan. “Kalau tarif naik sedikit saja, yang protes langsung ibu-ibu pasar,”
        ujarnya sambil tertawa.

        Kepala Seksi Angkutan Sungai, Imam Wicaksana, berjanji memeriksa kedua dermaga setiap bulan dan menempelkan
        hasilnya di loket.
        """,
    ),
    story(
        key="kolom-sungai-lebar",
        section="sungai",
        kind="opinion",
        title="Tanggul yang tinggi tidak bisa menggantikan sungai yang lebar",
        kicker="Kolom",
        standfirst=(
            "Setiap kali air naik kita membahas tinggi tembok. Jarang kita membahas ruang yang sudah kita ambil dari "
            "sungai."
        ),
        dateline="Sumberlanggeng",
        hours_ago=61,
        authors=[("ambar-wikantyasning", "Penulis"), ("sekar-anindhita", "Editor")],
        tags=["tanggul", "banjir", "lingkungan", "kolom"],
        body="""
        Ada peta tua di balai desa Sumberlanggeng yang jarang dilihat orang. Di peta itu lebar Bengawan di depan desa
        hampir dua kali lipat dari sekarang. Tidak ada yang mencuri sungai dalam semalam; kita mengambilnya sejengkal
        demi sejengkal.

        Sejengkal untuk jalan, sejengkal untuk kandang, sejengkal untuk ladang jagung yang hasilnya lumayan. Lalu
        tanggul dibangun di garis yang baru, dan kita mulai menyebut tanah di belakangnya aman.

        Tanggul memang perlu. Saya tinggal di belakangnya dan tidur lebih nyenyak karena itu. Tetapi tembok hanya
        memindahkan air ke tempat yang temboknya lebih rendah. Desa yang meninggikan tanggul satu meter sedang meminta
        desa seberang bersiap.

        ## Ruang, bukan hanya tembok

        Di beberapa tempat, orang mulai mengembalikan ruang kepada sungai: sawah rendah yang disepakati boleh
        tergenang beberapa hari dalam setahun, dengan ganti rugi yang dihitung sebelum banjir, bukan sesudahnya.
        Petaninya bukan korban, melainkan penyedia jasa.

        Di Tirtawangsa ada tiga ratusan hektare yang bisa dibicarakan dengan cara itu. Angkanya perlu diperiksa
        bersama petani, bukan dari meja. Sebagian akan menolak, dan penolakannya harus dihormati.

        @related air-waduk-lama

        Rapat anggaran tanggul akan disiarkan langsung. Saya berharap ada satu pertanyaan yang diajukan sebelum angka
        rupiahnya dibahas: di mana air boleh berhenti? Bila pertanyaan itu tidak dijawab, kita akan kembali membahas
        tinggi tembok tahun depan.
        """,
    ),
    story(
        key="tambang-pasir",
        section="sungai",
        title="Kapal penyedot pasir kembali beroperasi malam hari di Ngrawoh, warga memotret dari tanggul",
        kicker="Tambang pasir",
        standfirst=(
            "Warga mencatat empat kapal dalam sepekan. Dua pemilik mengaku punya izin; dinas masih mencocokkan titik "
            "koordinatnya."
        ),
        dateline="Ngrawoh",
        hours_ago=212,
        authors=[("damar-suryanagara", "Pewarta"), ("yudha-kertanadi", "Fotografer"), ("sekar-anindhita", "Editor")],
        tags=["tambang pasir", "Ngrawoh", "lingkungan", "Bengawan Solo"],
        lead="perahu-senja",
        caption="Alur sungai di Ngrawoh menjelang malam, dilihat dari tanggul barat.",
        alt="Perahu di sungai pada waktu senja",
        contacts=[
            ("Sastro Miyatno, pemilik kapal", "bertemu di dermaga", 6, "answered", "Jawabannya ada di alinea keempat."),
            (
                "Jumali Hartaka, pemilik kapal",
                "telepon dua kali, gudang sekali",
                4,
                "refused",
                "Belum bersedia diwawancarai.",
            ),
            ("Retno Palupi, Dinas Lingkungan Hidup", "telepon", 3, "answered", "Titik koordinat sedang dicocokkan."),
        ],
        sources=[
            ("Winarsih Pratiwi, warga Karangjati", "Catatan jam dan 23 foto, dilihat sendiri.", False),
            ("Seorang awak kapal", "Jam kerja kapal. Ia takut kehilangan pekerjaan.", True),
        ],
        body="""
        Suara mesin penyedot pasir kembali terdengar di tepi Ngrawoh sesudah pukul sepuluh malam. Warga Dukuh
        Karangjati mencatat empat kapal berbeda antara {-8} dan {-1}.

        Catatan itu ditulis tangan oleh Winarsih Pratiwi, 44, di buku arisan. Setiap barisnya berisi jam, warna
        lambung, dan arah kapal. “Kami tidak berani turun, jadi kami memotret dari atas tanggul,” katanya.

        Dua puluh tiga foto yang diperlihatkan kepada <em>Tepi Bengawan</em> menunjukkan lampu kapal kira-kira enam
        puluh meter dari kaki tanggul. Pada tiga foto terlihat pipa yang menjulur ke arah tebing.

        Pemilik kapal berlambung hijau, Sastro Miyatno, tidak menyangkal kapalnya bekerja malam hari. Menurut dia,
        izin usahanya berlaku dan tidak mengatur jam. “Siang airnya ramai perahu, malah berbahaya,” katanya.

        Kapal berlambung biru disebut warga milik seorang pengusaha dari luar desa, Jumali Hartaka. Ia dua kali
        ditelepon dan sekali didatangi di gudangnya, tetapi belum bersedia diwawancarai.

        Kepala Bidang Pengawasan Dinas Lingkungan Hidup, Retno Palupi, mengatakan timnya sudah mengambil titik
        koordinat. “Izin itu menyebut ruas sungai. Kami cocokkan dulu titiknya sebelum bicara sanksi,” ujarnya.

        ## Retakan di kaki tanggul

        Kepala Desa Ngrawoh, Pujiastuti, meminta pemeriksaan segera karena ada retakan sepanjang tujuh meter di kaki
        tanggul. Ia belum menyimpulkan sebabnya. Dinas Pekerjaan Umum menjadwalkan pemeriksaan pada {+3}.
        """,
    ),
    story(
        key="limbah-tahu",
        section="sungai",
        title="Kali Serut berbusa lagi, perajin tahu dan petani ikan duduk satu meja",
        kicker="Lingkungan",
        standfirst=(
            "Petani ikan menghitung kerugian dua kuintal lele. Perajin meminta kolam pengendap dibangun bersama, "
            "tidak ditanggung sendiri."
        ),
        dateline="Kedungmulya",
        hours_ago=405,
        authors=[("damar-suryanagara", "Pewarta"), ("sekar-anindhita", "Editor")],
        tags=["limbah", "lingkungan", "UMKM", "Kedungmulya"],
        body="""
        Busa putih kembali menutupi sebagian Kali Serut di Kedungmulya pada {-2}. Enam petani ikan di hilir melaporkan
        lele mati mengambang, seluruhnya sekitar dua kuintal.

        Air kali itu menerima buangan dari tiga puluh satu pembuat tahu di Kampung Kedelai. Hanya sebelas yang
        tersambung ke kolam pengendap milik kabupaten; sisanya mengalirkan air bekas rebusan langsung ke selokan.

        “Kami tidak memusuhi perajin. Tetapi kerugian saya Rp3,4 juta dan tidak ada yang menyebut siapa yang
        mengganti,” kata Supangat Riyadi, petani ikan di Dukuh Beji.

        Ketua Paguyuban Perajin Tahu Sumber Rejeki, Hj. Maryatun, mengatakan anggotanya mau menyambung pipa bila
        biayanya dibagi. Menurut hitungannya, satu sambungan memerlukan Rp2,7 juta. Perajin kecil, kata dia, tidak
        mampu membayar sekaligus.

        Pertemuan di balai kelurahan berlangsung hampir tiga jam. Hasilnya: pengambilan contoh air di empat titik, dan
        rencana kolam bersama yang akan diajukan ke kabupaten pada {+12}.

        Kepala Laboratorium Lingkungan, Dian Wulansih, meminta semua pihak menunggu hasil uji sebelum menyebut
        penyebab. Busa juga dapat berasal dari deterjen rumah tangga, katanya, dan debit air sedang rendah.
        """,
    ),
    story(
        key="air-waduk-lama",
        section="sungai",
        title="Lima tahun sesudah banjir besar, sirene di Bulakwetan akhirnya diuji",
        kicker="Kesiapsiagaan",
        standfirst="Dua dari tujuh sirene tidak berbunyi. Warga mengusulkan kentungan tetap dipelihara.",
        dateline="Bulakwetan",
        hours_ago=760,
        authors=[("damar-suryanagara", "Pewarta"), ("sekar-anindhita", "Editor")],
        tags=["banjir", "Bulakwetan", "tanggul"],
        lead="mistar-air-pagi",
        caption="Papan duga air Bulakwetan, salah satu acuan untuk membunyikan sirene.",
        alt="Papan pengukur tinggi air di tepi sungai pada pagi hari",
        body="""
        Tujuh sirene peringatan banjir di Bulakwetan diuji serentak pada {-1}, untuk pertama kali sejak dipasang. Lima
        berbunyi sesuai rencana, satu terlambat empat menit, dan satu bisu.

        Sirene yang bisu berada di Dukuh Gempol, tempat yang paling rendah. Teknisi menemukan akinya kosong karena
        panel surya tertutup ranting.

        “Alat semahal itu kalah oleh ranting. Jadi kami usul, kentungan jangan dibuang,” kata Tukimin Raharja, ketua
        RT yang pada banjir lima tahun lalu membangunkan warga dengan kentungan.

        Kepala Seksi Kesiapsiagaan badan penanggulangan bencana, Lestari Budiningrum, menerima usul itu. Mulai bulan
        depan, pengujian dilakukan setiap tanggal dua, dan satu kentungan ditaruh di dekat setiap sirene.

        Banjir lima tahun lalu merendam 212 rumah di Bulakwetan. Tidak ada korban jiwa, tetapi sebagian besar
        persediaan gabah warga rusak.
        """,
    ),
    story(
        key="jala-sendangwulu",
        section="sungai",
        title="Nelayan Sendangwulu sepakat sepekan tanpa jaring rapat setiap bulan",
        kicker="Perikanan",
        standfirst="Kesepakatan lisan itu ditulis di papan dermaga dan ditandatangani dengan cap jempol.",
        dateline="Sendangwulu",
        hours_ago=930,
        authors=[("damar-suryanagara", "Pewarta"), ("yudha-kertanadi", "Fotografer"), ("sekar-anindhita", "Editor")],
        tags=["nelayan", "Sendangwulu", "lingkungan", "tradisi"],
        lead="jala",
        caption="Nelayan menebar jala di Sendangwulu. Mata jaring yang disepakati paling rapat dua jari.",
        alt="Nelayan menebar jala dari perahu di sungai",
        body="""
        Empat puluh tiga nelayan Sendangwulu bersepakat tidak memakai jaring rapat selama sepekan setiap bulan.
        Kesepakatan itu dibacakan di dermaga timur pada {-1} dan diteken dengan cap jempol.

        Pekan tanpa jaring rapat jatuh pada hari-hari sesudah bulan purnama, ketika ikan kecil menepi. Selama sepekan
        itu nelayan masih boleh memancing dan menebar jala bermata lebar.

        “Dulu satu tebaran dapat wader setengah ember. Sekarang setengah gayung,” kata Parman Sudarsono, 61. Ia
        mengusulkan aturan itu setelah tangkapannya turun tiga musim berturut-turut.

        Tidak semua nelayan hadir. Enam orang yang biasa menjaring di muara Kali Serut belum mau ikut, dengan alasan
        penghasilan mereka hanya dari ikan kecil. Parman memilih tidak memaksa. “Nanti kalau hasilnya bagus, mereka
        datang sendiri.”

        Peneliti perikanan dari Universitas Tirtawangsa, Yunita Paramesthi, akan menimbang tangkapan setiap akhir
        bulan selama setahun. Menurut dia, tiga bulan pertama biasanya belum menunjukkan apa-apa.
        """,
    ),
]
