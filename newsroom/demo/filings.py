"""The demo's filings, as steps for the loader: each verb with who did it and how long ago. All people are invented.

`passages` count the paragraphs that a complainant can tick, from 1; empty means the whole story.
"""

OFFICER, SIGNER = "wening", "laras"

CASES = [
    {
        "key": "kios-dinas",
        "story": "kios-pasar",
        "type": "reply",
        "passages": [4, 5],
        "hours_ago": 52,
        "filer": {
            "name": "Sri Lestantun",
            "email": "sri.lestantun@warga.example",
            "represents": "Dinas Perdagangan Kabupaten Tirtawangsa",
            "represents_kind": "organisation",
        },
        "happened": "Penjelasan kami di berita itu terlalu pendek sehingga terkesan kami menutupi pembagian kios.",
        "right": (
            "Barang di 37 kios itu di titipkan pedagang lama selama atap los timur diperbaiki, berdasarkan surat penugasan "
            "tertanggal 3 bulan ini.\n\n"
            "Surat itu dapat dilihat siapa pun di kantor kami pada jam kerja. Tidak ada kios yang sudah dibagikan, dan tidak "
            "ada uang yang dipungut untuk penitipan, dan kami sangat menyayangkan pemberitaan yang tidak menunggu surat kami.\n\n"
            "Semua barang dikeluarkan dua hari sebelum undian. Undian disaksikan wakil paguyuban dan boleh direkam."
        ),
        "steps": [
            {"verb": "confirm_email", "hours_ago": 51.5},
            {"verb": "take_on", "hours_ago": 50, "by": OFFICER},
            {"verb": "find_complete", "hours_ago": 49, "by": OFFICER},
            {"verb": "accept", "hours_ago": 48, "by": OFFICER},
            {
                "verb": "edit",
                "hours_ago": 47,
                "by": OFFICER,
                "title": "Hak Jawab Dinas Perdagangan terkait pembagian kios pasar",
                "body": (
                    "Barang di 37 kios itu dititipkan pedagang lama selama atap los timur diperbaiki, berdasarkan surat "
                    "penugasan tertanggal 3 bulan ini.\n\n"
                    "Surat itu dapat dilihat siapa pun di kantor kami pada jam kerja. Tidak ada kios yang sudah dibagikan, "
                    "dan tidak ada uang yang dipungut untuk penitipan.\n\n"
                    "Semua barang dikeluarkan dua hari sebelum undian. Undian disaksikan wakil paguyuban dan boleh direkam."
                ),
            },
            {"verb": "match", "hours_ago": 46.8, "by": OFFICER, "answers": [[1], [2, 3]]},
            {
                "verb": "send_edit",
                "hours_ago": 46.5,
                "by": OFFICER,
                "text": "Kami membetulkan satu ejaan dan memendekkan satu kalimat.",
            },
            {"verb": "write", "hours_ago": 45, "text": "Sudah saya baca. Kalimat yang dipendekkan tidak apa-apa."},
            {"verb": "agree", "hours_ago": 44.8},
            {"verb": "publish_reply", "hours_ago": 30, "by": SIGNER, "apology_due": False},
        ],
    },
    {
        "key": "komuter-jam",
        "story": "komuter",
        "type": "correction",
        "passages": [1],
        "hours_ago": 140,
        "filer": {"name": "Eko Prasetyawan", "phone": "0000-5550-2231"},
        "happened": "Jam kereta pertama di berita berbeda dengan pengumuman di stasiun.",
        "right": "Yang benar pukul 05.45, saya foto papan pengumumannya.",
        "steps": [
            {"verb": "take_on", "hours_ago": 138, "by": OFFICER},
            {"verb": "find_complete", "hours_ago": 130, "by": OFFICER},
            {"verb": "correct", "hours_ago": 118, "by": SIGNER},
        ],
    },
    {
        "key": "limbah-koperasi",
        "story": "limbah-tahu",
        "type": "reply",
        "passages": [1, 2],
        "hours_ago": 74,
        "filer": {
            "name": "Bambang Hartadi",
            "email": "bambang.hartadi@warga.example",
            "represents": "Paguyuban Perajin Tahu Kampung Kedelai",
            "represents_kind": "group",
        },
        "happened": "Berita itu membuat pembeli kami pergi. Kami tidak terima disebut begitu saja.",
        "right": (
            "Kami sudah punya bak pengendap sejak dua tahun lalu dan kurasnya tiap Sabtu, ini bukan karangan.\n\n"
            "Busa di kali itu dari tempat lain juga. Kami minta diperiksa semua, jangan cuma kami."
        ),
        "steps": [
            {"verb": "confirm_email", "hours_ago": 73},
            {"verb": "take_on", "hours_ago": 70, "by": OFFICER},
            {"verb": "find_complete", "hours_ago": 50, "by": OFFICER},
            {"verb": "accept", "hours_ago": 28, "by": OFFICER},
            {
                "verb": "edit",
                "hours_ago": 26,
                "by": OFFICER,
                "title": "Hak Jawab Paguyuban Perajin Tahu Kampung Kedelai terkait Kali Serut",
                "body": (
                    "Kami memiliki bak pengendap sejak dua tahun lalu dan mengurasnya setiap Sabtu.\n\n"
                    "Busa di kali itu juga berasal dari tempat lain. Kami minta semua sumber diperiksa."
                ),
            },
            {"verb": "match", "hours_ago": 25.5, "by": OFFICER, "answers": [[2], [1]]},
            {
                "verb": "send_edit",
                "hours_ago": 25,
                "by": OFFICER,
                "text": "Kami merapikan ejaan dan kalimat, tanpa mengubah maksud Anda. Mohon dibaca.",
            },
        ],
    },
    {
        "key": "dermaga-tarif",
        "story": "dermaga-tambang",
        "type": "reply",
        "passages": [5],
        "hours_ago": 40,
        "filer": {"name": "Kusnan Widodo", "postal": "Dusun Krajan RT 02, Sumberlanggeng, Tirtawangsa"},
        "happened": "Soal tarif itu tidak menyebut bahwa sebagian dari kami tidak pernah menaikkannya.",
        "right": "Saya menarik Rp2.000 sekali menyeberang sejak 2019 dan tidak pernah menaikkan pada hari pasar.",
        "steps": [
            {"verb": "take_on", "hours_ago": 38, "by": OFFICER},
            {"verb": "find_complete", "hours_ago": 36, "by": OFFICER},
            {"verb": "accept", "hours_ago": 20, "by": OFFICER},
            {"verb": "submit", "hours_ago": 19, "by": OFFICER},
        ],
    },
    {
        "key": "lelang-perusahaan",
        "story": "lelang-jalan",
        "type": "reply",
        "passages": [2],
        "hours_ago": 18.5,
        "filer": {
            "name": "Ratna Kusumastuti",
            "email": "ratna@warga.example",
            "represents": "CV Lintas Bumi Makmur",
            "represents_kind": "company",
        },
        "happened": "Direktur kami keberatan atas cara pengunduran diri kami diceritakan.",
        "right": "Kami mundur karena alat berat kami rusak. Soal telepon sudah kami serahkan kepada yang berwenang.",
        "steps": [
            {"verb": "take_on", "hours_ago": 17, "by": OFFICER},
            {
                "verb": "ask",
                "hours_ago": 15,
                "by": OFFICER,
                "text": "Surat kuasa atau surat tugas dari perusahaan, agar kami tahu Ibu boleh berbicara untuk CV Lintas Bumi Makmur.",
            },
        ],
    },
    {
        "key": "gabah-mesin",
        "story": "harga-gabah",
        "type": "correction",
        "passages": [4],
        "hours_ago": 2,
        "filer": {"name": "Bejo Santoso", "phone": "0000-5550-8841"},
        "happened": "Saya bekerja di penggilingan yang disebut. Jumlah yang dirumahkan keliru.",
        "right": "Yang dirumahkan satu orang, bukan dua. Seorang lagi cuti karena istrinya melahirkan.",
        "steps": [],
    },
    {
        "key": "guru-tunjangan",
        "story": "sekolah-terapung",
        "type": "unsure",
        "passages": [],
        "hours_ago": 5,
        "filer": {"name": "Murtiningsih", "email": "murtiningsih@warga.example"},
        "happened": "Saya salah satu dari empat guru bergantian itu. Rasanya kami dianggap tidak bekerja.",
        "right": "Kami mengajar setiap hari, hanya orangnya yang bergantian.",
        "steps": [],
    },
    {
        "key": "pasir-sopir",
        "story": "tambang-pasir",
        "type": "reply",
        "passages": [],
        "hours_ago": 190,
        "filer": {"name": "Sastro Miyatno", "email": "sastro@warga.example"},
        "happened": "Semua salah.",
        "right": (
            "Saya minta seluruh riwayat usaha keluarga saya sejak 1987 dimuat lengkap, termasuk daftar kapal, nama awak, dan "
            "jasa keluarga kami bagi desa, supaya pembaca tahu siapa kami."
        ),
        "steps": [
            {"verb": "confirm_email", "hours_ago": 189},
            {"verb": "take_on", "hours_ago": 188, "by": OFFICER},
            {"verb": "find_complete", "hours_ago": 180, "by": OFFICER},
            {
                "verb": "answer",
                "hours_ago": 178,
                "by": OFFICER,
                "text": "Bagian mana dari berita yang Bapak bantah? Kami siap memuat tanggapan atas bagian itu.",
            },
            {"verb": "write", "hours_ago": 170, "text": "Muat semuanya atau tidak sama sekali."},
            {
                "verb": "refuse",
                "hours_ago": 150,
                "by": SIGNER,
                "ground": "12b",
                "reason": (
                    "Tanggapan Bapak memuat riwayat usaha yang tidak berkaitan dengan berita. Tanggapan atas jam kerja kapal "
                    "tetap dapat kami muat bila Bapak mengirimkannya."
                ),
                "unrelated": ["seluruh riwayat usaha keluarga saya sejak 1987"],
            },
        ],
    },
    {
        "key": "akta-blangko",
        "story": "akta-lahir",
        "type": "correction",
        "passages": [1],
        "hours_ago": 260,
        "filer": {"name": "Wahyu Setiaji", "email": "wahyu.setiaji@warga.example"},
        "happened": "Jumlah akta di berita terlalu besar.",
        "right": "Setahu saya tidak sampai empat ratus.",
        "steps": [
            {"verb": "take_on", "hours_ago": 255, "by": OFFICER},
            {"verb": "find_complete", "hours_ago": 250, "by": OFFICER},
            {
                "verb": "find_no_error",
                "hours_ago": 240,
                "by": SIGNER,
                "reason": "Angka 412 kami cocokkan kembali dengan rekapitulasi sebelas kecamatan dan jumlahnya sama.",
            },
        ],
    },
    {
        "key": "voli-nama",
        "story": "voli-antardesa",
        "type": "correction",
        "passages": [3],
        "hours_ago": 400,
        "filer": {"name": "Wulan Septiani", "phone": "0000-5550-1177"},
        "happened": "Saya kira skor set ketiga salah tulis.",
        "right": "Ternyata betul, saya yang keliru.",
        "steps": [{"verb": "take_back", "hours_ago": 398, "reason": "Sudah saya periksa, ternyata benar."}],
    },
]
