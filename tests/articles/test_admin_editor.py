"""The editor is made from the text's own declaration, and its page runs no script that is not ours."""

import json
import re

from hypothesis import given
from hypothesis import strategies as st

from articles import body, editor
from articles.admin.widgets import StoryTextField


def test_what_can_be_typed_is_what_the_text_may_hold():
    made = set()
    for name in editor.extensions():
        made |= editor.MAKES.get(name, (set(),))[0]
    assert made == set(body.ALLOWED)


def test_a_node_of_ours_is_off_where_it_means_nothing():
    assert not {*editor.OWN_NODES, "Pictures"} & {
        name for name, setup in editor.extensions(own_nodes=False).items() if setup
    }


def test_the_set_up_is_in_the_page_and_in_the_readers_language(visit, scene):
    page = visit.as_(scene.editor).get("articles_article_change", scene.story.pk).content.decode()
    setup = (
        re.search(r'data-django-prose-editor-configurable="([^"]+)"', page)[1]
        .replace("&quot;", '"')
        .replace("&#x27;", "'")
    )
    setup = json.loads(setup)
    assert setup["extensions"]["RelatedStory"]["search"] == "/admin/article-search/"
    assert setup["js_modules"] == ["/static/admin-own/js/nodes.js"]


def test_the_import_map_carries_the_nonce_of_the_policy(visit, scene):
    response = visit.as_(scene.editor).get("articles_article_change", scene.story.pk)
    policy = response.headers["Content-Security-Policy"]
    nonce = re.search(r"'nonce-([\w-]+)'", policy)[1]
    assert f'<script type="importmap" nonce="{nonce}">' in response.content.decode()
    scripts = re.search(r"script-src ([^;]+)", policy)[1]
    assert "'unsafe-inline'" not in scripts and "http" not in scripts
    again = visit.get("articles_article_change", scene.story.pk)
    assert nonce not in again.headers["Content-Security-Policy"]


def test_no_other_script_is_inline(visit, scene):
    visit.as_(scene.editor)
    for name, *args in (
        ("index",),
        ("articles_article_changelist",),
        ("articles_article_change", scene.story.pk),
        ("articles_article_terbitkan", scene.story.pk),
    ):
        page = visit.get(name, *args).content.decode()
        inline = [
            tag
            for tag in re.findall(r"<script[^>]*>", page)
            if "src=" not in tag and "nonce=" not in tag and "application/json" not in tag
        ]
        assert not inline, (name, inline)
        assert not re.search(r"\son(click|change|submit|load)=", page), name


TEXT = st.text(st.characters(blacklist_categories=("Cs",), blacklist_characters="\x00"), max_size=12)
INLINE = st.one_of(
    TEXT.map(lambda text: text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")),
    st.sampled_from(
        ["<strong>tebal</strong>", "<em>miring</em>", '<a href="https://a.example/?b=1&amp;c=2">tautan</a>', "<br>"]
    ),
)
PARAGRAPH = st.lists(INLINE, min_size=1, max_size=4).map(lambda parts: f"<p>{''.join(parts)}</p>")
BLOCK = st.one_of(
    PARAGRAPH,
    PARAGRAPH.map(lambda p: f"<blockquote>{p}</blockquote>"),
    st.lists(PARAGRAPH, min_size=1, max_size=3).map(lambda ps: f"<ul>{''.join(f'<li>{p}</li>' for p in ps)}</ul>"),
    st.integers(1, 10**9).map(lambda pk: f'<aside data-related-article="{pk}"></aside>'),
    st.just('<figure data-photo="3" data-caption="A &quot;b&quot; &amp; \'c\' &lt;d&gt;"></figure>'),
    st.just('<aside data-related-url="https://a.example/" data-related-title="Judul"></aside>'),
    st.just("<h2>Judul</h2>"),
    st.just("<p></p>"),
)


@given(st.lists(BLOCK, max_size=6).map("".join))
def test_a_text_of_the_editor_is_cleaned_once_and_then_stays(html):
    stored = StoryTextField(required=False).clean(html)
    assert body.clean(stored) == stored
    assert not StoryTextField(required=False).has_changed(stored, html)
