"""Stories of the section Ekonomi: market, fields and work."""

from .text import story

STORIES = [
    story(
        key="harga-gabah",
        section="ekonomi",
        title=(
            "Harga gabah naik tiga pekan berturut-turut, petani Sendangwulu memilih menjual separuh dan menyimpan "
            "sisanya sampai jalan tanggul selesai"
        ),
        kicker="Pertanian",
        standfirst="Gabah kering panen menyentuh Rp6.900 per kilogram. Penggilingan kecil mengeluh kehabisan bahan.",
        dateline="Sendangwulu",
        hours_ago=12,
        authors=[("ratri-wulandhari", "Pewarta"), ("bagas-prayitnadi", "Editor")],
        tags=["gabah", "petani", "Sendangwulu", "koperasi"],
        lead="gabah",
        caption="Penimbangan gabah di gudang Kelompok Tani Tirta Mukti, Sendangwulu.",
        alt="Karung gabah ditumpuk di samping timbangan",
        body="""
        Gabah kering panen di Sendangwulu dibeli Rp6.900 per kilogram pada {-1}, naik dari Rp6.450 tiga pekan lalu.
        Meski begitu, gudang kelompok tani justru penuh.

        Petani menahan sebagian panennya. Dari 312 ton yang dipanen pekan ini, kira-kira separuh belum dijual.
        Alasannya bukan hanya harga. Jalan tanggul yang dilewati truk pengangkut baru selesai diperbaiki bulan depan,
        dan sampai saat itu ongkos angkut hampir dua kali lipat.

        “Kalau dijual sekarang, yang naik bukan pendapatan saya, tapi pendapatan sopir,” kata Sarwono Kertadi, ketua
        Kelompok Tani Tirta Mukti.

        @related tanam-cepat

        Penggilingan kecil merasakan akibatnya. Mesin milik Darmini Suwito di Kedungmulya hanya bekerja tiga hari
        sepekan. Dua dari lima pekerjanya dirumahkan sementara. “Kami tidak menyalahkan petani. Tetapi kalau begini
        sebulan lagi, saya tutup,” ujarnya.

        Kepala Bidang Ketahanan Pangan, Joko Purwanta, mengatakan stok beras di gudang kabupaten cukup untuk 74 hari.
        Operasi pasar belum diperlukan, menurut dia, karena harga beras eceran baru naik tiga persen.

        Peneliti ekonomi pertanian Universitas Tirtawangsa, Meilani Hartati, mengingatkan petani agar memperhatikan
        kadar air. Gabah yang disimpan lebih dari lima pekan tanpa pengering dapat kehilangan nilai lebih besar
        daripada kenaikan harganya.
        """,
    ),
    story(
        key="tanam-cepat",
        section="ekonomi",
        title="Air surut, petani Sendangwulu mulai tanam lebih cepat",
        kicker="Pertanian",
        standfirst=(
            "Kelompok tani memakai jadwal giliran air yang mereka susun sendiri dan tempelkan di gubuk pembagian."
        ),
        dateline="Sendangwulu",
        hours_ago=29,
        authors=[("ratri-wulandhari", "Pewarta"), ("yudha-kertanadi", "Fotografer"), ("bagas-prayitnadi", "Editor")],
        tags=["petani", "Sendangwulu", "gabah"],
        lead="sawah",
        caption="Sawah berteras di Sendangwulu bagian atas mulai ditanami.",
        alt="Sawah berteras di kaki gunung dengan petani menanam",
        body="""
        Sebanyak 180 hektare sawah di Sendangwulu bagian atas mulai ditanami sejak {-3}, dua pekan lebih cepat
        daripada tahun lalu. Air yang surut lebih awal membuat lumpur sudah cukup padat untuk bibit.

        Yang berubah bukan hanya cuaca. Tahun ini giliran air disusun oleh petani sendiri: blok timur pada hari
        ganjil, blok barat pada hari genap, dan hari Minggu untuk siapa yang tertinggal. Jadwalnya digambar dengan
        kapur di dinding gubuk pembagian.

        “Dulu yang dapat air itu yang begadang. Sekarang yang sesuai jadwal,” kata Warsini Utami, 36, yang mengelola
        setengah hektare bersama ibunya.

        Penjaga pintu air, Legiman, membenarkan perselisihan berkurang. Namun ia meminta ada orang yang mencatat
        ketika pintu dibuka di luar giliran. Pekan lalu hal itu terjadi dua kali dan tidak ada yang mengaku.

        Penyuluh pertanian, Fitri Handayani, menyarankan varietas berumur 105 hari supaya panen selesai sebelum puncak
        hujan. Sebagian petani ragu karena harga benihnya seperlima lebih mahal.
        """,
    ),
    story(
        key="kios-pasar",
        section="ekonomi",
        title="Kios Pasar Kedungmulya dibagi tanpa undian, pedagang lama bertanya",
        kicker="Pasar rakyat",
        standfirst=(
            "Rak dan etalase sudah masuk sebelum pengundian digelar. Dinas menyebutnya titipan sementara; pedagang "
            "menunggu penjelasan tertulis."
        ),
        dateline="Kedungmulya",
        hours_ago=82,
        authors=[("ratri-wulandhari", "Pewarta"), ("yudha-kertanadi", "Fotografer"), ("bagas-prayitnadi", "Editor")],
        tags=["Pasar Kedungmulya", "pedagang", "Dinas Perdagangan", "koperasi"],
        lead="pasar",
        caption="Los barat Pasar Kedungmulya. Pengundian kios dijadwalkan {+5}.",
        alt="Pedagang dan pembeli di los pasar di bawah atap seng",
        history=[
            {
                "hours_ago": 82,
                "kind": "first",
                "said": [("37 dari 214 kios", "73 dari 214 kios"), ("37 kios terisi", "73 kios terisi")],
            },
            {
                "hours_ago": 50,
                "kind": "correction",
                "note": "Jumlah kios yang sudah terisi.",
                "erratum": {
                    "was": "Sebanyak 73 dari 214 kios di los barat Pasar Kedungmulya sudah terisi barang dagangan",
                    "should_be": "Sebanyak 37 dari 214 kios di los barat Pasar Kedungmulya sudah terisi barang dagangan",
                    "apology": (
                        "Angka itu tertukar ketika catatan lapangan disalin. Kami meminta maaf kepada para pedagang, "
                        "Koperasi Karya Tirta, dan pembaca."
                    ),
                },
            },
        ],
        body="""
        Sebanyak 37 dari 214 kios di los barat Pasar Kedungmulya sudah terisi barang dagangan, padahal pengundian
        resmi baru digelar {+5}. Pedagang lama yang menunggu giliran merasa tidak pernah diberi tahu.

        Pantauan <em>Tepi Bengawan</em> pada {-1} memperlihatkan rak dan etalase berjajar di kios bernomor genap. Pada
        beberapa pintu tertempel kertas bertuliskan nama orang dan cap Koperasi Karya Tirta.

        > Kalau memang ada aturan lain, tolong ditempel di papan pengumuman.

        “Kami disuruh menunggu undian, tetapi tetangga sudah berjualan. Kalau memang ada aturan lain, tolong ditempel
        di papan pengumuman,” kata Sumiyati Rahayu, 52, pedagang bumbu yang menempati los darurat sejak pasar
        dibongkar.

        @related los-bocor

        Kunci kios-kios itu dipegang Koperasi Karya Tirta. Koperasi belum menjawab tiga kali permintaan wawancara;
        petugas di kantornya mempersilakan wartawan meninggalkan nomor telepon.

        Kepala Dinas Perdagangan Kabupaten Tirtawangsa, Hendro Waskitajati, menyebut barang di kios yang terisi
        sebagai titipan sementara. Menurut dia, semuanya akan dikeluarkan sebelum pengundian.

        ## Aturan yang dipegang pedagang

        Peraturan bupati tentang penempatan pedagang menyebut undian dilakukan terbuka dan disaksikan wakil paguyuban.
        Pedagang lama didahulukan menurut lamanya berjualan.

        * 214 kios di los barat
        * 181 pedagang lama terdaftar
        * 37 kios terisi ketika dihitung

        Wakil Paguyuban Pedagang, Karta Wibisana, mengatakan sudah dua kali mengirim surat kepada dinas. Surat pertama
        dibalas lisan. Surat kedua belum dibalas sampai berita ini terbit.

        @related peta-los

        Pengundian tetap dijadwalkan pukul 09.00 WIB di aula pasar. Dinas mempersilakan warga hadir dan merekam
        jalannya acara.
        """,
    ),
    story(
        key="tabungan-panen",
        section="ekonomi",
        kind="advertorial",
        title="Tabungan Panen: titip gabah saat murah, cairkan saat paceklik",
        kicker="Advertorial",
        standfirst="Gudang bersama dan catatan digital memudahkan petani menunggu harga yang lebih baik.",
        dateline="Kedungmulya",
        hours_ago=112,
        authors=[("bagas-prayitnadi", "Editor")],
        tags=["gabah", "petani", "koperasi"],
        lead="gabah-sore",
        caption="Gudang titipan Tabungan Panen di Kedungmulya.",
        alt="Tumpukan karung gabah dan timbangan di dalam gudang",
        credit="BPR Lumbung Tirta",
        sponsor="BPR Lumbung Tirta",
        body="""
        Panen raya sering berarti harga jatuh. Dengan Tabungan Panen dari BPR Lumbung Tirta, petani dapat menitipkan
        gabah kering di gudang bersama dan menerima catatan nilai yang dapat dicairkan kapan saja.

        Setiap titipan ditimbang di depan pemiliknya, diukur kadar airnya, dan dicatat dalam buku serta aplikasi.
        Petani boleh mencairkan sebagian tanpa menunggu seluruh gabah terjual.

        “Saya titip delapan kuintal, yang tiga kuintal sudah saya cairkan untuk bayar sekolah,” tutur Samiran, peserta
        dari Sumberlanggeng.

        ## Syarat dan biaya

        * Titipan paling sedikit dua kuintal dengan kadar air paling tinggi 14 persen.
        * Biaya simpan Rp35 per kilogram setiap bulan.
        * Nilai titipan mengikuti harga pasar dan dapat turun.

        Gudang bersama dibuka setiap hari kerja pukul 07.00 sampai 15.00 WIB. Petugas dapat menjemput titipan di atas
        satu ton tanpa ongkos angkut di wilayah Kedungmulya dan Sumberlanggeng.

        Keterangan lengkap tersedia di kantor BPR Lumbung Tirta, Jalan Lumbung Nomor 2, Kedungmulya, atau di <a
        href="https://lumbungtirta.example/">lumbungtirta.example</a>.
        """,
    ),
    story(
        key="peta-los",
        section="ekonomi",
        title="Begini cara membaca peta los dan nomor undian Pasar Kedungmulya",
        kicker="Tanya jawab",
        standfirst="Warna, huruf, dan angka di peta punya arti. Pedagang boleh meminta salinannya.",
        dateline="Kedungmulya",
        hours_ago=130,
        authors=[("ratri-wulandhari", "Pewarta"), ("bagas-prayitnadi", "Editor")],
        tags=["Pasar Kedungmulya", "pedagang", "layanan publik"],
        body="""
        Peta los setinggi pintu ditempel di aula Pasar Kedungmulya sejak {-1}. Banyak pedagang memotretnya, tidak
        semua memahaminya. Berikut penjelasan yang kami kumpulkan dari panitia dan paguyuban.

        ## Apa arti warnanya?

        Hijau untuk bahan segar, kuning untuk bumbu dan kelontong, biru untuk pakaian. Warna menentukan jenis dagangan
        dan tidak dapat ditukar setelah undian.

        ## Bagaimana nomornya dibaca?

        Huruf menunjukkan deret dari pintu barat, angka menunjukkan urutan dari lorong tengah. B-14 berarti deret
        kedua, kios keempat belas.

        ## Apakah nomor boleh ditukar?

        Boleh, selama warnanya sama dan kedua pedagang menandatangani surat tukar dalam tujuh hari. Panitia tidak
        memungut biaya. Bila ada yang meminta uang, paguyuban menyarankan mencatat nama dan jamnya.

        @related los-bocor

        Panitia menyediakan salinan peta gratis di loket pasar. Pedagang yang namanya belum tercantum dapat mengajukan
        keberatan sampai {+4}.
        """,
    ),
    story(
        key="los-bocor",
        section="ekonomi",
        title="Los darurat bocor, pedagang sayur pindah ke trotoar",
        kicker="Pasar rakyat",
        standfirst=(
            "Terpal tambahan baru tiga dari dua puluh yang dijanjikan. Pejalan kaki kini berbagi jalan dengan motor."
        ),
        dateline="Kedungmulya",
        hours_ago=344,
        authors=[("ratri-wulandhari", "Pewarta"), ("bagas-prayitnadi", "Editor")],
        tags=["Pasar Kedungmulya", "pedagang", "Dinas Perdagangan"],
        lead="pasar-sore",
        caption="Los darurat di sisi timur Pasar Kedungmulya menjelang tutup.",
        alt="Pedagang dan pembeli di los pasar pada sore hari",
        body="""
        Hujan tiga hari berturut-turut membuat los darurat Pasar Kedungmulya bocor di belasan titik. Sejak {-2},
        sekitar empat puluh pedagang sayur memindahkan lapak ke trotoar.

        “Bayam kena air dua jam sudah lembek. Di trotoar panas, tapi laku,” kata Painah Lestari, 49, yang berdagang
        sejak pasar lama masih berdinding papan.

        Trotoar selebar dua meter itu jalur anak sekolah. Guru SD Negeri 1 Kedungmulya, Heri Susanta, meminta satu
        lajur dibiarkan kosong antara pukul 06.00 dan 07.00. Sebagian pedagang menyanggupi.

        Dinas Perdagangan menjanjikan dua puluh lembar terpal; tiga sudah datang. Kepala bidang pasar, Ninik Wahyuni,
        menyebut pengadaan sisanya menunggu persetujuan perubahan anggaran.

        Paguyuban pedagang mengumpulkan iuran Rp10.000 per orang untuk membeli terpal sendiri. Uang itu akan
        ditagihkan kepada dinas, kata mereka, dengan nota.
        """,
    ),
    story(
        key="batik-jati",
        section="ekonomi",
        title="Perajin batik Bulakwetan beralih ke pewarna daun jati, pesanan naik setelah setahun merugi",
        kicker="Usaha kecil",
        standfirst="Warnanya tidak pernah persis sama, dan justru itu yang dicari pembeli.",
        dateline="Bulakwetan",
        hours_ago=566,
        authors=[("ratri-wulandhari", "Pewarta"), ("yudha-kertanadi", "Fotografer"), ("bagas-prayitnadi", "Editor")],
        tags=["UMKM", "Bulakwetan", "kesenian"],
        lead="batik",
        caption="Perajin menorehkan malam di Sanggar Godong Jati, Bulakwetan.",
        alt="Perajin membatik di depan kain bermotif yang dibentangkan",
        body="""
        Panci besar berisi daun jati muda mendidih sejak subuh di Sanggar Godong Jati, Bulakwetan. Airnya merah bata.
        Setelah enam kali celup, kain mori menjadi cokelat keunguan.

        Tujuh belas perajin di sanggar itu meninggalkan pewarna sintetis sejak setahun lalu. Tiga bulan pertama nyaris
        tidak ada pembeli karena warnanya dianggap kusam. “Kami sempat jual kambing untuk membayar mori,” kata
        pendirinya, Rusmiati Candrawati.

        Keadaan berbalik ketika sebuah toko di Surakarta memesan 120 lembar dengan syarat tidak ada dua lembar yang
        sama. Pesanan bulan ini 85 lembar, dengan harga Rp420.000 sampai Rp1,1 juta.

        Biayanya juga berbeda. Satu lembar memerlukan dua belas hari, dua kali lebih lama daripada pewarna sintetis.
        Pekerja muda, kata Rusmiati, tidak selalu betah.

        Dosen kriya Universitas Tirtawangsa, Bernadeta Wulansari, mengingatkan perajin agar mencatat resepnya. Tanpa
        catatan, kegagalan tidak dapat diulang menjadi pelajaran. Sanggar kini menempel kartu kecil pada setiap panci:
        umur daun, lama rebus, jumlah celup.
        """,
    ),
]
