"""What the demo's stories quote from other outlets, what its accounts posted about them, and what is still to be done."""

from articles.actions.finish_follow_up import finish_follow_up
from articles.actions.register_post import register_post
from articles.actions.register_upstream import register_upstream
from articles.actions.save_sources import save_sources
from articles.models import FollowUp

SOURCE = {"outlet": "Kabar Hulu", "url": "https://kabarhulu.example/berita/harga-gabah-kabupaten-hulu"}
POSTS = (
    {"platform": "instagram", "url": "https://instagram.example/p/komuter-0515", "note": "Poster jam kereta pertama"},
    {
        "platform": "facebook",
        "url": "https://facebook.example/tepibengawan/posts/515",
        "note": "Tautan dengan ringkasan",
    },
)


def add(player):
    """By the verbs that people use, at the times that the stories tell."""
    editor, officer = player.users["bagas"], player.users["wening"]
    grain, train = player.articles["harga-gabah"], player.articles["komuter"]
    save_sources(article=grain, sources=[tuple(SOURCE.values())], by=editor, at=player.at(12))
    for post in POSTS:
        register_post(
            article=train, posted_at=player.at(151), before=None, by=player.users["ratri"], at=player.at(150), **post
        )
    register_upstream(
        **SOURCE,
        kind="corrected",
        on=player.at(5).date(),
        notice_url="https://kabarhulu.example/ralat/312",
        note="Angka panen kabupaten tetangga di paragraf ketiga.",
        by=officer,
        at=player.at(4),
    )
    follow_ups = FollowUp.objects.order_by("opened_at", "pk")
    finish_follow_up(
        follow_up=follow_ups[0],
        how=FollowUp.How.EDITED,
        words="Poster lama diganti; jam yang benar ditulis di kalimat pertama.",
        link="https://instagram.example/p/komuter-0545",
        by=officer,
        at=player.at(117),
    )
    finish_follow_up(
        follow_up=follow_ups[2],
        how=FollowUp.How.NOTHING,
        words="Kami hanya mengutip harga, bukan angka panen yang diralat.",
        by=editor,
        at=player.at(3),
    )
