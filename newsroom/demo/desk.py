"""What reached the demo's newsroom otherwise than by its form: a letter, WhatsApp, calls, spam, and errors colleagues saw."""

import io
from datetime import timedelta

from django.core.files.base import ContentFile
from django.utils.formats import date_format
from PIL import Image, ImageDraw, ImageFont

from corrections.actions import desk, prepare
from corrections.actions.file_case import Disputed, Filer, Words, file_case
from corrections.actions.raise_own import raise_own
from corrections.actions.record_filing import record_filing

LETTER = {
    "number": "620/114/DPU",
    "subject": "Tanggapan atas dua berita Tepi Bengawan",
    "signatory": "Anggit Wiradinata, Kepala Bidang Jembatan",
    "copies": "1. Dewan Pers\n2. Kepala Dinas Pekerjaan Umum (sebagai laporan)",
}
WORDS = """\
Yth. Penanggung Jawab Tepi Bengawan

Kami membaca berita tentang uji beban Jembatan Ngrawoh dan tentang
lelang Jalan Ngrawoh-Karangjati.

1. Pekerjaan penyangga tengah menutup satu lajur selama delapan pekan,
   bukan sepuluh pekan.
2. Lelang ulang diumumkan di papan pengumuman kantor kami sejak hari
   pertama; berita tidak menyebutkannya.

Kami mohon tanggapan ini dimuat sebagai Hak Jawab.

Anggit Wiradinata
Kepala Bidang Jembatan"""


def add(player):
    """By the verbs that people use, at the times that the stories tell."""
    officer, articles = player.users["wening"], player.articles
    letter(player, officer)
    record_filing(
        type="correction",
        channel="whatsapp",
        stories=[Disputed(live(articles["puskesmas-malam"]), (1,))],
        filer=Filer("Siti Rahayuningsih", phone="0000-5550-4417"),
        words=Words("Saya perawat di sana.", "Angkanya 398 kunjungan, bukan 389. Bukunya boleh dilihat."),
        received_at=player.at(9),
        at=player.at(8.5),
        by=officer,
    )
    again = record_filing(
        type="correction",
        channel="phone",
        stories=[Disputed(live(articles["harga-gabah"]), (4,))],
        filer=Filer("Bejo Santoso", phone="0000 5550 8841"),
        words=Words("Menelepon untuk menanyakan pengajuannya soal penggilingan."),
        received_at=player.at(1.2),
        at=player.at(1),
        by=officer,
    )
    desk.join(
        case=again, by=officer, at=player.at(0.9), revision=again.revision, number=player.cases["gabah-mesin"].number
    )
    file_case(
        type="takedown",
        stories=[Disputed(live(articles["akta-lahir"]), whole=True)],
        filer=Filer("Gatot Prihambodo", email="gatot.prihambodo@warga.example"),
        words=Words("Foto antrean itu memuat wajah saya. Saya malu ditanya tetangga.", "Mohon beritanya dihapus saja."),
        at=player.at(13),
    )
    advert = file_case(
        type="unsure",
        stories=[Disputed(live(articles["voli-antardesa"]), whole=True)],
        filer=Filer("Promo Murah", email="promo@iklan.example"),
        words=Words("Servis telepon genggam, bisa ditunggu, harga pelajar. Hubungi kami hari ini."),
        at=player.at(60),
    )
    desk.mark_spam(
        case=advert,
        by=officer,
        at=player.at(58),
        revision=advert.revision,
        reason="Iklan servis telepon; kalimat yang sama masuk ke tiga surel redaksi.",
    )
    raise_own(
        version=live(articles["jembatan-ngrawoh"]),
        passages=(1001,),
        happened="Keterangan foto menyebut jembatan dilihat dari arah hilir. Fotonya diambil dari hulu.",
        right="Dari arah hulu; saya tanyakan kepada Yudha yang memotret.",
        by=player.users["ratri"],
        at=player.at(3),
    )


def live(article):
    article.refresh_from_db()
    return article.live


def letter(player, officer):
    """A letter about two stories, its scan for a statement: the passages of the second are not marked yet."""
    written = player.at(22)
    case = record_filing(
        type="reply",
        channel="letter",
        stories=[
            Disputed(live(player.articles["jembatan-ngrawoh"]), (3,)),
            Disputed(live(player.articles["lelang-jalan"])),
        ],
        filer=Filer(
            "Anggit Wiradinata",
            postal="Jalan Veteran 12, Kedungmulya, Tirtawangsa",
            represents="Dinas Pekerjaan Umum Kabupaten Tirtawangsa",
        ),
        words=Words(),
        letter={**LETTER, "date": written.date()},
        files=[(scan(written), "scan")],
        council_copy="yes",
        received_at=player.at(16),
        at=player.at(15),
        by=officer,
    )
    prepare.take_on(case=case, by=officer, at=player.at(15) + timedelta(minutes=10), revision=case.revision)


def scan(written):
    """The letter as it lay on the scanner."""
    sheet = Image.new("L", (1240, 1100), 246)
    pen, font = ImageDraw.Draw(sheet), ImageFont.load_default(26)
    head = f"DINAS PEKERJAAN UMUM KABUPATEN TIRTAWANGSA\n\nNomor: {LETTER['number']}\nHal: {LETTER['subject']}"
    day = f"Kedungmulya, {date_format(written, 'j F Y')}"
    pen.multiline_text((120, 90), f"{head}\n{day}\n\n{WORDS}", fill=40, font=font, spacing=12)
    out = io.BytesIO()
    sheet.rotate(0.6, fillcolor=246).save(out, "PNG")
    return ContentFile(out.getvalue(), name="surat-dpu.png")
