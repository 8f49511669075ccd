"""Stories of the section Pendidikan: schools and libraries."""

from .text import story

STORIES = [
    story(
        key="sekolah-terapung",
        section="pendidikan",
        title="Sekolah terapung Bulakwetan kembali punya guru tetap",
        kicker="Sekolah",
        standfirst="Dua tahun diajar bergiliran, 26 murid di kelas apung kini punya wali kelas yang tinggal di desa.",
        dateline="Bulakwetan",
        hours_ago=7,
        authors=[("nurul-hidayatin", "Pewarta"), ("yudha-kertanadi", "Fotografer"), ("sekar-anindhita", "Editor")],
        tags=["sekolah", "guru", "Bulakwetan", "anak"],
        lead="kelas",
        caption="Pelajaran membaca di kelas apung Bulakwetan.",
        alt="Guru berdiri di depan papan tulis, murid duduk menghadapnya",
        body="""
        Papan nama wali kelas di sekolah terapung Bulakwetan akhirnya terisi. Sejak {-2}, Anisa Rahmadewi, 27,
        mengajar 26 murid kelas satu sampai tiga di bangunan yang mengikuti naik turunnya air.

        Dua tahun terakhir kelas itu diajar bergiliran oleh empat guru dari sekolah induk. Bila air tinggi, tidak ada
        yang dapat menyeberang dan pelajaran diganti lembar tugas.

        “Hari pertama saya mabuk, anak-anak tertawa. Hari kedua mereka yang mengajari saya mengikat perahu,” kata
        Anisa. Ia menyewa kamar seratus meter dari dermaga.

        Kepala sekolah induk, Tri Handayati, menyebut pengangkatan itu hasil tiga kali usulan. Tunjangan daerah sulit
        belum cair dan untuk sementara ditutup kas komite.

        @related muatan-sungai

        Orang tua murid senang, tetapi masih menunggu perbaikan pelampung. Dua dari delapan drum penyangga berkarat.
        “Gurunya sudah ada, sekarang lantainya jangan miring,” ujar Sutinah, ibu dua murid.

        Dinas Pendidikan menjadwalkan pemeriksaan pada {+9}. Kepala bidang sekolah dasar, Wisnu Argadipa, mengatakan
        penggantian drum dapat memakai anggaran pemeliharaan tanpa menunggu tahun depan.
        """,
    ),
    story(
        key="kolom-ralat",
        section="pendidikan",
        kind="opinion",
        title="Pelajaran dari satu angka: mengapa ralat kami tidak lagi di sudut halaman",
        kicker="Surat dari redaksi",
        standfirst="Kekeliruan yang dibetulkan diam-diam tidak mengajari siapa pun, termasuk kami.",
        dateline="Kedungmulya",
        hours_ago=37,
        authors=[("laras-ningtyas-prabowo", "Penulis")],
        tags=["kolom", "literasi", "keterbukaan informasi"],
        body="""
        Pekan ini kami keliru menulis satu angka. Dua digitnya tertukar, dan jumlah kios yang terisi menjadi hampir
        dua kali lipat. Seorang pewarta menemukannya sendiri ketika memeriksa ulang buku catatannya, lalu menelepon
        saya sebelum sempat duduk.

        Ada masa ketika kekeliruan seperti itu cukup diganti. Pembaca yang datang kemudian tidak tahu, pembaca yang
        datang lebih dulu terlanjur percaya. Kami menyebutnya pembaruan. Sebenarnya itu menyapu debu ke bawah tikar.

        @related kios-pasar

        Sekarang setiap ralat berdiri di atas berita, dengan kata-kata semula dan seharusnya. Versi lama tetap dapat
        dibaca. Beberapa rekan khawatir ini membuat kami tampak ceroboh. Saya kira sebaliknya: orang yang menunjukkan
        coretannya lebih mudah dipercaya daripada orang yang mengaku tidak pernah mencoret.

        Seorang guru di Sumberlanggeng memakai halaman ralat kami untuk pelajaran bahasa. Muridnya diminta mencari
        perbedaan dua versi dan menjelaskan mengapa perbedaan itu penting. Saya tidak pernah menerima pujian yang
        lebih baik.

        Bila Anda menemukan kekeliruan, beri tahu kami. Bila berita kami merugikan Anda, jawablah. Halamannya
        tersedia, tidak dipungut biaya, dan tidak perlu kenal siapa-siapa.
        """,
    ),
    story(
        key="pustaka-keliling",
        section="pendidikan",
        title="Perpustakaan keliling singgah di sebelas dukuh, kumpulan buku anak paling cepat habis",
        kicker="Literasi",
        standfirst=(
            "Mobil pustaka membawa 4.200 buku dan berhenti dua jam di setiap titik. Sopirnya merangkap pendongeng."
        ),
        dateline="Sumberlanggeng",
        hours_ago=164,
        authors=[("nurul-hidayatin", "Pewarta"), ("yudha-kertanadi", "Fotografer"), ("sekar-anindhita", "Editor")],
        tags=["literasi", "anak", "layanan publik", "sekolah"],
        lead="pustaka",
        caption="Mobil perpustakaan keliling di Dukuh Sawahan, Sumberlanggeng.",
        alt="Mobil perpustakaan dengan rak buku terbuka dan anak-anak di depannya",
        body="""
        Klakson dua kali pendek berarti mobil pustaka sudah sampai. Di Dukuh Sawahan, Sumberlanggeng, anak-anak
        berlari sebelum pintu sampingnya dibuka.

        Mobil itu membawa 4.200 buku dan kini singgah di sebelas dukuh, dari semula enam. Dinas Perpustakaan menambah
        rutenya sejak {-14} setelah peminjaman naik tiga kali lipat dalam setahun.

        Buku anak paling cepat habis. “Kami bawa enam kotak, pulang tinggal satu. Yang buku masak juga banyak dicari,”
        kata Slamet Hariyanto, sopir yang merangkap pendongeng pada setengah jam terakhir.

        Kepala Dinas Perpustakaan, Indah Purbasari, menyebut 212 buku belum kembali. Tidak ada denda. Petugas
        menitipkan daftar judulnya kepada ketua RT, dan biasanya sepertiga kembali dalam sepekan.

        Pengelola taman baca desa meminta jadwalnya jangan bersamaan dengan jam mengaji. Permintaan itu sedang
        dihitung, kata Indah, karena satu mobil hanya cukup untuk dua titik sehari.
        """,
    ),
    story(
        key="satu-lab",
        section="pendidikan",
        title="Tiga ratus siswa berbagi satu laboratorium, praktikum digilir sampai malam",
        kicker="Sekolah",
        standfirst=(
            "Dana komite yang dikumpulkan dua tahun belum dipakai membangun ruang kedua. Sekolah menyebut masih "
            "menunggu izin."
        ),
        dateline="Sumberlanggeng",
        hours_ago=710,
        authors=[("nurul-hidayatin", "Pewarta"), ("sekar-anindhita", "Editor")],
        tags=["sekolah", "guru", "Sumberlanggeng"],
        body="""
        Praktikum kimia di SMA Negeri 1 Sumberlanggeng berlangsung sampai pukul delapan malam. Sekolah itu punya 308
        siswa jurusan ilmu alam dan satu laboratorium berisi dua puluh empat meja.

        Guru kimia, Sigit Nurcahyo, membagi kelas menjadi tiga belas kelompok. Setiap kelompok mendapat giliran sekali
        dalam sembilan hari. “Kalau ada yang sakit, tertinggalnya bisa sebulan,” katanya.

        Menurut catatan rapat orang tua, komite sekolah mengumpulkan Rp176 juta dalam dua tahun untuk ruang kedua.
        Dana itu belum dipakai. Beberapa orang tua meminta laporan tertulis.

        Kepala sekolah, Yulia Kristanti, mengatakan bangunan baru menunggu izin karena lahannya bersebelahan dengan
        saluran irigasi. Ia mempersilakan orang tua melihat rekening komite kapan saja pada jam kerja.

        Dinas pendidikan tingkat provinsi belum menjawab pertanyaan tentang bantuan peralatan. Sementara itu, sebagian
        praktikum diganti rekaman video buatan guru.
        """,
    ),
    story(
        key="siswa-dicabut",
        section="pendidikan",
        title="Seorang siswa dan sebuah peristiwa di sekolah",
        kicker="Sekolah",
        standfirst="Sekolah dan keluarga sedang mencari jalan keluar terbaik.",
        dateline="Tirtawangsa",
        hours_ago=508,
        authors=[("nurul-hidayatin", "Pewarta"), ("sekar-anindhita", "Editor")],
        tags=["sekolah", "anak"],
        withdrawal={
            "hours_ago": 456,
            "ground": "child",
            "label": "Berita tentang seorang siswa",
            "reason": (
                "Berita ini memuat keterangan yang, bila digabungkan, dapat mengungkap identitas seorang anak. "
                "Untuk melindunginya, isi dan judul asli tidak lagi kami tampilkan di mana pun."
            ),
            "apology": "Kami meminta maaf kepada anak itu, keluarganya, dan pembaca.",
        },
        body="""
        Sebuah peristiwa di lingkungan sekolah sedang ditangani bersama oleh sekolah, keluarga, dan pendamping. Semua
        pihak meminta waktu.

        Pihak sekolah menyatakan kegiatan belajar berjalan seperti biasa dan pendampingan tersedia bagi siapa pun yang
        memerlukan.

        Pendamping dari dinas sosial mengingatkan masyarakat agar tidak menyebarkan dugaan.
        """,
    ),
    story(
        key="muatan-sungai",
        section="pendidikan",
        title="Sungai masuk muatan lokal, murid empat belas sekolah dasar belajar membaca papan duga",
        kicker="Kurikulum",
        standfirst="Buku pelajarannya ditulis guru bersama nelayan dan penjaga pintu air.",
        dateline="Kedungmulya",
        hours_ago=1010,
        authors=[("nurul-hidayatin", "Pewarta"), ("sekar-anindhita", "Editor")],
        tags=["sekolah", "guru", "Bengawan Solo", "anak"],
        lead="kelas-sore",
        caption="Kelas empat SD Negeri 3 Kedungmulya mempelajari peta sungai.",
        alt="Guru dan murid di dalam kelas",
        body="""
        Murid kelas empat di empat belas sekolah dasar Tirtawangsa mulai mempelajari Bengawan sebagai muatan lokal.
        Pelajaran pertamanya membaca papan duga air.

        Buku setebal 64 halaman itu ditulis sembilan guru bersama nelayan, penarik perahu, dan penjaga pintu air.
        Isinya dari nama angin sampai cara menghitung waktu tempuh banjir antardesa.

        “Anak-anak lebih pandai daripada saya soal arus. Saya yang belajar,” kata Wiwik Kurniasih, guru SD Negeri 3
        Kedungmulya.

        Pengawas sekolah, Hamdan Syukri, mengingatkan bahwa praktik di tepi air memerlukan pendamping dan pelampung.
        Dua sekolah menunda praktik karena pelampungnya belum ada.

        Nilai mata pelajaran itu tidak memengaruhi kenaikan kelas. Menurut Hamdan, evaluasinya dilakukan lewat pameran
        peta buatan murid pada akhir semester.
        """,
    ),
]
