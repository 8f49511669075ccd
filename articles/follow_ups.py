"""Opening what must be done elsewhere. Called by verbs inside their transaction; opening twice changes nothing."""

from django.db.models import Prefetch

from .models import Article, FollowUp, SocialPost, UpstreamNotice


def open_for_notice(notice):
    """One follow-up for each registered post about the story that `notice` is about. law: SM-2, FL-11, MS-4d1"""
    _open_for_posts(notice.article.social_posts.all(), [notice])


def open_for_post(post):
    """One for each notice that came after the post: what it says may be what was corrected."""
    _open_for_posts([post], post.article.notices.filter(at__gt=post.posted_at))


def _open_for_posts(posts, notices):
    _create(
        FollowUp(kind=FollowUp.Kind.POST, article_id=post.article_id, post=post, notice=notice, opened_at=notice.at)
        for post in posts
        for notice in notices
    )


def open_for_upstream(upstream, *, at):
    """One for each public story that quotes the source's story. law: MS-4d2, MS-5b, FL-9"""
    stories = Article.objects.public().filter(quoted_sources__normal=upstream.normal)
    _create(_for_source(story, upstream, at=at) for story in stories.only("pk"))


def open_for_sources(article, *, at):
    """One for each notice of a source that a public story came to quote only afterwards."""
    if article.is_public:
        found = UpstreamNotice.objects.filter(normal__in=article.quoted_sources.values("normal"))
        _create(_for_source(article, upstream, at=at) for upstream in found)


def _for_source(article, upstream, *, at):
    return FollowUp(kind=FollowUp.Kind.SOURCE, article=article, upstream=upstream, opened_at=at)


def _create(rows):
    FollowUp.objects.bulk_create(rows, ignore_conflicts=True)


def posts_about(articles):
    """The registered posts about these stories, each with `waiting`: its open follow-ups. law: PR-12"""
    waiting = Prefetch("follow_ups", FollowUp.objects.open(), to_attr="waiting")
    return SocialPost.objects.filter(article__in=articles).prefetch_related(waiting)
