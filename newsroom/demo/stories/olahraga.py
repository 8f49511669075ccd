"""Stories of the section Olahraga: clubs, pitches and paths."""

from .text import story

STORIES = [
    story(
        key="persitirta-imbang",
        section="olahraga",
        title="Persitirta tahan imbang pemuncak klasemen dengan sepuluh pemain",
        kicker="Sepak bola",
        standfirst="Gol penyama datang pada menit ke-88 dari bek yang biasanya tidak ikut maju.",
        dateline="Kedungmulya",
        hours_ago=16,
        authors=[("yudha-kertanadi", "Pewarta"), ("bagas-prayitnadi", "Editor")],
        tags=["Persitirta", "sepak bola", "Kedungmulya"],
        lead="bola",
        caption="Persitirta menjamu Bumi Rejo FC di Stadion Tirta Kencana, Kedungmulya.",
        alt="Pemain sepak bola berebut bola di lapangan hijau",
        body="""
        Persitirta menahan imbang Bumi Rejo FC 1-1 di Stadion Tirta Kencana, {-1}. Tuan rumah bermain dengan sepuluh
        orang sejak menit ke-61.

        Tamu unggul lebih dulu lewat tendangan bebas pada menit ke-34. Persitirta kehilangan gelandang Arif Maulidin
        yang menerima kartu kuning kedua, dan sesudah itu lebih banyak bertahan.

        Gol penyama lahir ketika bek kanan Yosua Tamtama ikut maju dalam sepak pojok. Sundulannya membentur mistar,
        memantul, dan ia sendiri yang menyelesaikannya. “Pelatih teriak mundur. Saya tidak dengar,” katanya.

        @related gaji-pemain

        Pelatih Persitirta, Gatot Wiyarso, tidak membantah. Ia memuji daya tahan anak asuhnya dan menyebut kartu merah
        itu layak. Pelatih tamu, Rudolf Manuhutu, menilai timnya terlalu cepat puas.

        Sebanyak 4.180 penonton membeli tiket. Persitirta kini di urutan keenam dari empat belas tim, dengan empat
        pertandingan tersisa.
        """,
    ),
    story(
        key="gaji-pemain",
        section="olahraga",
        title="Gaji pemain Persitirta terlambat dua bulan, manajemen janjikan jadwal pembayaran",
        kicker="Sepak bola",
        standfirst="Pemain tetap berlatih. Manajer menyebut sponsor belum mencairkan termin kedua.",
        dateline="Kedungmulya",
        hours_ago=184,
        authors=[("yudha-kertanadi", "Pewarta"), ("bagas-prayitnadi", "Editor")],
        tags=["Persitirta", "sepak bola", "Kedungmulya"],
        lead="bola-senja",
        caption="Latihan sore Persitirta di Stadion Tirta Kencana.",
        alt="Pemain berlatih di lapangan sepak bola menjelang senja",
        body="""
        Gaji 23 pemain Persitirta belum dibayar selama dua bulan. Keterangan itu diperoleh dari empat pemain dan
        dibenarkan sebagian oleh manajemen pada {-1}.

        Para pemain meminta namanya tidak disebut karena kontraknya melarang mereka berbicara tentang keuangan klub.
        Editor kami mengetahui identitas mereka. “Kami tidak mogok. Tapi anak saya mau daftar sekolah,” kata salah
        seorang di antaranya.

        Manajer Persitirta, Bram Setyonegoro, mengakui ada keterlambatan, namun menurut dia hanya sebulan penuh dan
        sebagian bulan berikutnya. Ia menyebut sponsor utama belum mencairkan termin kedua.

        Sponsor yang dimaksud, PT Semen Watu Putih, menyatakan pencairan menunggu laporan penggunaan termin pertama.
        Juru bicaranya, Olivia Hartono, tidak menyebut tenggatnya.

        Manajemen menjanjikan jadwal pembayaran tertulis pada {+7}. Asosiasi pemain menawarkan pendampingan bila
        jadwal itu tidak ditepati.
        """,
    ),
    story(
        key="sepeda-tanggul",
        section="olahraga",
        title="Lima jalur sepeda menyusuri tanggul, dari yang paling teduh sampai yang paling sepi",
        kicker="Bersepeda",
        standfirst="Semua bisa ditempuh dengan sepeda biasa. Bawa air minum; warung baru ada di kilometer sembilan.",
        dateline="Kedungmulya",
        hours_ago=236,
        authors=[("yudha-kertanadi", "Pewarta"), ("bagas-prayitnadi", "Editor")],
        tags=["bersepeda", "tanggul", "Bengawan Solo"],
        lead="sepeda",
        caption="Pesepeda di atas tanggul timur Bengawan, antara Ngrawoh dan Karangjati.",
        alt="Dua orang bersepeda di atas tanggul di tepi sungai",
        body="""
        Jalan inspeksi di atas tanggul Bengawan sebenarnya dibuat untuk petugas. Pada akhir pekan, pesepeda lebih
        banyak daripada petugas. Kami mencoba lima jalur selama dua pekan.

        @photo perahu-senja Sungai dilihat dari jalur tanggul pada sore hari.

        * <strong>Tanggul timur Ngrawoh</strong>, 7 kilometer. Paling teduh, deretan trembesi hampir tidak
          putus.
        * <strong>Sendangwulu melingkar</strong>, 12 kilometer. Menyeberang perahu dua kali; siapkan uang
          kecil.
        * <strong>Bulakwetan barat</strong>, 9 kilometer. Rata dan lebar, cocok untuk anak.
        * <strong>Kaki Waduk Sumberlanggeng</strong>, 15 kilometer. Menanjak sekali, pemandangannya
          terbayar.
        * <strong>Karangjati tembus Kedungmulya</strong>, 18 kilometer. Paling sepi; jangan sendirian
          sesudah asar.

        Petugas tanggul, Sukardi, mengingatkan bahwa jalan itu ditutup ketika air siaga. Rantai dipasang di kedua
        ujungnya. “Kalau rantainya dipasang, jangan diangkat. Itu bukan hiasan,” katanya.

        Komunitas Gowes Tepian menyiapkan papan jarak dari kayu bekas. Sudah dua puluh satu papan terpasang, satu
        hilang dan ditemukan menjadi meja.

        Dinas Pekerjaan Umum tidak keberatan tanggul dipakai bersepeda selama kendaraan bermotor tetap dilarang. Dua
        palang baru akan dipasang di Bulakwetan karena sepeda motor masih sering menerobos.

        Petani yang menjemur gabah di jalan tanggul meminta pesepeda turun sebentar. Permintaan itu, menurut kami,
        murah harganya.
        """,
    ),
    story(
        key="dayung",
        section="olahraga",
        title="Pedayung muda Sendangwulu berlatih dengan perahu tambang sebelum ke kejuaraan provinsi",
        kicker="Dayung",
        standfirst="Perahu lombanya baru dipinjam tiga hari sebelum berangkat.",
        dateline="Sendangwulu",
        hours_ago=610,
        authors=[("yudha-kertanadi", "Pewarta"), ("bagas-prayitnadi", "Editor")],
        tags=["turnamen", "perahu", "Sendangwulu", "anak"],
        lead="perahu-senja",
        caption="Latihan sore di dermaga timur Sendangwulu.",
        alt="Perahu di sungai pada waktu senja",
        body="""
        Enam pedayung Sendangwulu berlatih memakai perahu tambang yang beratnya tiga kali lipat perahu lomba. Mereka
        akan berangkat ke kejuaraan provinsi pada {+6}.

        Pelatihnya, Maruto Darsana, seorang penarik perahu. Ia menganggap perahu berat bukan kerugian. “Kalau yang
        berat bisa lurus, yang ringan tinggal ditahan,” ujarnya.

        Perahu lomba dipinjam dari kabupaten tetangga dan baru tiba tiga hari sebelum berangkat. Pengurus olahraga
        kabupaten mengakui belum punya perahu sendiri; usulnya dua kali tercoret.

        Latihan dimulai pukul lima pagi, sebelum penumpang pertama datang. Pengelola dermaga meminjamkan perahu tanpa
        bayaran dengan satu syarat: lantainya dikeringkan sebelum pukul enam.

        Orang tua atlet menyewa bus secara patungan. Kepala bidang olahraga, Lutfi Ananta, menyanggupi mengganti biaya
        bila notanya lengkap.
        """,
    ),
    story(
        key="voli-antardesa",
        section="olahraga",
        title="Voli antardesa digelar lagi, partai final dimainkan di bawah lampu pinjaman",
        kicker="Bola voli",
        standfirst="Ngrawoh menang tiga set langsung atas Bulakwetan di hadapan dua ribu penonton.",
        dateline="Ngrawoh",
        hours_ago=1060,
        authors=[("yudha-kertanadi", "Pewarta"), ("bagas-prayitnadi", "Editor")],
        tags=["turnamen", "Ngrawoh", "Bulakwetan"],
        body="""
        Tim putri Ngrawoh menjuarai turnamen voli antardesa setelah mengalahkan Bulakwetan 25-21, 25-19, 28-26 pada
        {-1}. Turnamen itu terhenti tiga tahun.

        Set ketiga nyaris berbalik. Bulakwetan unggul 24-22 sebelum servis Rahma Puspita dua kali tidak dapat
        dikembalikan. “Saya cuma ingat pesan ibu, lempar bolanya jangan terlalu tinggi,” kata Rahma, 17.

        Lampu lapangan dipinjam dari panitia pasar malam. Ketika listrik turun pada set kedua, pertandingan berhenti
        sebelas menit dan penonton menyalakan lampu telepon.

        Kapten Bulakwetan, Mega Ayuningtyas, mengusulkan jadwal tahun depan digeser ke sore. Panitia setuju
        mempertimbangkan.

        Turnamen diikuti delapan belas desa. Hasil parkir Rp6,3 juta disumbangkan untuk perbaikan atap posyandu.
        """,
    ),
    story(
        key="rumput-lapangan",
        section="olahraga",
        title="Rumput Lapangan Sumberlanggeng mengering tiga bulan setelah diresmikan",
        kicker="Sarana",
        standfirst=(
            "Kontraktor menyebut penyiraman bukan bagian pekerjaannya. Dinas menyatakan masa pemeliharaan masih "
            "berjalan."
        ),
        dateline="Sumberlanggeng",
        hours_ago=1310,
        authors=[("ratri-wulandhari", "Pewarta"), ("yudha-kertanadi", "Fotografer"), ("bagas-prayitnadi", "Editor")],
        tags=["pengadaan", "sepak bola", "Sumberlanggeng"],
        body="""
        Sepertiga rumput Lapangan Sumberlanggeng menguning, tiga bulan setelah lapangan senilai Rp2,1 miliar itu
        diresmikan. Pada {-2}, tim kami mengukur bidang kering terluas, kira-kira 18 kali 30 meter.

        Pengurus klub setempat, Wahyudi Laksana, mengatakan pompa penyiram mati sejak bulan kedua. Ia sudah dua kali
        melapor ke dinas. “Anak-anak main di sisi yang hijau saja,” katanya.

        Direktur CV Hijau Arena Perkasa, Tommy Hendrawan, menyebut penyiraman bukan bagian pekerjaan perusahaannya.
        Kontrak, kata dia, hanya mencakup penanaman dan saluran.

        Dinas Pemuda dan Olahraga mempunyai pemahaman berbeda. Menurut kepala dinas, Suryo Baskoro, masa pemeliharaan
        enam bulan mencakup rumput yang mati karena sebab apa pun selain bencana.

        Salinan kontrak yang diperlihatkan dinas memuat masa pemeliharaan tetapi tidak merinci penyiraman. Kedua pihak
        akan bertemu pada {+5}.
        """,
    ),
]
