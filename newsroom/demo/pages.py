"""The demo's standing pages. Their body has the blocks of a story; an official text is never here, only its empty place."""

from .stories.text import blocks

PAGES = [
    {
        "slug": "kebijakan-koreksi",
        "title": "Kebijakan koreksi",
        "summary": "Bagaimana kami membetulkan kekeliruan, memuat tanggapan, dan mencabut berita.",
        "official": False,
        "body": blocks("""
            Kami bisa keliru. Bila itu terjadi, kami membetulkannya di tempat yang sama dengan berita asalnya, dengan
            tanggal dan jam, dan dengan kata-kata yang mudah dipahami. Tidak ada perubahan diam-diam.

            ## Ralat

            Setiap orang boleh menunjukkan kekeliruan, tidak hanya yang namanya disebut. Bila ternyata kami yang keliru,
            berita dibetulkan dan di atasnya dipasang ralat: apa yang semula tertulis dan apa yang seharusnya. Salah
            ketik yang tidak mengubah arti cukup dicatat di riwayat berita.

            ## Hak Jawab

            Siapa pun yang merasa dirugikan oleh berita kami dapat menanggapinya. Tanggapan dimuat sebagai tulisan
            tersendiri, di rubrik yang sama, dan ditautkan dari berita asal. Penyuntingan hanya untuk kejelasan dan
            ejaan; naskah yang sudah disunting kami perlihatkan dahulu kepada Anda.

            Layanan ini tanpa biaya, siapa pun yang mengajukan dan berapa pun panjang prosesnya.

            ## Pencabutan

            Berita yang sudah terbit hanya dicabut karena alasan yang sempit, misalnya untuk melindungi seorang anak.
            Alamat beritanya tetap ada dan menjelaskan bahwa berita dicabut, kapan, dan mengapa. Permintaan menghapus
            berita agar seseorang tidak malu bukan alasan pencabutan; untuk itu ada ralat dan Hak Jawab.

            ## Cara mengajukan

            * Lewat formulir di bawah setiap berita; berita dan versi yang Anda baca sudah terpilih.
            * Lewat surel ke koreksi@tepibengawan.example.
            * Lewat surat atau datang ke Jalan Tanggul Nomor 7, Kedungmulya, pada hari kerja pukul 09.00 sampai 16.00 WIB.

            Anda langsung menerima nomor pengajuan dan halaman untuk mengikuti prosesnya. Kami berusaha menjawab dalam
            dua hari kerja; itu target kami sendiri. Bila kita tidak bersepakat, Anda dapat membawa persoalannya ke
            Dewan Pers kapan saja.

            ## Daftar yang terbuka

            Semua ralat, Hak Jawab, dan pencabutan ada di daftar publik, urut tanggal, dan tidak ada yang dihapus dari
            daftar itu.
            """),
    },
    {
        "slug": "privasi",
        "title": "Privasi",
        "summary": "Apa yang kami simpan tentang Anda, untuk apa, dan sampai kapan.",
        "official": False,
        "body": blocks("""
            Membaca Tepi Bengawan tidak memerlukan akun. Kami tidak memasang pelacak dari pihak lain dan menghitung
            kunjungan tanpa mengenali orangnya.

            ## Bila Anda mengajukan koreksi atau Hak Jawab

            Kami meminta nama, cara menghubungi Anda, dan bila perlu bukti bahwa Anda mewakili pihak yang disebut. Data
            itu dipakai untuk menangani pengajuan Anda dan tidak untuk keperluan lain.

            * Nama pihak yang menanggapi dimuat bersama Hak Jawabnya. Nama pelapor kekeliruan tidak dimuat.
            * Nomor telepon, alamat, dan bukti identitas tidak pernah dimuat dan hanya dapat dibuka petugas Hak Jawab
              serta penanggung jawab. Setiap pembukaan dicatat.
            * Bila suatu pengajuan dibawa ke Dewan Pers atau pengadilan, berkasnya kami simpan sampai selesai.

            ## Melihat, membetulkan, menghapus

            Anda dapat meminta salinan data Anda, membetulkannya, atau meminta kami menghapusnya. Tulis dari halaman
            pengajuan Anda atau kirim surel ke koreksi@tepibengawan.example. Tulisan yang sudah terbit tetap menjadi
            catatan publik; data di belakangnya dapat dihapus.

            ## Nama dalam berita lama

            Bila berita lama menyebut nama Anda dan keadaannya sudah berubah, ceritakan kepada kami. Sering kali jalan
            terbaiknya adalah berita lanjutan yang ditautkan dari berita lama itu.
            """),
    },
    {
        "slug": "pedoman-penulisan",
        "title": "Pedoman penulisan",
        "summary": "Kebiasaan kerja yang kami pegang di ruang redaksi.",
        "official": False,
        "body": blocks("""
            Halaman ini berisi kebiasaan kerja kami sendiri. Kode etik wartawan dan pedoman dari Dewan Pers tetap berlaku
            di atasnya.

            ## Sebelum terbit

            * Angka dihitung dua kali oleh dua orang yang berbeda.
            * Pihak yang dikritik dihubungi sebelum terbit, diberi waktu yang wajar, dan jawabannya dimuat di berita yang
              sama.
            * Bila pihak itu belum dapat dihubungi, kami menulis berapa kali dan dengan cara apa kami mencobanya.
            * Sumber disebut namanya. Bila namanya dirahasiakan, editor mengetahui siapa orangnya dan mengapa.

            ## Anak dan korban

            Kami tidak menyebut nama, wajah, sekolah, orang tua, atau alamat anak yang tersangkut peristiwa hukum, baik
            sebagai pelaku, saksi, maupun korban. Jejak yang digabungkan dengan berita lain pun kami periksa.

            ## Uang dan hadiah

            Wartawan kami tidak menerima uang, barang, atau perjalanan dari narasumber. Tulisan berbayar selalu berlabel
            dan nama pemasangnya disebut. Hak Jawab tidak pernah dipungut biaya.

            ## Judul dan gambar

            Judul tidak menjanjikan lebih dari isinya. Gambar ilustrasi disebut sebagai ilustrasi, dan foto lama diberi
            tanggal pengambilannya.
            """),
    },
    {
        "slug": "pedoman-media-siber",
        "title": "Pedoman Pemberitaan Media Siber",
        "summary": "Naskah resmi Dewan Pers yang kami patuhi.",
        "official": True,
        "body": blocks("""
            Naskah resmi belum dipasang. Penanggung jawab menempelkannya di sini dari sumber Dewan Pers sebelum media ini
            dibuka untuk umum.
            """),
    },
    {
        "slug": "undang-undang-pers",
        "title": "Undang-Undang Pers",
        "summary": "Undang-Undang Nomor 40 Tahun 1999 tentang Pers.",
        "official": True,
        "body": blocks("""
            Naskah resmi belum dipasang. Penanggung jawab menempelkannya di sini dari sumbernya sebelum media ini dibuka
            untuk umum.
            """),
    },
    {
        "slug": "kode-etik-jurnalistik",
        "title": "Kode Etik Jurnalistik",
        "summary": "Kode etik wartawan Indonesia, dari Dewan Pers.",
        "official": True,
        "body": blocks("""
            Naskah resmi belum dipasang. Penanggung jawab menempelkannya di sini dari sumbernya sebelum media ini dibuka
            untuk umum.
            """),
    },
    {
        "slug": "pedoman-hak-jawab",
        "title": "Pedoman Hak Jawab",
        "summary": "Pedoman Dewan Pers tentang Hak Jawab.",
        "official": True,
        "body": blocks("""
            Naskah resmi belum dipasang. Penanggung jawab menempelkannya di sini dari sumbernya sebelum media ini dibuka
            untuk umum.
            """),
    },
]
