"""Stories of the section Tirtawangsa: government, services and transport."""

from .text import story

STORIES = [
    story(
        key="anggaran-tanggul",
        section="tirtawangsa",
        title="Bupati minta anggaran tanggul dibahas terbuka dan disiarkan langsung",
        kicker="Anggaran daerah",
        standfirst=(
            "Rapat bersama DPRD dapat ditonton mulai pekan depan. Nilai yang diusulkan Rp38,6 miliar untuk tiga ruas."
        ),
        dateline="Kedungmulya",
        hours_ago=14,
        authors=[("ratri-wulandhari", "Pewarta"), ("bagas-prayitnadi", "Editor")],
        tags=["APBD", "tanggul", "keterbukaan informasi"],
        body="""
        Bupati Tirtawangsa, Endang Kusumawati, meminta pembahasan anggaran perbaikan tanggul dilakukan dalam rapat
        terbuka. Permintaan tertulis itu disampaikan kepada pimpinan DPRD pada {0}.

        Nilai yang diusulkan Rp38,6 miliar untuk tiga ruas: Ngrawoh 1,8 kilometer, Bulakwetan 2,4 kilometer, dan
        Sendangwulu 900 meter. Dua ruas pertama dinilai paling rawan oleh Dinas Pekerjaan Umum.

        “Uangnya besar dan rumah yang dilindungi banyak. Lebih baik semua orang mendengar alasan yang sama,” kata
        Endang.

        Ketua DPRD Tirtawangsa, Bambang Suryaatmaja, menyatakan setuju. Rapat pertama dijadwalkan {+6} dan disiarkan
        lewat kanal resmi dewan. Ia mengingatkan bahwa rincian harga satuan belum dapat dibuka sebelum lelang.

        @related kolom-sungai-lebar

        Anggota komisi pembangunan, Nanik Setyaningrum, menanyakan mengapa ruas Sumberlanggeng tidak masuk padahal
        pernah jebol. Dinas Pekerjaan Umum menjawab ruas itu menjadi tanggung jawab balai sungai di tingkat pusat.

        Kelompok warga Jaga Tanggul menyambut baik siaran langsung, tetapi meminta dokumennya juga diunggah. “Menonton
        rapat tanpa memegang angkanya sama dengan menonton wayang tanpa tahu lakonnya,” ujar koordinatornya, Yoga
        Prasetyadi.
        """,
    ),
    story(
        key="lelang-jalan",
        section="tirtawangsa",
        title="Lelang pengerasan Jalan Ngrawoh-Karangjati diulang setelah satu peserta mundur",
        kicker="Pengadaan",
        standfirst=(
            "Panitia menyebut dokumen penawaran kurang dari jumlah minimum. Dugaan adanya permintaan agar peserta "
            "mundur masih kami periksa."
        ),
        dateline="Kedungmulya",
        hours_ago=20,
        authors=[("ratri-wulandhari", "Pewarta"), ("bagas-prayitnadi", "Editor")],
        tags=["pengadaan", "Ngrawoh", "Dinas Pekerjaan Umum"],
        lead="jalan",
        caption="Ruas Ngrawoh-Karangjati. Pengerasannya sudah dua kali masuk rencana anggaran.",
        alt="Mesin gilas meratakan jalan, pekerja berdiri di sampingnya",
        unverified={
            "public_interest": "Lelang ditutup ulang dalam tiga hari; warga yang memakai jalan dan peserta lain perlu tahu sebelum itu.",
            "source": "Direktur perusahaan peserta yang mundur, disebut namanya, memegang surat penawaran dan bukti penarikannya.",
            "subject_unreachable": (
                "Orang yang disebut meminta peserta mundur belum diketahui identitasnya; nomor yang dipakai tidak aktif "
                "ketika dihubungi lima kali dalam dua hari."
            ),
        },
        legal_case=True,
        contacts=[
            ("Penelepon yang tidak dikenal", "telepon, lima kali", 5, "not-reached", "Nomornya tidak aktif."),
        ],
        sources=[
            (
                "Herlambang Wirasena, direktur CV Lintas Bumi Makmur",
                "Surat penawaran dan catatan panggilan, dilihat.",
                False,
            ),
            ("Rudi Hartantyo, ketua panitia pengadaan", "Jumlah penawaran yang sah.", False),
        ],
        body="""
        Lelang pengerasan Jalan Ngrawoh-Karangjati sepanjang 3,2 kilometer diulang. Panitia pengadaan mengumumkannya
        pada {-1} karena hanya dua penawaran yang sah tersisa.

        Satu peserta, CV Lintas Bumi Makmur, menarik penawarannya dua hari sebelum pembukaan. Direkturnya, Herlambang
        Wirasena, mengaku menerima telepon yang meminta perusahaannya mundur. Ia memperlihatkan catatan panggilan,
        tetapi tidak mengenal penelepon itu.

        Nomor tersebut tidak aktif ketika dihubungi <em>Tepi Bengawan</em> lima kali pada {-1} dan {0}. Kami belum
        dapat memastikan siapa pemiliknya dan apakah ada kaitannya dengan peserta lain.

        Ketua panitia pengadaan, Rudi Hartantyo, mengatakan tidak tahu-menahu soal telepon itu. “Yang kami lihat hanya
        dokumen. Kurang dari tiga penawaran, aturannya diulang,” katanya. Ia mempersilakan peserta melapor ke
        inspektorat.

        Dua peserta lain, masing-masing dari Kedungmulya dan dari luar kabupaten, menyatakan tidak pernah meminta
        siapa pun mundur. Keduanya akan ikut lagi dalam lelang ulang yang ditutup {+3}.

        @related jembatan-ngrawoh

        Bagi warga, pengulangan itu berarti menunggu. “Setiap musim hujan dijanjikan, setiap kemarau lupa,” kata
        Kasiyati, 39, penjual sayur yang dua kali jatuh di ruas itu tahun ini.
        """,
    ),
    story(
        key="pendopo-minggu",
        section="tirtawangsa",
        title="Pendopo dibuka untuk umum tiap Minggu, warga boleh bertanya langsung",
        kicker="Layanan",
        standfirst=(
            "Tiga kepala dinas bergiliran menerima warga tanpa janji. Setiap pertanyaan dicatat dan dijawab tertulis "
            "dalam tujuh hari kerja."
        ),
        dateline="Kedungmulya",
        hours_ago=34,
        authors=[("nurul-hidayatin", "Pewarta"), ("yudha-kertanadi", "Fotografer"), ("bagas-prayitnadi", "Editor")],
        tags=["layanan publik", "keterbukaan informasi", "Kedungmulya"],
        lead="pendopo",
        caption=(
            "Pendopo Kabupaten Tirtawangsa. Warga dapat datang tanpa janji setiap Minggu pukul 08.00 sampai 11.00 WIB."
        ),
        alt="Pendopo beratap joglo dengan bendera di depannya",
        body="""
        Halaman pendopo yang biasanya sepi pada akhir pekan penuh sepeda motor. Sebanyak 118 orang datang pada hari
        pertama pendopo dibuka untuk umum.

        Tiga meja disusun di bawah joglo. Di setiap meja duduk seorang kepala dinas dan seorang pencatat. Warga
        mengambil nomor, menyampaikan pertanyaan paling lama sepuluh menit, lalu menerima salinan catatannya.

        “Saya tanya kenapa lampu jalan mati dari Lebaran. Dijawab akan dicek. Ya, semua juga dicek. Tapi sekarang ada
        kertasnya,” kata Sulikah Wardani, 47, warga Kampung Kedelai, sambil menunjukkan lembar bernomor 31.

        Sekretaris daerah, Agung Pramudyana, menyebut jawaban tertulis akan dikirim dalam tujuh hari kerja dan daftar
        pertanyaannya dipasang di situs kabupaten, tanpa nama penanya.

        ## Tidak semua pulang puas

        Beberapa warga menunggu dua jam lebih karena urusan sertifikat tanah menumpuk di satu meja. Lembaga pemantau
        Rembuk Warga mengusulkan meja keempat khusus pertanahan.

        @related akta-lahir

        Agung menerima usul itu sebagai masukan. Ia belum dapat memastikan apakah kantor pertanahan bersedia, sebab
        instansi itu tidak berada di bawah kabupaten.
        """,
    ),
    story(
        key="penghargaan",
        section="tirtawangsa",
        title="Bojonegoro raih Anugerah Layanan Terbuka berkat peta banjir yang bisa diisi warga",
        kicker="Penghargaan",
        standfirst=(
            "Penilaian menitikberatkan pada data yang dipakai warga, bukan pada jumlah aplikasi. Enam belas daerah "
            "lain menerima penghargaan serupa."
        ),
        dateline="Bojonegoro",
        hours_ago=76,
        authors=[("ratri-wulandhari", "Pewarta"), ("bagas-prayitnadi", "Editor")],
        tags=["penghargaan", "Bojonegoro", "layanan publik", "keterbukaan informasi"],
        lead="panggung",
        caption=(
            "Wakil dari tujuh belas daerah di panggung Anugerah Layanan Terbuka, {-1}. Acaranya juga dapat diikuti "
            "dari rumah melalui siaran daring."
        ),
        alt="Beberapa orang berdiri di panggung, satu memegang piala",
        body="""
        Peta banjir yang dapat diisi langsung oleh warga mengantarkan Kabupaten Bojonegoro menerima Anugerah Layanan
        Terbuka tahun ini. Piala diserahkan dalam malam penganugerahan di Gedung Sasana Mufakat pada {-1}.

        Piala itu diterima Kepala Dinas Komunikasi dan Informatika, Wahyu Setiadarma, mewakili pemerintah kabupaten.
        Ia menyebut peta tersebut mulai dipakai tiga tahun lalu oleh perangkat desa di sepanjang sungai, lalu dibuka
        untuk semua orang. “Yang mengisi warga, yang memeriksa warga juga. Tugas kami menjaga agar petanya tidak
        mati,” katanya.

        Penghargaan untuk kelompok yang sama diberikan kepada enam belas daerah lain, yakni Kabupaten Banyuwangi,
        Kabupaten Lamongan, Kabupaten Ngawi, Kabupaten Wonogiri, Kabupaten Klaten, Kabupaten Bantul, Kabupaten
        Sumedang, Kabupaten Tabanan, Kabupaten Lombok Tengah, Kabupaten Gowa, Kota Surakarta, Kota Madiun, Kota
        Salatiga, Kota Payakumbuh, Kota Balikpapan, dan Kota Ambon.

        @related air-waduk-lama

        Anugerah ini digagas Jejaring Daerah Terbuka, perkumpulan yang menghimpun perguruan tinggi, komunitas data,
        dan pemerintah daerah. Jurinya tidak menghitung berapa aplikasi yang dimiliki suatu daerah. Mereka memeriksa
        apakah datanya mutakhir, dapat diunduh, dan benar-benar dipakai, termasuk oleh warga yang tidak memegang
        telepon pintar.

        Ketua dewan juri, Kartika Maheswari, mengatakan dua pertiga peserta gugur pada pemeriksaan lapangan. “Banyak
        layanan yang di layar menyala, tetapi petugas di loketnya belum pernah mendengar,” ujarnya.

        @related pendopo-minggu-rencana

        Tahun ini ada 164 daerah yang mendaftar dan 58 di antaranya didampingi selama sembilan bulan oleh dosen serta
        praktisi. Pendampingan diutamakan bagi daerah yang dilalui sungai besar. Laporan lengkap penilaian, termasuk
        kelemahan setiap peserta, akan diunggah panitia pada {+20}.

        Sekretaris Jejaring Daerah Terbuka, Robertus Adisaputra, mengingatkan bahwa piala tidak menjamin apa-apa. Dua
        penerima pada tahun-tahun awal, kata dia, sudah menutup layanan yang dahulu dipuji.
        """,
    ),
    story(
        key="komuter",
        section="tirtawangsa",
        title="Jadwal komuter pagi bergeser setengah jam mulai bulan depan",
        kicker="Transportasi",
        standfirst=(
            "Kereta pertama dari Kedungmulya berangkat pukul 05.45 WIB. Penumpang yang bekerja giliran pagi meminta "
            "bus pengumpan ikut disesuaikan."
        ),
        dateline="Kedungmulya",
        hours_ago=152,
        authors=[("nurul-hidayatin", "Pewarta"), ("bagas-prayitnadi", "Editor")],
        tags=["kereta komuter", "transportasi", "layanan publik"],
        lead="kereta",
        caption=(
            "Kereta komuter di Stasiun Kedungmulya. Rata-rata 2.300 penumpang naik dari stasiun ini setiap hari kerja."
        ),
        alt="Kereta komuter berhenti di peron dengan beberapa penumpang menunggu",
        history=[
            {
                "hours_ago": 152,
                "kind": "first",
                "said": [("pukul 05.45 WIB", "pukul 05.15 WIB")],
                "fields": {
                    "standfirst": (
                        "Kereta pertama dari Kedungmulya berangkat pukul 05.15 WIB. Penumpang yang bekerja giliran pagi meminta "
                        "bus pengumpan ikut disesuaikan."
                    ),
                },
            },
            {
                "hours_ago": 118,
                "kind": "correction",
                "note": "Jam keberangkatan kereta pertama.",
                "case": "komuter-jam",
                "erratum": {
                    "was": "Kereta pertama dari Kedungmulya berangkat pukul 05.15 WIB.",
                    "should_be": "Kereta pertama dari Kedungmulya berangkat pukul 05.45 WIB.",
                    "apology": "Kami meminta maaf kepada penumpang yang menyusun rencana dari jam yang salah itu.",
                },
            },
        ],
        body="""
        Kereta komuter pertama dari Kedungmulya akan berangkat pukul 05.45 WIB mulai bulan depan, setengah jam lebih
        lambat dari jadwal sekarang. Perubahan itu diumumkan operator pada {-1}.

        Manajer hubungan pelanggan operator komuter, Ratih Kumalasari, mengatakan pergeseran diperlukan karena jalur
        tunggal di timur Sumberlanggeng diperbaiki setiap malam. “Kereta perawatan baru bisa keluar sesudah pukul
        lima,” katanya.

        Penumpang giliran pagi menjadi yang paling terdampak. Eko Nugrahadi, 29, buruh gudang, harus sampai pada pukul
        06.45. “Masih terkejar kalau bus pengumpannya menunggu. Kalau tidak, saya terlambat lima menit setiap hari,”
        ujarnya.

        Dinas Perhubungan menyatakan bus pengumpan akan ikut bergeser. Jadwal lengkapnya baru ditempel sepekan sebelum
        perubahan berlaku.

        Kereta sore tidak berubah. Tarif juga tetap Rp4.000 untuk jarak sampai dua puluh lima kilometer.
        """,
    ),
    story(
        key="akta-lahir",
        section="tirtawangsa",
        title="Pengurusan akta lahir pindah ke kantor kecamatan, bidan desa ikut mengantar berkas",
        kicker="Kependudukan",
        standfirst=(
            "Warga tidak perlu lagi ke ibu kota kabupaten. Pada pekan pertama, tiga kecamatan kehabisan blangko."
        ),
        dateline="Kedungmulya",
        hours_ago=292,
        authors=[("nurul-hidayatin", "Pewarta"), ("bagas-prayitnadi", "Editor")],
        tags=["layanan publik", "anak", "kesehatan"],
        body="""
        Akta kelahiran di Tirtawangsa kini dapat diurus di kantor kecamatan. Sejak layanan dibuka {-7}, tercatat 412
        akta terbit di sebelas kecamatan.

        Berkasnya tidak harus dibawa sendiri. Bidan desa boleh mengumpulkan surat keterangan lahir dan mengantarkannya
        sepekan sekali. “Ibu yang baru melahirkan tidak usah naik ojek dua jam,” kata Endah Kuswandari, bidan di
        Sendangwulu.

        Kepala Dinas Kependudukan, Moch. Ridwan Fadhlillah, mengakui tiga kecamatan sempat kehabisan blangko pada
        pekan pertama. Tambahan dua ribu lembar tiba {-2}.

        Keluhan lain datang dari warga yang datanya berbeda antara kartu keluarga dan buku nikah. Mereka tetap harus
        ke dinas. Ridwan menjanjikan meja keliling sebulan sekali untuk kasus seperti itu.

        Layanan ini tidak dipungut biaya. Warga yang diminta membayar dapat melapor melalui nomor yang tertera di
        setiap loket.
        """,
    ),
    story(
        key="pendopo-minggu-rencana",
        section="tirtawangsa",
        title="Warga usul pendopo dibuka akhir pekan, kabupaten siapkan uji coba",
        kicker="Layanan",
        standfirst="Usul itu muncul dalam musyawarah perencanaan dan didukung 26 desa.",
        dateline="Kedungmulya",
        hours_ago=540,
        authors=[("nurul-hidayatin", "Pewarta"), ("bagas-prayitnadi", "Editor")],
        tags=["layanan publik", "keterbukaan informasi"],
        lead="pendopo-senja",
        caption="Pendopo Kabupaten Tirtawangsa pada sore hari.",
        alt="Pendopo beratap joglo pada waktu senja",
        body="""
        Pemerintah Kabupaten Tirtawangsa menyiapkan uji coba pembukaan pendopo pada akhir pekan. Rencana itu
        menanggapi usul yang didukung 26 desa dalam musyawarah perencanaan, {-3}.

        Pengusulnya, Kepala Desa Bulakwetan Sri Rahmawati, beralasan warga yang bekerja sulit datang pada jam kantor.
        “Yang bisa datang hari Selasa pagi itu-itu saja orangnya,” katanya.

        Sekretaris daerah, Agung Pramudyana, menyebut biaya lembur tiga bulan sekitar Rp48 juta. Anggaran itu diambil
        dari pos jamuan tamu.

        Petugas kebersihan pendopo, yang semuanya pegawai harian, juga akan menerima upah tambahan. Jumlahnya baru
        ditetapkan setelah uji coba berjalan sebulan.

        Serikat pegawai meminta jadwal giliran diumumkan sebulan sebelumnya. Ketuanya, Purnomo Sidhi, tidak keberatan
        bekerja hari Minggu selama hari penggantinya jelas.
        """,
    ),
    story(
        key="dana-desa-papan",
        section="tirtawangsa",
        title="Desa Bulakwetan umumkan belanja dana desa di papan pasar, lengkap dengan notanya",
        kicker="Desa",
        standfirst=(
            "Papan itu dibaca lebih banyak orang daripada situs desa. Seorang warga sudah menemukan satu angka yang "
            "keliru."
        ),
        dateline="Bulakwetan",
        hours_ago=486,
        authors=[("ratri-wulandhari", "Pewarta"), ("bagas-prayitnadi", "Editor")],
        tags=["dana desa", "Bulakwetan", "keterbukaan informasi", "APBD"],
        body="""
        Di antara daftar harga cabai dan jadwal imunisasi, papan pasar Bulakwetan kini memuat belanja dana desa.
        Setiap baris disertai fotokopi nota.

        Kepala Desa Bulakwetan, Sri Rahmawati, memindahkan pengumuman dari balai desa ke pasar sejak {-10}. “Balai
        desa dilewati orang yang punya urusan. Pasar dilewati semua orang,” ujarnya.

        Pada hari kelima, penjual tempe bernama Ngatinah menemukan harga semen tertulis Rp86.000, padahal notanya
        Rp68.000. Bendahara desa mengakui salah ketik dan mengganti lembar itu pada hari yang sama.

        Pendamping desa, Guntur Wibisana, menilai cara itu baik tetapi rawan disalahpahami. Ia menyarankan seorang
        perangkat berjaga satu jam setiap hari pasar untuk menjawab pertanyaan.

        Jumlah dana desa Bulakwetan tahun ini Rp1,07 miliar. Sampai akhir pekan lalu, yang sudah dibelanjakan 34
        persen.
        """,
    ),
    story(
        key="puskesmas-malam",
        section="tirtawangsa",
        title="Puskesmas Ngrawoh buka layanan malam, dokternya masih dipinjam dari kota",
        kicker="Kesehatan",
        standfirst=(
            "Sebulan pertama melayani 389 pasien. Hampir separuhnya buruh yang tidak bisa izin pada siang hari."
        ),
        dateline="Ngrawoh",
        hours_ago=655,
        authors=[("nurul-hidayatin", "Pewarta"), ("yudha-kertanadi", "Fotografer"), ("bagas-prayitnadi", "Editor")],
        tags=["kesehatan", "Ngrawoh", "layanan publik"],
        lead="klinik",
        caption="Ruang tunggu Puskesmas Ngrawoh. Layanan malam buka pukul 18.00 sampai 21.00 WIB.",
        alt="Bangunan puskesmas dengan warga menunggu di terasnya",
        body="""
        Lampu ruang tunggu Puskesmas Ngrawoh kini menyala sampai pukul sembilan malam. Sebulan sejak layanan malam
        dibuka, puskesmas itu mencatat 389 kunjungan.

        Kepala Puskesmas Ngrawoh, dr. Asri Wulandani, menyebut 47 persen pasien malam adalah buruh harian. “Mereka
        sakit sejak pagi, tetapi kalau berobat siang hari upahnya hilang,” katanya.

        Tenaganya belum cukup. Dokter jaga malam dipinjam bergiliran dari dua puskesmas di Kedungmulya. Ikatan perawat
        setempat mengingatkan bahwa lembur tiga malam berturut-turut tidak dapat diteruskan.

        Dinas Kesehatan sudah mengajukan satu dokter tetap dan dua perawat. Kepala dinas, Hanung Prasojo, berharap
        keputusannya keluar dalam dua bulan.

        “Yang penting jangan tutup lagi. Dulu pernah buka, cuma tiga minggu,” kata Ponirah, 63, yang mengantar cucunya
        berobat pada {-1}.
        """,
    ),
]
