"""Bodies for hypothesis: any that the grammar allows (`grammar`), and anything that somebody may paste (`hostile`)."""

from html import escape

from hypothesis import strategies as st

LETTERS = st.text(alphabet="abcÉ<>&\"'“”1 آب", min_size=1, max_size=12).map(str.strip).filter(bool)
IDS = st.integers(1, 10**17)
EMBEDS = [
    ("youtube", "dQw4w9WgXcQ"),
    ("youtube", "dQw4w9WgXcQ@83"),
    ("x", "1234567890"),
    ("instagram", "reel/Cabc_-123"),
    ("tiktok", "@akun.satu/video/7123456789012345678"),
    ("facebook", "permalink/pfbid0abc/1000123"),
    ("spotify", "episode/4rOoJ6Egrf8K2IrywzwOMk"),
    ("maps", "Pasar+Besar@-7.15,111.88,15"),
    ("maps", "pb:!1m18!1m12!2sPasar%20Besar"),
]


def text(words):
    return escape(words, quote=False)


def attribute(words):
    return escape(words)


def _marked(words):
    links = st.one_of(
        IDS.map(lambda pk: f'<a data-article="{pk}">{words}</a>'),
        st.just(f'<a href="https://x.example/?a=1&amp;b=2">{words}</a>'),
        st.just(f'<a href="mailto:redaksi@x.example">{words}</a>'),
    )
    return st.one_of(
        st.just(words), st.just(f"<strong>{words}</strong>"), st.just(f"<em>{words}</em><br>{words}"), links
    )


INLINE = LETTERS.map(text).flatmap(_marked)
PARAGRAPH = INLINE.map("<p>{}</p>".format)
PARAGRAPHS = st.lists(PARAGRAPH, min_size=1, max_size=3).map("".join)


def lists_of(item):
    items = st.lists(item.map("<li>{}</li>".format), min_size=1, max_size=3).map("".join)
    return st.tuples(st.sampled_from(["ul", "ol"]), items).map(lambda made: "<{0}>{1}</{0}>".format(*made))


LISTS = st.recursive(
    lists_of(INLINE | PARAGRAPH), lambda inner: lists_of(st.tuples(PARAGRAPH, inner).map("".join)), max_leaves=4
)
FLOW = st.lists(PARAGRAPH | LISTS, min_size=1, max_size=3).map("".join)


@st.composite
def tables(draw):
    width = draw(st.integers(1, 4))
    row = st.lists(st.tuples(st.sampled_from(["th", "td"]), PARAGRAPHS), min_size=width, max_size=width)
    rows = draw(st.lists(row, min_size=1, max_size=4))
    made = "".join("<tr>" + "".join(f"<{tag}>{inner}</{tag}>" for tag, inner in cells) + "</tr>" for cells in rows)
    return f"<table><tbody>{made}</tbody></table>"


CAPTION = st.just("") | LETTERS
NODES = st.one_of(
    IDS.map('<aside data-related-article="{}"></aside>'.format),
    LETTERS.map(
        lambda said: f'<aside data-related-url="https://x.example/a" data-related-title="{attribute(said)}"></aside>'
    ),
    st.tuples(IDS, CAPTION).map(lambda m: f'<figure data-photo="{m[0]}" data-caption="{attribute(m[1])}"></figure>'),
    st.tuples(st.lists(IDS, min_size=2, max_size=5, unique=True), CAPTION).map(
        lambda m: f'<figure data-gallery="{" ".join(map(str, m[0]))}" data-caption="{attribute(m[1])}"></figure>'
    ),
    st.tuples(st.sampled_from(EMBEDS), CAPTION).map(
        lambda m: (
            f'<figure data-embed="{m[0][0]}" data-embed-id="{attribute(m[0][1])}" data-caption="{attribute(m[1])}"></figure>'
        )
    ),
    st.tuples(CAPTION, PARAGRAPHS).map(lambda m: f'<blockquote data-pull="{attribute(m[0])}">{m[1]}</blockquote>'),
    st.tuples(CAPTION, FLOW).map(lambda m: f'<aside data-box="{attribute(m[0])}">{m[1]}</aside>'),
    FLOW.map("<blockquote>{}</blockquote>".format),
    tables(),
    LISTS,
    INLINE.map("<h2>{}</h2>".format),
    INLINE.map("<h3>{}</h3>".format),
)
grammar = st.lists(PARAGRAPH | NODES, max_size=8).map("".join)

# Tags in any order, closed or not, each with attributes that harm or that are ours and wrong; words are marked by a §.
TAGS = (
    "p div span h1 h2 b strong em i u a ul ol li blockquote aside figure figcaption table thead tbody tr td th caption "
    "img svg math object button form input font center marquee section article details summary iframe br hr"
).split()
ATTRIBUTES = [
    "",
    ' onclick="alert(1)"',
    " style='position:fixed'",
    ' href="javascript:alert(1)"',
    ' href="java&#10;script:alert(1)"',
    ' href="https://x.example/"',
    ' data-article="3"',
    ' data-article="3 or 1=1"',
    ' src="data:image/png;base64,AAAA" onerror=alert(1)',
    ' data-pull="§nama"',
    ' data-box="§kotak"',
    ' data-photo="5" data-caption="§foto"',
    ' data-photo="x" data-caption="§foto"',
    ' data-gallery="5 6" data-caption="§galeri"',
    ' data-embed="evil" data-embed-id="https://evil.example/§a" data-caption="§sisip"',
    ' data-embed="youtube" data-embed-id="dQw4w9WgXcQ"',
    ' data-related-article="7"',
    ' data-related-url="https://x.example/" data-related-title="§judul"',
    ' colspan="3" rowspan="9"',
    ' colspan="99999" class="x" id="p1"',
]
OPENING = st.tuples(st.sampled_from(TAGS), st.sampled_from(ATTRIBUTES)).map(lambda m: f"<{m[0]}{m[1]}>")
CLOSING = st.sampled_from(TAGS).map("</{}>".format)
WORDS = st.integers(0, 99).map(" §kata{} ".format)
hostile = st.lists(
    OPENING | CLOSING | WORDS | st.sampled_from(["<!-- x -->", "&lt;", "&#8238;", "\u200b", "\r", "&#13;", "&nbsp;"]),
    max_size=30,
).map("".join)
