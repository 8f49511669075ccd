"""What tests of public pages begin with: stories, errata, replies and withdrawals, made by the verbs."""

import io
from datetime import timedelta

from django.core.files.base import ContentFile
from PIL import Image

from articles.actions.add_photo import add_photo
from articles.actions.correct import correct
from articles.actions.publish import publish
from articles.actions.save_copy import save_copy
from articles.actions.serve_reply import serve_reply
from articles.actions.take_down import take_down
from articles.models import Article, Author, Byline
from tests.corrections.scene import NOW, PLAIN

LATER = NOW + timedelta(days=1)


def draft(scene, title="Konsep yang belum terbit", body="<p>Belum.</p>", **values):
    return save_copy(article=Article(title=title, body=body, section=scene.section, **values), by=scene.editor)


def story(scene, title, body="<p>Isi berita.</p>", *, at=NOW, tags=(), authors=(), **values):
    """A public story with everything that a card or a page may show."""
    article = draft(scene, title, body, **values)
    article.tags.add(*tags)
    for position, (author, role) in enumerate(authors):
        Byline.objects.create(article=article, author=author, role=role, position=position)
    publish(article=article, by=scene.editor, at=at, revision=article.revision, answers=PLAIN)
    return Article.objects.get(pk=article.pk)


def author(name, slug, **values):
    return Author.objects.create(name=name, slug=slug, position="Pewarta", **values)


def photo(scene, color="teal", *, credit="Tepi/Ana", **values):
    out = io.BytesIO()
    Image.new("RGB", (64, 48), color).save(out, "PNG")
    upload = ContentFile(out.getvalue(), name="x.png")
    return add_photo(upload=upload, by=scene.editor, at=NOW, title=color, credit=credit, **values)


def change(scene, article, before, after, *, kind="update", note="Diperbarui.", at=LATER):
    """Publish the story with some words of its text replaced."""
    article = _changed(scene, article, before, after)
    return publish(
        article=article, by=scene.editor, at=at, revision=article.revision, change=kind, note=note, answers=PLAIN
    )


def erratum(scene, article, was, should, *, items=None, at=LATER, apology="", keep_readable=True, found_by="newsroom"):
    article = _changed(scene, article, was, should)
    return correct(
        article=article,
        items=items or [(was, should)],
        main_substance=bool(apology),
        apology=apology,
        keep_readable=keep_readable,
        found_by=found_by,
        by=scene.editor,
        at=at,
        revision=article.revision,
    )


def reply(
    scene, article, title="Hak Jawab Dinas Air", *, at=LATER, party="Dinas Air", html="<p>Tidak benar.</p>", **values
):
    """A reply to the story, published; returns its Article."""
    values = {"standfirst": "", "edited": False, "apology": "", "received_at": NOW + timedelta(hours=5), **values}
    original = Article.objects.get(pk=article.pk)
    return serve_reply(
        originals=[(original, original.live, [])],
        title=title,
        html=html,
        section=original.section,
        party=party,
        by=scene.signer,
        at=at,
        **values,
    )


def withdrawal(scene, article, *, label="", reason="Melindungi seorang anak.", apology="Kami meminta maaf.", at=LATER):
    return take_down(
        article=article, by=scene.signer, at=at, label=label, reason=reason, apology=apology, facts={"ground": "child"}
    )


def _changed(scene, article, before, after):
    article = Article.objects.get(pk=article.pk)
    assert before in article.body + article.title
    article.body, article.title = article.body.replace(before, after), article.title.replace(before, after)
    return save_copy(article=article, by=scene.editor, revision=article.revision)
