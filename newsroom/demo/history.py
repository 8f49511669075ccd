"""Plays the demo's past in order: stories are published, filed against, corrected, answered and withdrawn by the real verbs."""

from datetime import date, timedelta
from html import escape

from django.utils import timezone

from articles.actions import duties
from articles.actions.correct import correct
from articles.actions.duties import Answers
from articles.actions.publish import publish
from articles.actions.save_copy import save_copy
from articles.duties import Question
from articles.models import Article, Byline, ChecklistQuestion
from corrections import matching
from corrections.actions import close, complainant, decide, file_case, prepare, reply
from corrections.actions.withdraw import withdraw

from . import desk, surfaces
from .dates import dated
from .filings import CASES
from .outlet import AUTHORS
from .stories import STORIES
from .stories.text import CREDIT

ROLES = {"Pewarta": "reporter", "Penulis": "writer", "Editor": "editor", "Fotografer": "photographer"}
EDITORS = {"sungai": "sekar", "pendidikan": "sekar", "budaya": "sekar"}
FIELDS = ("title", "kicker", "standfirst", "dateline")


# Pictures that must say more of themselves (KE-2e, KE-4e).
MARKS = {
    "gabah-sore": {"made": "illustration", "made_note": "digambar dari foto gudang"},
    "mistar-air-pagi": {"archive": True, "taken_on": date(2024, 8, 14)},
}


def picture_texts():
    """What the library says of each picture that a story shows or an author has: by key, title, caption, credit and alt."""
    texts = {}
    for story in STORIES:
        if story["lead"]:
            texts.setdefault(
                story["lead"],
                {"title": _title(story["lead"]), "caption": "", "credit": story["credit"], "alt": story["alt"]},
            )
    for author in AUTHORS:
        name = author["name"]
        texts[author["picture"]] = {"title": f"Potret {name}", "caption": "", "credit": CREDIT, "alt": f"Potret {name}"}
    return {key: text | MARKS.get(key, {}) for key, text in texts.items()}


def _title(key):
    return key.replace("-", " ").capitalize()


def html(blocks, *, now, articles=None, photos=None):
    """A story's blocks as the body that the editor would make of them."""
    out = []
    for kind, *rest in dated(blocks, now):
        match kind:
            case "h2":
                out.append(f"<h2>{rest[0]}</h2>")
            case "quote":
                out.append(f"<blockquote><p>{rest[0]}</p></blockquote>")
            case "ul":
                out.append("<ul>" + "".join(f"<li>{item}</li>" for item in rest[0]) + "</ul>")
            case "related":
                out.append(f'<aside data-related-article="{articles[rest[0]].pk}"></aside>')
            case "photo":
                out.append(f'<figure data-photo="{photos[rest[0]].pk}" data-caption="{escape(rest[1])}"></figure>')
            case _:
                out.append(f"<p>{rest[0]}</p>")
    return "".join(out)


class Player:
    """Holds what was made so far; its methods are the events of the past."""

    def __init__(self, *, now, users, sections, photos, authors):
        self.now, self.users, self.sections, self.photos, self.authors = now, users, sections, photos, authors
        self.articles, self.cases = {}, {}

    def at(self, hours_ago):
        return self.now - timedelta(hours=hours_ago)

    def editor_of(self, story):
        return self.users[EDITORS.get(story["section"], "bagas")]

    def first(self, story, version):
        """The story's first publication."""
        published = timezone.localtime(self.at(story["hours_ago"]))
        article = Article(
            kind=story["kind"],
            section=self.sections[story["section"]],
            lead_photo=self.photos.get(story["lead"]),
            lead_caption=dated(story["caption"], published),
            sponsor=story["sponsor"] or "",
            unverified=bool(story["unverified"]),
        )
        self._write(article, story, version, by=self.users["ratri"])
        article.tags.add(*story["tags"])
        Byline.objects.bulk_create(
            Byline(article=article, author=self.authors[slug], role=ROLES[role], position=place)
            for place, (slug, role) in enumerate(story["authors"])
        )
        self.articles[story["key"]] = article
        may_harm = self._prepare(article, story, at=published)
        publish(
            article=article,
            by=self.editor_of(story),
            at=published,
            revision=article.revision,
            answers=Answers(verified=True, may_harm=may_harm, compliant=True if story["sponsor"] else None),
        )

    def _prepare(self, article, story, *, at):
        """What the newsroom noted and answered before the story came out. Returns whether it may harm somebody."""
        reporter, editor = self.users["ratri"], self.editor_of(story)
        for name, how, hours, result, note in story["contacts"]:
            asked_at = at - timedelta(hours=hours)
            article.contacts.create(name=name, how=how, at=asked_at, result=result, note=note, noted_by=reporter)
        for name, what, confidential in story["sources"]:
            article.sources.create(name=name, what=what, confidential=confidential, noted_by=reporter)
        if story["legal_case"]:
            duties.flag(article=article, by=reporter, at=at, legal_case=True)
            answers = dict.fromkeys(ChecklistQuestion.objects.filter(active=True), "yes")
            duties.check(article=article, answers=answers, by=editor, at=at)
        if stated := story["unverified"]:
            statements = {
                Question.PUBLIC_INTEREST: stated["public_interest"],
                Question.FIRST_SOURCE: stated["source"],
                Question.UNREACHABLE: stated["subject_unreachable"],
            }
            duties.state(article=article, statements=statements, by=editor, at=at)
        return bool(story["contacts"])

    def change(self, story, version):
        """A later version: a typing error, an update, or a correction with its erratum."""
        article = self.articles[story["key"]]
        article.refresh_from_db()
        self._write(article, story, version, by=self.users["ratri"])
        at, erratum = self.at(version["hours_ago"]), version["erratum"]
        if version["case"]:
            self.cases[version["case"]].refresh_from_db()
            self._correct_by_case(version)
        elif erratum:
            correct(
                article=article,
                items=[(erratum["was"], erratum["should_be"])],
                main_substance=bool(erratum.get("apology")),
                apology=erratum.get("apology", ""),
                keep_readable=True,
                note=version["note"],
                by=self.editor_of(story),
                at=at,
                revision=article.revision,
            )
        else:
            publish(
                article=article,
                by=self.editor_of(story),
                at=at,
                revision=article.revision,
                change=version["kind"],
                note=version["note"],
            )

    def _correct_by_case(self, version):
        case, erratum = self.cases[version["case"]], version["erratum"]
        decide.correct(
            case=case,
            by=self.users["laras"],
            at=self.at(version["hours_ago"]),
            revision=case.revision,
            items=[(erratum["was"], erratum["should_be"])],
            main_substance=False,
            note=version["note"],
        )

    def _write(self, article, story, version, *, by):
        published = timezone.localtime(self.at(story["hours_ago"]))
        said = {name: story[name] for name in (*FIELDS, "body")} | version["fields"]
        for name in FIELDS:
            setattr(article, name, dated(said[name], published))
        article.body = html(said["body"], now=published, articles=self.articles, photos=self.photos)
        save_copy(article=article, by=by, revision=article.revision if article.pk else None)

    def take_down(self, story):
        facts = story["withdrawal"]
        withdraw(
            article=self.articles[story["key"]],
            by=self.users["laras"],
            at=self.at(facts["hours_ago"]),
            ground=facts["ground"],
            origin="internal",
            reason=facts["reason"],
            label=facts["label"],
            to_readers=facts["apology"],
        )

    def file(self, row):
        """Somebody files a request."""
        article = self.articles[row["story"]]
        article.refresh_from_db()
        disputed = file_case.Disputed(article.live, tuple(row["passages"]), whole=not row["passages"])
        self.cases[row["key"]] = file_case.file_case(
            type=row["type"],
            stories=[disputed],
            filer=file_case.Filer(**row["filer"]),
            words=file_case.Words(happened=row["happened"], right=row["right"]),
            at=self.at(row["hours_ago"]),
        )

    def step(self, row, step):
        """One verb on a filing."""
        case = self.cases[row["key"]]
        case.refresh_from_db()
        fields = {name: value for name, value in step.items() if name not in {"verb", "hours_ago", "by"}}
        fields["at"] = self.at(step["hours_ago"])
        if step["verb"] == "confirm_email":
            complainant.confirm_email(party=case.parties.get(is_filer=True), at=fields["at"])
            return
        if step["verb"] == "match":
            passages = matching.named(case)
            fields["answers"] = {
                passage.pk: numbers for passage, numbers in zip(passages, step["answers"], strict=True)
            }
            fields["waived"] = {}
        if "by" in step:
            fields["by"] = self.users[step["by"]]
        if step["verb"] not in {"write", "answer"}:
            fields["revision"] = case.revision
        verb = next(
            getattr(module, step["verb"])
            for module in VERBS
            if hasattr(module, step["verb"]) and step["verb"] in VERBS[module]
        )
        verb(case=case, **fields)


VERBS = {
    prepare: {"take_on", "ask", "find_complete", "change_type"},
    reply: {"accept", "edit", "send_edit", "agree", "object_to", "go_on", "submit", "hand_back", "match"},
    decide: {"publish_reply", "refuse", "dispute"},
    close: {"find_no_error"},
    complainant: {"write", "answer", "take_back", "add"},
}


def play(**made):
    """All events, the oldest first."""
    player, events = Player(**made), []
    for story in STORIES:
        versions = story["history"] or [{"hours_ago": story["hours_ago"], "fields": {}}]
        events.append((story["hours_ago"], player.first, (story, versions[0])))
        events += [(version["hours_ago"], player.change, (story, version)) for version in versions[1:]]
        if story["withdrawal"]:
            events.append((story["withdrawal"]["hours_ago"], player.take_down, (story,)))
    for row in CASES:
        events.append((row["hours_ago"], player.file, (row,)))
        # A correction of a case is played with the story's version.
        events += [(step["hours_ago"], player.step, (row, step)) for step in row["steps"] if step["verb"] != "correct"]
    for _hours_ago, event, arguments in sorted(events, key=lambda event: -event[0]):
        event(*arguments)
    surfaces.add(player)
    desk.add(player)
