"""The admin's first page: what waits for this person, by role, each thing a link to where it is done."""

from dataclasses import dataclass, field

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.actions import guards
from articles.actions.finish_follow_up import FINISHERS
from articles.admin import state
from articles.admin.filters import writes
from articles.duties import ANSWER
from articles.models import Article, FollowUp, Masking, PendingVerification
from corrections import contacts, years
from corrections.actions.set_dated import KEEPERS
from corrections.admin.next_step import next_step
from corrections.admin.queue import WAITING, age, in_order
from corrections.models import Case
from corrections.workflow import OFFICERS
from newsroom.core.actions.send_again import SENDERS
from newsroom.core.models import Entry, OutgoingMail
from newsroom.core.models.user import Role
from newsroom.core.templatetags.news import day, short

from . import launch
from .admin.mail import fault

SHOWN = 8


@dataclass(frozen=True)
class Row:
    """One thing that waits. `note` says since when or why; `urgent` puts a mark beside it."""

    title: str
    url: str
    note: str = ""
    words: str = ""
    urgent: bool = False


@dataclass(frozen=True)
class Pile:
    """Things of one kind. Shown with `empty` when there are none."""

    title: str
    rows: list = field(default_factory=list)
    empty: str = ""
    all_url: str = ""


def fill(request, context):
    """Unfold's DASHBOARD_CALLBACK."""
    user, at = request.user, timezone.now()
    piles = []
    if user.holds(*OFFICERS):
        piles.append(cases(user, at=at))
    if user.holds(*FINISHERS):
        piles.append(follow_ups())
    if user.holds(*guards.PUBLISHERS):
        piles += [unexplained(at=at), review(), changed(), unverified()]
    if user.holds(Role.REPORTER, *guards.PUBLISHERS):
        piles += own(user)
    if user.holds(*SENDERS):
        piles.append(failing_mail())
    if user.holds(Role.EDITOR, Role.RESPONSIBLE, Role.ADMINISTRATOR):
        piles.append(before_launch(user))
    if user.holds(*KEEPERS) and (calendar := working_days(at=at)).rows:
        piles.append(calendar)
    # What waits comes first, what is empty after it.
    piles.sort(key=lambda pile: not pile.rows)
    return {
        **context,
        "piles": piles,
        "user_name": user.get_short_name(),
        "may_write": user.holds(Role.REPORTER, *guards.PUBLISHERS),
    }


def cases(user, *, at):
    """Open cases by urgency, with their age and what is due. law: HJ-13d, HJ-18"""
    rows = []
    found = in_order(Case.objects.all(), at=at, user=user).filter(WAITING).prefetch_related("stories__article")[:SHOWN]
    for case in found:
        titles = [story.article.title for story in case.stories.all()]
        new = _("new from the complainant") if case.news else ""
        due = _("their answer, until %(day)s") % {"day": day(case.answer_until)} if case.answer_until else ""
        rows.append(
            Row(
                title=f"{case.number} · {titles[0] if titles else ''}",
                url=_change("corrections_case", case.pk),
                note=" · ".join(filter(None, [new, str(case.get_type_display()), age(case.received_at, at=at), due])),
                words=next_step(case, user, at=at)[0],
                urgent=case.turn == 0,
            )
        )
    return Pile(
        _("Open filings"),
        rows,
        _("No filing is open. Everything that came in has been dealt with."),
        _list("corrections_case"),
    )


def unexplained(*, at):
    """Identities that were masked in an emergency and whose reason is still due. law: CH-3"""
    waiting = Masking.unexplained().select_related("article", "entry")[:SHOWN]
    rows = [
        Row(
            title=masking.article.title,
            url=reverse("admin:articles_article_alasan", args=[masking.article_id]),
            note=_("masked by %(name)s, %(at)s") % {"name": masking.entry.by_name, "at": short(masking.at)},
            words=_("The reason was due %(at)s.") % {"at": short(masking.reason_due_at)}
            if at > masking.reason_due_at
            else _("The reason is due until %(at)s.") % {"at": short(masking.reason_due_at)},
            urgent=True,
        )
        for masking in waiting
    ]
    return Pile(_("Maskings that wait for their reason"), rows, _("Every masking has its reason."))


def follow_ups():
    """What must be done elsewhere because a story changed, or its source did; the oldest first. law: MS-4d2, FL-11"""
    waiting = FollowUp.objects.open()
    count = waiting.count()
    rows = [
        Row(
            row.article.title,
            _change("articles_followup", row.pk),
            note=f"{row.get_kind_display()} · {short(row.opened_at)}",
            words=str(row),
        )
        for row in waiting.select_related("article", "upstream", "post").defer("article__body")[:SHOWN]
    ]
    title = _("Follow-ups: %(n)s open") % {"n": count} if count else _("Follow-ups")
    return Pile(title, rows, _("Nothing waits elsewhere."), _list("articles_followup"))


def review():
    waiting = _stories().filter(state.ROWS[state.REVIEW] | state.ROWS[state.CHANGED_REVIEW]).order_by("updated_at")
    rows = [
        _story(article, note=_("waits since %(at)s") % {"at": short(article.updated_at)}) for article in waiting[:SHOWN]
    ]
    return Pile(
        _("Waiting for review"), rows, _("Nobody waits for a review."), _list("articles_article", keadaan=state.REVIEW)
    )


def changed():
    waiting = _stories().filter(state.ROWS[state.CHANGED]).order_by("-updated_at")
    rows = [_story(article) for article in waiting[:SHOWN]]
    empty = _("What readers see is what the newsroom has saved.")
    return Pile(
        _("Live, with changes that readers do not see yet"),
        rows,
        empty,
        _list("articles_article", keadaan=state.CHANGED),
    )


def unverified():
    """Stories that are out with the notice and have no update yet. law: MS-2d"""
    waiting = PendingVerification.objects.open().select_related("article").defer("article__body")
    rows = [
        Row(
            row.article.title,
            _change("articles_pendingverification", row.pk),
            note=_("with the notice since %(at)s") % {"at": short(row.opened_at)},
        )
        for row in waiting[:SHOWN]
    ]
    return Pile(
        _("Verification still due"),
        rows,
        _("No story waits for its verification."),
        _list("articles_pendingverification"),
    )


def own(user):
    """The person's own stories that are not public: sent back ones with the reason, drafts, those in review."""
    unfinished = _stories().filter(writes(user), withdrawn_at=None).exclude(stage=Article.Stage.PUBLISHED)
    if user.holds(*guards.PUBLISHERS):
        # Live stories with changes and those in review stand in editors' piles already.
        unfinished = unfinished.filter(live=None, stage=Article.Stage.DRAFT)
    unfinished = list(unfinished[:40])
    reasons = _reasons(unfinished)
    back = [article for article in unfinished if article.chain in reasons and article.stage == Article.Stage.DRAFT]
    drafts = [article for article in unfinished if article.stage == Article.Stage.DRAFT and article not in back]
    sent = [article for article in unfinished if article.stage == Article.Stage.REVIEW]
    url = _list("articles_article", milik="saya")
    piles = [
        Pile(
            _("Your drafts"),
            [_story(a) for a in drafts[:SHOWN]],
            _("You have no draft. A new story begins with the button above."),
            url,
        )
    ]
    if back:
        piles.insert(
            0,
            Pile(
                _("Sent back to you"),
                [_story(a, words=reasons[a.chain], urgent=True) for a in back[:SHOWN]],
                all_url=url,
            ),
        )
    if sent:
        piles.append(Pile(_("Yours in review"), [_story(a) for a in sent[:SHOWN]], all_url=url))
    return piles


def _reasons(articles):
    """By chain: why the story was sent back, where that is the last thing that happened to it."""
    chains = [article.chain for article in articles]
    entries = Entry.objects.filter(chain__in=chains).exclude(kind=ANSWER).order_by("seq")
    last = {entry.chain_id: entry for entry in entries.select_related("text")}
    return {chain: entry.text.value["reason"] for chain, entry in last.items() if entry.kind == "sent back"}


def failing_mail():
    failed = OutgoingMail.objects.filter(done_at=None).exclude(error="").defer("body")
    rows = [
        Row(
            mail.subject,
            _change("core_outgoingmail", mail.pk),
            note=f"{contacts.email(mail.to)} · {short(mail.created_at)}",
            words=fault(mail)[:160],
            urgent=True,
        )
        for mail in failed[:SHOWN]
    ]
    return Pile(_("Mail that fails"), rows, _("No mail fails."), _list("core_outgoingmail", keadaan="failed"))


def working_days(*, at):
    """Years of the calendar that are needed soon and are not complete; those begun already are urgent."""
    today = timezone.localdate(at)
    rows = [
        Row(
            title=_("The calendar of working days of %(year)s is not complete") % {"year": year},
            url=_change("corrections_calendaryear", year),
            words=_("Compare it with the decree. Until then no working day of that year is counted."),
            urgent=year <= today.year,
        )
        for year in years.needed(today)
    ]
    return Pile(_("Working days"), rows)


def before_launch(user):
    rows = [Row(title=fault.words, url=fault.url, note=fault.rule) for fault in launch.faults()]
    return Pile(
        _("Before readers come"), rows, _("The masthead is complete, and the official texts are in their places.")
    )


def _stories():
    return Article.objects.select_related("section", "saved_by").defer("body")


def _story(article, **said):
    who = f" · {article.saved_by}" if article.saved_by else ""
    note = said.pop("note", "") or _("saved %(at)s") % {"at": short(article.updated_at)}
    return Row(
        article.title, _change("articles_article", article.pk), note=f"{article.section.name} · {note}{who}", **said
    )


def _change(name, pk):
    return reverse(f"admin:{name}_change", args=[pk])


def _list(name, **query):
    url = reverse(f"admin:{name}_changelist")
    return f"{url}?{'&'.join(f'{key}={value}' for key, value in query.items())}" if query else url
