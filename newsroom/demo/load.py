"""Fills an empty database with the demo outlet, through the same verbs that people use, at the times the stories tell."""

import io
from datetime import timedelta

from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.utils import timezone, translation

from articles.actions.add_photo import add_photo
from articles.actions.render_photo import render_photo
from articles.models import Author, Photo, Section
from newsroom.core.models import Outlet, Page, PageDrop, User

from . import history
from .outlet import AUTHORS, OUTLET, SECTIONS, USERS
from .pages import PAGES
from .pictures import draw
from .sign_ins import PASSWORD
from .stories import STORIES


def everything(*, say=print):
    """The outlet, its people, pictures, stories with their history, and cases in several states."""
    now = timezone.now()
    with translation.override("id"), timezone.override(outlet().zone):
        users = people()
        standing_pages()
        sections = {
            row["slug"]: Section.objects.create(position=place, **row) for place, row in enumerate(SECTIONS, start=1)
        }
        photos = pictures(users["bagas"], at=now - timedelta(days=90), say=say)
        authors = bylines(users, photos)
        say(f"Stories: {len(STORIES)}, with their versions, notices and cases …")
        history.play(now=now, users=users, sections=sections, photos=photos, authors=authors)
    PageDrop.objects.all().delete()


def outlet():
    """The masthead (UU Pers 9(2), 12)."""
    plain = ("name", "motto", "legal_entity", "legal_registration", "address", "city", "postal_code", "phone", "email",
             "correction_email", "business_responsible", "editorial_responsible", "time_zone", "founded")  # fmt: skip
    row = Outlet(
        **{name: OUTLET[name] for name in plain},
        social_accounts=OUTLET["social"],
        nameplate_path=OUTLET["nameplate"]["path"],
        nameplate_box=OUTLET["nameplate"]["view_box"],
        tag_authority=f"{OUTLET['domain']},{OUTLET['founded']}",
    )
    row.save()
    return row


def people():
    """The demo's sign-ins, by user name, each with their role."""
    users = {}
    for row in USERS:
        user = User.objects.create_user(row["username"], row["email"], PASSWORD, name=row["name"], is_staff=True)
        user.groups.add(Group.objects.get(name=row["role"]))
        users[row["username"]] = user
    return users


def standing_pages():
    for place, row in enumerate(PAGES, start=1):
        Page.objects.create(
            slug=row["slug"],
            title=row["title"],
            body=history.html(row["body"], now=timezone.localtime()),
            official=row["official"],
            source=row.get("source", ""),
            position=place,
        )


def pictures(by, *, at, say):
    """Every picture that stories and authors name, drawn, taken into the library and rendered."""
    wanted = history.picture_texts()
    photos = {}
    for place, (key, text) in enumerate(wanted.items(), start=1):
        say(f"Drawing picture {place} of {len(wanted)} …")
        out = io.BytesIO()
        draw(key).save(out, "PNG", compress_level=1)
        photo = add_photo(upload=ContentFile(out.getvalue(), name=f"{key}.png"), by=by, at=at, **text)
        render_photo(photo)
        Photo.objects.filter(pk=photo.pk).update(done_at=at)
        photos[key] = Photo.objects.get(pk=photo.pk)
    return photos


def bylines(users, photos):
    owners = {row["author"]: users[row["username"]] for row in USERS if row["author"]}
    authors = {}
    for row in AUTHORS:
        authors[row["slug"]] = Author.objects.create(
            name=row["name"],
            slug=row["slug"],
            code=row["code"],
            position=row["role"],
            biography=row["biography"],
            email=row["email"],
            user=owners.get(row["slug"]),
            photo=photos[row["picture"]],
        )
    return authors
